import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Box, Citation } from '../../schemas.js';
import { placeOfFigure } from '../chat/find-figures.js';
import { useMessages } from '../language/use-messages.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { bringIntoView } from './bring-into-view.js';
import type { DrawnPage, OpenPdf } from './open-pdf.js';
import { pageProblemOf, type PageProblem } from './page-problem.js';
import { QuotedWords } from './report-paragraph.js';
import { useWidth } from './use-width.js';

interface PageCanvasProps {
  pdf: OpenPdf;
  page: number;
  /** How many times the panel's width the page is wide. */
  zoom: number;
  citation: Citation;
  boxes: readonly Box[];
  opened: OpenedCitation;
  scroller: RefObject<HTMLElement | null>;
  onFail: (problem: PageProblem) => void;
}

/** A page as it was printed, a citation's boxes marked on it; in words for whoever cannot see it. */
export function PageCanvas({ pdf, page, zoom, citation, boxes, opened, scroller, onFail }: PageCanvasProps) {
  const messages = useMessages();
  const figure = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const room = useWidth(figure);
  const [drawn, setDrawn] = useState<DrawnPage>();

  useEffect(() => {
    if (room === 0) return;
    const abort = new AbortController();
    const { signal } = abort;
    pdf.draw(page, { width: room * zoom, pixelRatio: window.devicePixelRatio, signal }).then(
      (done) => {
        if (!signal.aborted) setDrawn(done);
      },
      (thrown: unknown) => {
        if (!signal.aborted) onFail(pageProblemOf(thrown));
      },
    );
    return () => abort.abort();
  }, [pdf, page, room, zoom, onFail]);

  useLayoutEffect(() => {
    if (!drawn || !sheet.current || !scroller.current) return;
    canvas.current?.replaceChildren(drawn.canvas);
    bringIntoView(scroller.current, [...sheet.current.querySelectorAll('.page-mark')]);
  }, [drawn, opened, scroller]);

  const { quote } = citation;
  const pressed = opened.figure === undefined ? undefined : placeOfFigure(quote, opened.figure);
  return (
    <figure className="page-figure" ref={figure}>
      {drawn?.page !== page && (
        <p className="progress" role="status">
          {messages.loadingSourcePage}
        </p>
      )}
      {drawn && (
        <div
          className="page-sheet"
          ref={sheet}
          aria-hidden
          style={{ width: `${zoom * 100}%`, aspectRatio: `${drawn.width} / ${drawn.height}` }}
        >
          <div ref={canvas} />
          {boxes
            .filter((box) => box.page === drawn.page)
            .map((box) => (
              <div key={`${box.x}/${box.y}`} className="page-mark" style={placeOf(box, drawn)} />
            ))}
        </div>
      )}
      <figcaption className="page-quote">
        <span className="section-label">{messages.sourcePage.quotation(boxes[0]?.page ?? page)}</span>
        <q>
          <QuotedWords text={quote} quoted={{ start: 0, end: quote.length }} figure={pressed} />
        </q>
      </figcaption>
    </figure>
  );
}

/** A box in shares of the page, so that it fits at any size. */
function placeOf(box: Box, page: DrawnPage) {
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: share(box.x, page.width),
    top: share(box.y, page.height),
    width: share(box.width, page.width),
    height: share(box.height, page.height),
  };
}
