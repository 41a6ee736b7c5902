import { useCallback, useState } from 'react';
import type { Citation } from '../../schemas.js';
import type { Problem } from '../client/problem.js';
import { fetchReportText } from '../client/reports.js';
import { useLoaded } from '../shell/use-loaded.js';
import { useMessages } from '../language/use-messages.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { EvidenceTools } from './evidence-tools.js';
import { SourceViews } from './source-views.js';
import { SourceLine } from '../chat/source-line.js';
import { WithdrawnReport } from './withdrawn-report.js';
import { useOpenFiles } from './use-open-files.js';
import type { SourceView } from './view-switch.js';

interface EvidenceProps {
  citation: Citation;
  opened: OpenedCitation;
}

/** Which report a quotation stands in, and the report itself, opened there. */
export function EvidenceView({ citation, opened }: EvidenceProps) {
  const messages = useMessages();
  const files = useOpenFiles();
  const [view, setView] = useState<SourceView>('page');
  return (
    <div className="evidence">
      <header className="evidence-source">
        <h3 className="source-title">{citation.title}</h3>
        <SourceLine citation={citation} />
        <EvidenceTools key={citation.n} citation={citation} />
        {citation.note !== undefined && <p className="source-note">{messages.sourceNote(citation.note)}</p>}
      </header>
      {/* An answer is opened against the text of its time: another answer may stand on a rebuilt library. */}
      <ReportAt
        key={`${opened.exchangeId}/${citation.reportId}`}
        citation={citation}
        opened={opened}
        view={view}
        onView={setView}
        files={files}
      />
    </div>
  );
}

function ReportAt({ citation, ...shown }: Omit<Parameters<typeof SourceViews>[0], 'report'>) {
  const messages = useMessages();
  const { languageTag: language } = messages;
  const { reportId } = citation;
  const report = useLoaded(
    useCallback((signal: AbortSignal) => fetchReportText(reportId, { signal, language }), [reportId, language]),
  );
  switch (report.state) {
    case 'loading':
      return (
        <p className="progress" role="status">
          {messages.loadingReport}
        </p>
      );
    case 'failed':
      if (isGone(report.problem)) return <WithdrawnReport citation={citation} />;
      return <ProblemNotice problem={report.problem} onRetry={report.retry} />;
    case 'ready':
      return <SourceViews citation={citation} report={report.value} {...shown} />;
  }
}

/** Whether the library has no such report, which trying again does not change. */
function isGone(problem: Problem): boolean {
  return problem.kind === 'service' && problem.code === 'not_found';
}
