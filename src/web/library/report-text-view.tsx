import { Button } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import type { ReportText } from '../../schemas.js';
import { ReportLines } from '../evidence/report-lines.js';
import { useHeldPlace } from '../evidence/use-held-place.js';
import { useMessages } from '../language/use-messages.js';
import type { ReportWindow } from './use-report-window.js';

/** The view's title and that of the text. */
const LEVELS_ABOVE = 2;

const wholePage = () => document.documentElement;

/** A report's text, of which as much is drawn as was asked for. */
export function ReportTextView({ report, window: shownPart }: { report: ReportText; window: ReportWindow }) {
  const messages = useMessages();
  const { paragraphs, shown, place, showAbove, showBelow } = shownPart;
  const opened = useRef<HTMLDivElement>(null);
  const holdPlace = useHeldPlace(wholePage, shown);

  useLayoutEffect(() => {
    if (!place) return;
    opened.current?.scrollIntoView({ block: 'start' });
    opened.current?.focus({ preventScroll: true });
  }, [place]);

  return (
    <div className="report-whole">
      {shown.from > 0 && (
        <div className="report-edge">
          <Button
            size="small"
            onClick={() => {
              holdPlace();
              showAbove();
            }}
          >
            {messages.showAbove}
          </Button>
        </div>
      )}
      <ReportLines report={report} window={shownPart} levelsAbove={LEVELS_ABOVE} place={place} placeRef={opened} />
      <div className="report-edge">
        {shown.to === paragraphs.length ? (
          messages.reportEnd
        ) : (
          <Button size="small" onClick={showBelow}>
            {messages.showBelow}
          </Button>
        )}
      </div>
    </div>
  );
}
