import { useCallback, useMemo, useState } from 'react';
import type { ReportText } from '../../schemas.js';
import { findTables, type TableRows } from './find-tables.js';
import {
  growAbove,
  growBelow,
  splitParagraphs,
  windowAround,
  type ParagraphWindow,
  type Span,
} from './paragraph-window.js';

export interface TextWindow {
  paragraphs: readonly Span[];
  tables: readonly TableRows[];
  shown: ParagraphWindow;
  /** Shows another part in place of this one. */
  goTo: (around: Span) => void;
  showAbove: () => void;
  showBelow: () => void;
}

/**
 * The part of a report's text that is shown.
 * @param options.around what it is begun with
 * @param options.margin how much is shown on either side of it, in characters
 * @param options.more how much "show more" adds, in characters
 */
export function useTextWindow(
  report: ReportText,
  { around, margin, more }: { around: Span; margin: number; more: number },
): TextWindow {
  const { paragraphs, tables } = useMemo(() => {
    const cuts = [...report.pages, ...report.headings].map(({ start }) => start);
    const found = splitParagraphs(report.text, { cuts });
    return { paragraphs: found, tables: findTables(report.text, found, { cuts: new Set(cuts) }) };
  }, [report]);
  const [shown, setShown] = useState(() => windowAround(paragraphs, around, margin));
  const goTo = useCallback((span: Span) => setShown(windowAround(paragraphs, span, margin)), [paragraphs, margin]);
  return {
    paragraphs,
    tables,
    shown,
    goTo,
    showAbove: () => setShown(growAbove(paragraphs, shown, more)),
    showBelow: () => setShown(growBelow(paragraphs, shown, more)),
  };
}
