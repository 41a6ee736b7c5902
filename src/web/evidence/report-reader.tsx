import { Button } from 'antd';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Citation, ReportText } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { bringIntoView } from './bring-into-view.js';
import { isUnchanged } from './is-unchanged.js';
import { growAbove, growBelow, splitParagraphs, windowAround } from './paragraph-window.js';
import { placeOfFigure } from '../chat/find-figures.js';
import { ReportParagraph } from './report-paragraph.js';

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
  const { text } = report;
  const paragraphs = useMemo(
    () => splitParagraphs(text, { cuts: [...report.pages, ...report.headings].map(({ start }) => start) }),
    [text, report],
  );
  const stands = isUnchanged(report, citation);
  const inQuote = stands && opened.figure !== undefined && placeOfFigure(citation.quote, opened.figure);
  const figure = inQuote ? { start: citation.start + inQuote.start, end: citation.start + inQuote.end } : undefined;
  const [shown, setShown] = useState(() => windowAround(paragraphs, citation, FIRST_MARGIN));
  const scroller = useRef<HTMLDivElement>(null);
  const heightBefore = useRef<number>(undefined);

  useLayoutEffect(() => {
    const mark = scroller.current?.querySelector('mark');
    if (!scroller.current || !mark) return;
    bringIntoView(scroller.current, [mark]);
    mark.focus({ preventScroll: true });
  }, [opened]);

  // What comes in above must not push away what is being read.
  useLayoutEffect(() => {
    if (!scroller.current || heightBefore.current === undefined) return;
    scroller.current.scrollTop += scroller.current.scrollHeight - heightBefore.current;
    heightBefore.current = undefined;
  }, [shown]);

  const showAbove = () => {
    heightBefore.current = scroller.current?.scrollHeight;
    setShown(growAbove(paragraphs, shown, MORE));
  };
  const showBelow = () => setShown(growBelow(paragraphs, shown, MORE));

  return (
    <div className="report-scroller" ref={scroller} tabIndex={0} role="region" aria-label={citation.title}>
      {!stands && (
        <div className="notice">
          <p>{messages.sourceChanged}</p>
          <q className="source-quote">{citation.quote}</q>
        </div>
      )}
      <Edge isEnd={shown.from === 0} end={messages.reportStart} more={messages.showAbove} onMore={showAbove} />
      <div className="report-text">
        {paragraphs.slice(shown.from, shown.to).map((paragraph) => (
          <ReportParagraph
            key={paragraph.start}
            report={report}
            paragraph={paragraph}
            quoted={stands ? citation : undefined}
            figure={figure}
          />
        ))}
      </div>
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
