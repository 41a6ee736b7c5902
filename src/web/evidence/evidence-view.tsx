import { useCallback } from 'react';
import type { Citation } from '../../schemas.js';
import { fetchReportText } from '../client/reports.js';
import { useLoaded } from '../shell/use-loaded.js';
import { useMessages } from '../language/use-messages.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { EvidenceTools } from './evidence-tools.js';
import { ReportReader } from './report-reader.js';
import { SourceLine } from '../chat/source-line.js';

interface EvidenceProps {
  citation: Citation;
  opened: OpenedCitation;
}

/** Which report a quotation stands in, and the report itself, opened there. */
export function EvidenceView({ citation, opened }: EvidenceProps) {
  const messages = useMessages();
  return (
    <div className="evidence">
      <header className="evidence-source">
        <h3 className="source-title">{citation.title}</h3>
        <SourceLine citation={citation} />
        <EvidenceTools citation={citation} />
        {citation.note !== undefined && <p className="source-note">{messages.sourceNote(citation.note)}</p>}
      </header>
      {/* An answer is opened against the text of its time: another answer may stand on a rebuilt library. */}
      <ReportAt key={`${opened.exchangeId}/${citation.reportId}`} citation={citation} opened={opened} />
    </div>
  );
}

function ReportAt({ citation, opened }: EvidenceProps) {
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
      return <ProblemNotice problem={report.problem} onRetry={report.retry} />;
    case 'ready':
      return <ReportReader key={citation.n} citation={citation} opened={opened} report={report.value} />;
  }
}
