import { createContext, use } from 'react';
import type { Filter } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import type { ReportTitles } from './use-report-titles.js';

export const ReportTitlesContext = createContext<ReportTitles>(new Map());

/** What a filter leaves, part by part in words: its first report by its title, where that is known. */
export function useFilterParts(filter: Filter): string[] {
  const messages = useMessages();
  const title = use(ReportTitlesContext).get(filter.reports?.[0] ?? '');
  return messages.filterParts(filter, title);
}
