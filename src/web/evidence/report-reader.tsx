import { Button } from 'antd';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Citation, ReportText } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { bringIntoView } from './bring-into-view.js';
import { isUnchanged } from './is-unchanged.js';
import { placeOfFigure } from '../chat/find-figures.js';
import { ReportLines } from './report-lines.js';
import { useHeldPlace } from './use-held-place.js';
import { useTextWindow } from './use-text-window.js';

/** What is shown on either side of a quotation at first, in characters: about a screen. */
const FIRST_MARGIN = 1_500;
/** What "show more" adds, in characters: about four screens, which still lay out at once. */
const MORE = 6_000;

interface ReportReaderProps {
  citation: Citation;
  /** Each new object brings the quotation back into view. */
  opened: OpenedCitation;
  report: ReportText;
}

/** A report's text around a citation's quotation, which stands highlighted in the middle; more on request. */
export function ReportReader({ citation, opened, report }: ReportReaderProps) {
  const messages = useMessages();
  const stands = isUnchanged(report, citation);
  const inQuote = stands && opened.figure !== undefined && placeOfFigure(citation.quote, opened.figure);
  const figure = inQuote ? { start: citation.start + inQuote.start, end: citation.start + inQuote.end } : undefined;
  const shownPart = useTextWindow(report, { around: citation, margin: FIRST_MARGIN, more: MORE });
  const { paragraphs, shown, showAbove, showBelow } = shownPart;
  const scroller = useRef<HTMLDivElement>(null);
  const scrollerOf = useCallback(() => scroller.current, []);
  const holdPlace = useHeldPlace(scrollerOf, shown);

  useLayoutEffect(() => {
    const mark = scroller.current?.querySelector('mark');
    if (!scroller.current || !mark) return;
    bringIntoView(scroller.current, [mark]);
    mark.focus({ preventScroll: true });
  }, [opened]);

  return (
    <div className="report-scroller" ref={scroller} tabIndex={0} role="region" aria-label={citation.title}>
      {!stands && (
        <div className="notice">
          <p>{messages.sourceChanged}</p>
          <q className="source-quote">{citation.quote}</q>
        </div>
      )}
      <Edge
        isEnd={shown.from === 0}
        end={messages.reportStart}
        more={messages.showAbove}
        onMore={() => {
          holdPlace();
          showAbove();
        }}
      />
      <ReportLines report={report} window={shownPart} quoted={stands ? citation : undefined} figure={figure} />
      <Edge
        isEnd={shown.to === paragraphs.length}
        end={messages.reportEnd}
        more={messages.showBelow}
        onMore={showBelow}
      />
    </div>
  );
}

function Edge({ isEnd, end, more, onMore }: { isEnd: boolean; end: string; more: string; onMore: () => void }) {
  return (
    <div className="report-edge">
      {isEnd ? (
        end
      ) : (
        <Button size="small" onClick={onMore}>
          {more}
        </Button>
      )}
    </div>
  );
}
