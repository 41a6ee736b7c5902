import { useEffect, useRef, useState } from 'react';
import type { Box, Citation } from '../../schemas.js';
import { fetchReportFile } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import type { OpenedCitation } from '../state/chat-state.js';
import type { KeptOpen } from './keep-open.js';
import { openPdf, type OpenPdf } from './open-pdf.js';
import { PageCanvas } from './page-canvas.js';
import { pageProblemOf, type PageProblem } from './page-problem.js';
import { PageTools } from './page-tools.js';

export interface PdfPageProps {
  citation: Citation;
  /** Where the quotation stands; at least one. */
  boxes: readonly [Box, ...Box[]];
  /** Each new object brings the quotation back into view. */
  opened: OpenedCitation;
  files: KeptOpen<OpenPdf>;
  onFail: (problem: PageProblem) => void;
}

/** How much larger than the panel is wide a page can be shown. */
const ZOOMS = [1, 1.5, 2, 3] as const;

/** The page that a quotation stands on, as it was printed, the quotation marked on it; and the pages around it. */
export function PdfPage({ citation, boxes, opened, files, onFail }: PdfPageProps) {
  const messages = useMessages();
  const { languageTag: language } = messages;
  const { reportId, title } = citation;
  const scroller = useRef<HTMLDivElement>(null);
  const [pdf, setPdf] = useState<OpenPdf>();
  const [zoom, setZoom] = useState(0);
  const [at, setAt] = useState({ opened, page: boxes[0].page });
  // Another citation, or the same one pressed again: back to its page.
  if (at.opened !== opened) setAt({ opened, page: boxes[0].page });

  useEffect(() => {
    let isLeft = false;
    const open = async (signal: AbortSignal) => openPdf(await fetchReportFile(reportId, { signal, language }));
    files.take(reportId, open).then(
      (file) => {
        if (!isLeft) setPdf(file);
      },
      (thrown: unknown) => {
        if (!isLeft) onFail(pageProblemOf(thrown));
      },
    );
    return () => {
      isLeft = true;
    };
  }, [files, reportId, language, onFail]);

  return (
    <>
      {pdf && (
        <PageTools
          page={at.page}
          pages={pdf.pages}
          onTurn={(page) => setAt({ opened, page })}
          zoom={zoom}
          zooms={ZOOMS.length}
          onZoom={setZoom}
        />
      )}
      <div
        className="page-scroller"
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={`${title} · ${messages.pages(at.page, at.page)}`}
      >
        {pdf ? (
          <PageCanvas
            pdf={pdf}
            page={at.page}
            zoom={ZOOMS[zoom] ?? 1}
            citation={citation}
            boxes={boxes}
            opened={opened}
            scroller={scroller}
            onFail={onFail}
          />
        ) : (
          <p className="progress" role="status">
            {messages.loadingSourcePage}
          </p>
        )}
      </div>
    </>
  );
}
