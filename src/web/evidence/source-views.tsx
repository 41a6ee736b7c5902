import { lazy, Suspense, useCallback, useEffect, useState, type ComponentType } from 'react';
import type { Citation, ReportText } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { isUnchanged } from './is-unchanged.js';
import type { KeptOpen } from './keep-open.js';
import type { OpenPdf } from './open-pdf.js';
import type { PageProblem } from './page-problem.js';
import type { PdfPageProps } from './pdf-page.js';
import { ReportReader } from './report-reader.js';
import { ViewSwitch, type SourceView } from './view-switch.js';

// With pdf.js, which is larger than all of the page beside. Where it cannot be fetched the text is shown.
const PdfPage = lazy(async (): Promise<{ default: ComponentType<PdfPageProps> }> => {
  try {
    return { default: (await import('./pdf-page.js')).PdfPage };
  } catch {
    return { default: Unreachable };
  }
});

function Unreachable({ onFail }: PdfPageProps) {
  useEffect(() => onFail('unreachable'), [onFail]);
  return null;
}

interface SourceViewsProps {
  citation: Citation;
  opened: OpenedCitation;
  report: ReportText;
  /** Which of the two the reader wants. */
  view: SourceView;
  onView: (view: SourceView) => void;
  files: KeptOpen<OpenPdf>;
}

/** A quotation in its report: on the page as it was printed where there is one, or in the report's text. */
export function SourceViews({ citation, opened, report, view, onView, files }: SourceViewsProps) {
  const messages = useMessages();
  const [problem, setProblem] = useState<PageProblem>();
  const fail = useCallback((found: PageProblem) => setProblem(found), []);
  const [box, ...further] = citation.boxes ?? [];
  // A report that was changed has other pages, too.
  if (box === undefined || !isUnchanged(report, citation)) {
    return <ReportReader key={citation.n} citation={citation} opened={opened} report={report} />;
  }
  const shown = problem === undefined ? view : 'text';
  const choose = (wanted: SourceView) => {
    setProblem(undefined);
    onView(wanted);
  };
  return (
    <>
      <ViewSwitch view={shown} onView={choose} />
      {problem !== undefined && view === 'page' && (
        <p className="notice" role="status">
          {messages.sourcePage.problem[problem]}
        </p>
      )}
      {shown === 'page' ? (
        <Suspense fallback={<p className="progress">{messages.loadingSourcePage}</p>}>
          <PdfPage citation={citation} boxes={[box, ...further]} opened={opened} files={files} onFail={fail} />
        </Suspense>
      ) : (
        <ReportReader key={citation.n} citation={citation} opened={opened} report={report} />
      )}
    </>
  );
}
