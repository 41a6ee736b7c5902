import { Link } from 'wouter';
import type { Report } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { pathOfReport } from '../shell/paths.js';
import { AskLink } from './ask-link.js';
import { factsOf } from './report-facts.js';

/** The reports where there is no room for a table. */
export function ReportCards({ reports }: { reports: readonly Report[] }) {
  const messages = useMessages();
  return (
    <ul className="report-cards" aria-label={messages.library.title}>
      {reports.map((report) => {
        const { publisher, publishedOn, pages, format, held, quality } = factsOf(report, messages);
        const told = quality === undefined ? undefined : `${messages.library.columns.quality} ${quality}`;
        const facts = [publisher, publishedOn, pages, format, held, told].filter((fact) => fact !== undefined);
        return (
          <li key={report.id}>
            <Link href={pathOfReport(report.id)} className="card-title">
              {report.title}
            </Link>
            <p className="source-line">{facts.join(' · ')}</p>
            {report.held && <AskLink report={report} />}
          </li>
        );
      })}
    </ul>
  );
}
