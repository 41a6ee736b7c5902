import type { Grade, PageGrade } from '../../schemas.js';

/** Where a page's text begins to be worth less; each from its value on. */
export const PAGE_LIMITS = {
  /** One letter in a hundred: every second or third sentence has a hole. */
  fairGarbled: 0.01,
  /** One in twenty: two holes in a sentence of usual length, which can no longer be quoted. */
  poorGarbled: 0.05,
  /** Characters to a damaged figure from which a text is fair: one on a page is enough to look at the original … */
  fairFigureEvery: 7_500,
  /** … and of a text without pages, one in about five full pages. Poor: five on a full page, as flattened tables have. */
  poorFigureEvery: 300,
  /** On a page with less text, this many. */
  poorFigures: 5,
  /** Most of the page is a picture … */
  picturePage: 0.5,
  /** … and its text is a caption or a page number: what it says stands in the picture. */
  captionLength: 100,
} as const;

/** What of a page tells how well it was read. */
export type PageMeasures = Omit<PageGrade, 'page' | 'grade' | 'tables'>;

/** How well a page could be read, by what was counted on it. */
export function gradePage({ characters, garbled, damagedFigures, pictures = 0 }: PageMeasures): Grade {
  if (characters === 0) return 'none';
  const isPicture = pictures >= PAGE_LIMITS.picturePage && characters < PAGE_LIMITS.captionLength;
  const poorFigures = Math.max(PAGE_LIMITS.poorFigures, characters / PAGE_LIMITS.poorFigureEvery);
  if (isPicture || garbled >= PAGE_LIMITS.poorGarbled || damagedFigures >= poorFigures) return 'poor';
  const fairFigures = Math.max(1, characters / PAGE_LIMITS.fairFigureEvery);
  return garbled >= PAGE_LIMITS.fairGarbled || damagedFigures >= fairFigures ? 'fair' : 'good';
}
