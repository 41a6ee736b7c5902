import { useCallback, useState } from 'react';
import type { ReportText } from '../../schemas.js';
import type { Span } from '../evidence/paragraph-window.js';
import { useTextWindow, type TextWindow } from '../evidence/use-text-window.js';

/** What is shown on either side of a place at first, in characters: some screens. */
const MARGIN = 6_000;
/** What "show more" adds, in characters: about eight screens, which still lay out at once. */
const MORE = 12_000;

export interface ReportWindow extends TextWindow {
  /** The paragraph to read from, a new object each time one goes there; none before. */
  place: Span | undefined;
  /** Goes to an offset. */
  jump: (offset: number) => void;
}

/**
 * The part of a report's text that is shown, and the place in it.
 * @param at the offset to begin at; without it, the report's start
 */
export function useReportWindow(report: ReportText, at: number | undefined): ReportWindow {
  const shownPart = useTextWindow(report, { around: letterAt(at ?? 0), margin: MARGIN, more: MORE });
  const { paragraphs, goTo } = shownPart;
  const [place, setPlace] = useState(() => (at === undefined ? undefined : paragraphAt(paragraphs, at)));
  const jump = useCallback(
    (offset: number) => {
      goTo(letterAt(offset));
      setPlace(paragraphAt(paragraphs, offset));
    },
    [paragraphs, goTo],
  );
  return { ...shownPart, place, jump };
}

function letterAt(offset: number): Span {
  return { start: offset, end: offset + 1 };
}

function paragraphAt(paragraphs: readonly Span[], offset: number): Span | undefined {
  const found = paragraphs.find(({ end }) => end > offset);
  return found && { ...found };
}
