import type { Filter } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { useFilterParts } from './use-filter-parts.js';

/** What a question was confined to, in a line. */
export function FilterLine({ filter }: { filter: Filter }) {
  const messages = useMessages();
  return <p className="filter-line">{messages.confinedTo(useFilterParts(filter).join(' · '))}</p>;
}
