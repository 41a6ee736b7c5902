import { useCallback, useId } from 'react';
import { Link } from 'wouter';
import { fetchReportQuestions } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import { OUR_LINK, pathToAsk } from '../shell/paths.js';
import { useLoaded } from '../shell/use-loaded.js';

/** Questions that a report answers, each of which is asked by following it. Without any, nothing is shown. */
export function ReportQuestions({ reportId }: { reportId: string }) {
  const messages = useMessages();
  const { languageTag: language } = messages;
  const labelId = useId();
  const loaded = useLoaded(
    useCallback((signal: AbortSignal) => fetchReportQuestions(reportId, { signal, language }), [reportId, language]),
  );
  if (loaded.state !== 'ready' || loaded.value.length === 0) return null;
  return (
    <section className="report-part">
      <h2 className="section-label" id={labelId}>
        {messages.library.report.questions}
      </h2>
      <ul aria-labelledby={labelId} className="report-questions">
        {loaded.value.map((question) => (
          <li key={question}>
            <Link href={pathToAsk({ report: reportId, question })} state={OUR_LINK}>
              {question}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
