import { Link } from 'wouter';
import type { Report } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { pathToAsk } from '../shell/paths.js';

/** To a new conversation that is confined to a report. */
export function AskLink({ report: { id, title } }: { report: Pick<Report, 'id' | 'title'> }) {
  const { ask, askAbout } = useMessages().library;
  return (
    <Link href={pathToAsk({ report: id })} className="ask-link" aria-label={askAbout(title)}>
      {ask}
    </Link>
  );
}
