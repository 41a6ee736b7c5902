import { useEffect, useRef, useState } from 'react';
import { fetchReport } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import { confiningReports, type ChatState } from '../state/chat-state.js';

/** Titles by the reports' ids. */
export type ReportTitles = ReadonlyMap<string, string>;

/** The titles of the reports that questions of a conversation are confined to, as they come; of a withdrawn one, none. */
export function useReportTitles(state: ChatState): ReportTitles {
  const { languageTag: language } = useMessages();
  const [titles, setTitles] = useState<ReportTitles>(new Map());
  /** Each is fetched once. */
  const asked = useRef(new Set<string>());
  const ids = confiningReports(state).join(' ');
  useEffect(() => {
    for (const id of ids.split(' ')) {
      if (id === '' || asked.current.has(id)) continue;
      asked.current.add(id);
      fetchReport(id, { language }).then(
        ({ title }) => setTitles((before) => new Map(before).set(id, title)),
        // Another drawing may ask again.
        () => asked.current.delete(id),
      );
    }
  }, [ids, language]);
  return titles;
}
