import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Report } from '../../schemas.js';
import { reportFilePath } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import type { Messages } from '../language/zh.js';
import { pathOfReport } from '../shell/paths.js';
import { factsOf } from './report-facts.js';

/** What is known of a report beside its text. */
export function ReportFactsList({ report }: { report: Report }) {
  const messages = useMessages();
  return (
    <dl className="report-facts">
      {rowsOf(report, messages).map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{messages.library.report.source}</dt>
        <dd>
          {shownFile(report)}
          {report.held && (
            <>
              {' · '}
              <a href={reportFilePath(report.id)} target="_blank" rel="noreferrer">
                {messages.library.report.openFile}
              </a>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** An upload's folder is the service's own business. */
function shownFile({ source: { file }, uploaded = false }: Report): string {
  return uploaded ? file.slice(file.lastIndexOf('/') + 1) : file;
}

/** Without what the report does not state. */
function rowsOf(report: Report, messages: Messages): [string, ReactNode][] {
  const { columns, report: words, languages } = messages.library;
  const facts = factsOf(report, messages);
  const names: Record<string, string> = languages;
  const { newerEdition } = report;
  const rows: [string, ReactNode][] = [
    [words.newerEdition, newerEdition && <Link href={pathOfReport(newerEdition.id)}>{newerEdition.title}</Link>],
    [columns.publisher, facts.publisher],
    [columns.publishedOn, facts.publishedOn],
    [words.reportDate, report.reportDate],
    [words.dataPeriod, report.dataPeriod],
    [columns.pages, facts.pages],
    [columns.format, facts.format],
    [columns.held, facts.held],
    [columns.quality, facts.quality],
    [words.language, names[report.language] ?? report.language],
    [words.tags, report.tags.join(words.and) || undefined],
    [words.note, report.note],
  ];
  return rows.filter(([, value]) => value !== undefined);
}
