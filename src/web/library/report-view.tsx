import { useCallback, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Report, ReportText } from '../../schemas.js';
import { fetchReport, fetchReportText } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import { LIBRARY } from '../shell/paths.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useLoaded } from '../shell/use-loaded.js';
import { ViewHeader } from '../shell/view-header.js';
import { AskLink } from './ask-link.js';
import { DeleteButton } from './delete-button.js';
import { removalOf } from './removal-reducer.js';
import { RemovalNotices } from './removal-notices.js';
import { ReportFactsList } from './report-facts-list.js';
import { ReportOutline } from './report-outline.js';
import { ReportPassages } from './report-passages.js';
import { ReportQuestions } from './report-questions.js';
import { ReportTextView } from './report-text-view.js';
import type { Removals } from './use-removals.js';
import { useReportWindow } from './use-report-window.js';

/** A report: what is known of it, its text, and what can be done with it. */
export function ReportView({ id, removals }: { id: string; removals: Removals }) {
  const messages = useMessages();
  const { languageTag: language, library: words } = messages;
  const loaded = useLoaded(
    useCallback(
      async (signal: AbortSignal) => {
        const [report, text] = await Promise.all([
          fetchReport(id, { signal, language }),
          fetchReportText(id, { signal, language }),
        ]);
        return { report, text };
      },
      [id, language],
    ),
  );
  const [isConfirmed, setConfirmed] = useState(false);
  const removal = removalOf(removals.items, id);
  const isGone = removal?.at.phase === 'done';
  return (
    <div className="view">
      <ViewHeader title={loaded.state === 'ready' ? loaded.value.report.title : words.title} />
      <main className="view-body view-body-wide library" id="main">
        <p className="report-back">
          <Link href={LIBRARY}>{words.report.back}</Link>
        </p>
        <RemovalNotices removals={removals} confirmedId={isConfirmed ? id : undefined} />
        {loaded.state === 'loading' && (
          <p className="progress" role="status">
            {messages.loadingReport}
          </p>
        )}
        {loaded.state === 'failed' && !isGone && <ProblemNotice problem={loaded.problem} onRetry={loaded.retry} />}
        {loaded.state === 'ready' && !isGone && (
          <>
            <section className="report-head" aria-label={words.report.facts}>
              <ReportFactsList report={loaded.value.report} />
              <p className="report-actions">
                {loaded.value.report.held && <AskLink report={loaded.value.report} />}
                {loaded.value.report.uploaded && (!removal || removal.at.phase === 'failed') && (
                  <DeleteButton
                    report={loaded.value.report}
                    onConfirm={() => {
                      setConfirmed(true);
                      removals.confirm(loaded.value.report);
                    }}
                  />
                )}
              </p>
            </section>
            <ReportBody {...loaded.value} />
          </>
        )}
      </main>
    </div>
  );
}

function ReportBody({ report, text }: { report: Report; text: ReportText }) {
  const words = useMessages().library.report;
  const [parameters] = useSearchParams();
  const reportWindow = useReportWindow(text, offsetIn(parameters.get('at')));
  const { jump } = reportWindow;
  return (
    <div className="report-columns">
      <ReportOutline reportId={report.id} headings={text.headings} onJump={jump} />
      <div className="report-main">
        {!report.held && <p className="notice">{report.source.format === 'pdf' ? words.noText : words.onlyListed}</p>}
        {report.held && <ReportQuestions reportId={report.id} />}
        <ReportPassages reportId={report.id} onJump={jump} />
        <h2 className="section-label report-part">{words.text}</h2>
        <ReportTextView report={text} window={reportWindow} />
      </div>
    </div>
  );
}

function offsetIn(parameter: string | null): number | undefined {
  return parameter !== null && /^\d{1,12}$/u.test(parameter) ? Number(parameter) : undefined;
}
