import { Button } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import type { ReportText } from '../../schemas.js';
import { ReportParagraph } from '../evidence/report-paragraph.js';
import { useMessages } from '../language/use-messages.js';
import type { ReportWindow } from './use-report-window.js';

/** The view's title and that of the text. */
const LEVELS_ABOVE = 2;

/** A report's text, of which as much is drawn as was asked for. */
export function ReportTextView({ report, window: shownPart }: { report: ReportText; window: ReportWindow }) {
  const messages = useMessages();
  const { paragraphs, shown, place } = shownPart;
  const opened = useRef<HTMLDivElement>(null);
  const heightBefore = useRef<number>(undefined);

  useLayoutEffect(() => {
    if (!place) return;
    opened.current?.scrollIntoView({ block: 'start' });
    opened.current?.focus({ preventScroll: true });
  }, [place]);

  // What comes in above must not push away what is being read.
  useLayoutEffect(() => {
    const page = document.documentElement;
    if (heightBefore.current !== undefined) page.scrollTop += page.scrollHeight - heightBefore.current;
    heightBefore.current = undefined;
  }, [shown]);

  return (
    <div className="report-whole">
      {shown.from > 0 && (
        <div className="report-edge">
          <Button
            size="small"
            onClick={() => {
              heightBefore.current = document.documentElement.scrollHeight;
              shownPart.showAbove();
            }}
          >
            {messages.showAbove}
          </Button>
        </div>
      )}
      <div className="report-text">
        {paragraphs.slice(shown.from, shown.to).map((paragraph) => {
          const isPlace = paragraph.start === place?.start;
          return (
            <div key={paragraph.start} {...(isPlace && { ref: opened, tabIndex: -1, className: 'report-place' })}>
              <ReportParagraph report={report} paragraph={paragraph} levelsAbove={LEVELS_ABOVE} />
            </div>
          );
        })}
      </div>
      <div className="report-edge">
        {shown.to === paragraphs.length ? (
          messages.reportEnd
        ) : (
          <Button size="small" onClick={shownPart.showBelow}>
            {messages.showBelow}
          </Button>
        )}
      </div>
    </div>
  );
}
