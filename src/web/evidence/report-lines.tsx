import type { Ref } from 'react';
import type { ReportText } from '../../schemas.js';
import { blocksIn } from './find-tables.js';
import type { Span } from './paragraph-window.js';
import { ReportParagraph } from './report-paragraph.js';
import { ReportTable } from './report-table.js';
import type { TextWindow } from './use-text-window.js';

interface ReportLinesProps {
  report: ReportText;
  window: Pick<TextWindow, 'paragraphs' | 'tables' | 'shown'>;
  quoted?: Span;
  figure?: Span;
  levelsAbove?: number;
  /** The paragraph to read from, which `placeRef` is given to. */
  place?: Span;
  placeRef?: Ref<HTMLDivElement>;
}

/** The part of a report's text that is shown: paragraphs, headings, and tables where lines are rows of one. */
export function ReportLines(props: ReportLinesProps) {
  const { report, window: shownPart, quoted, figure, levelsAbove, place, placeRef } = props;
  const { paragraphs, tables, shown } = shownPart;
  return (
    <div className="report-text">
      {blocksIn(paragraphs, tables, shown).map(({ rows, isTable }) => {
        const [first] = rows;
        if (!first) return null;
        const isPlace = place !== undefined && rows.some(({ start }) => start === place.start);
        return (
          <div key={first.start} {...(isPlace && { ref: placeRef, tabIndex: -1, className: 'report-place' })}>
            {isTable ? (
              <ReportTable report={report} rows={rows} quoted={quoted} figure={figure} />
            ) : (
              <ReportParagraph
                report={report}
                paragraph={first}
                quoted={quoted}
                figure={figure}
                levelsAbove={levelsAbove}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
