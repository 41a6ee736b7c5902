import { useCallback, useMemo, useState } from 'react';
import type { ReportText } from '../../schemas.js';
import {
  growAbove,
  growBelow,
  splitParagraphs,
  windowAround,
  type ParagraphWindow,
  type Span,
} from '../evidence/paragraph-window.js';

/** What is shown on either side of a place at first, in characters: some screens. */
const FIRST_MARGIN = 6_000;
/** What "show more" adds, in characters: about eight screens, which still lay out at once. */
const MORE = 12_000;

export interface ReportWindow {
  paragraphs: readonly Span[];
  shown: ParagraphWindow;
  /** The paragraph to read from, a new object each time one goes there; none before. */
  place: Span | undefined;
  /** Goes to an offset. */
  jump: (offset: number) => void;
  showAbove: () => void;
  showBelow: () => void;
}

/**
 * The part of a report's text that is shown, and the place in it.
 * @param at the offset to begin at; without it, the report's start
 */
export function useReportWindow(report: ReportText, at: number | undefined): ReportWindow {
  const { text } = report;
  const paragraphs = useMemo(
    () => splitParagraphs(text, { cuts: [...report.pages, ...report.headings].map(({ start }) => start) }),
    [text, report],
  );
  const [{ shown, place }, setState] = useState(() => ({
    shown: windowAt(paragraphs, at ?? 0),
    place: at === undefined ? undefined : paragraphAt(paragraphs, at),
  }));
  const jump = useCallback(
    (offset: number) => setState({ shown: windowAt(paragraphs, offset), place: paragraphAt(paragraphs, offset) }),
    [paragraphs],
  );
  const change = (to: typeof growAbove) => setState({ place, shown: to(paragraphs, shown, MORE) });
  return {
    paragraphs,
    shown,
    place,
    jump,
    showAbove: () => change(growAbove),
    showBelow: () => change(growBelow),
  };
}

function windowAt(paragraphs: readonly Span[], offset: number): ParagraphWindow {
  return windowAround(paragraphs, { start: offset, end: offset + 1 }, FIRST_MARGIN);
}

function paragraphAt(paragraphs: readonly Span[], offset: number): Span | undefined {
  const found = paragraphs.find(({ end }) => end > offset);
  return found && { ...found };
}
