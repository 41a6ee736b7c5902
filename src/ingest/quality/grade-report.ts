import type { Grade, PageGrade, ReportQuality } from '../../schemas.js';
import { shareOf } from './measure-pages.js';

/** Where so many of its pages say less than they show, an answer is likely to lean on one of them. */
export const POOR_SHARE = 0.2;

/** How well a report could be read, by its pages. */
export function gradeReport(pages: readonly PageGrade[]): ReportQuality {
  const sumOf = (of: (page: PageGrade) => number) => pages.reduce((sum, page) => sum + of(page), 0);
  const poor = pages.filter(isPoor);
  return {
    grade: gradeOf(pages, poor),
    garbled: shareOf(
      sumOf(({ characters, garbled }) => characters * garbled),
      sumOf(({ characters }) => characters),
    ),
    damagedFigures: sumOf(({ damagedFigures }) => damagedFigures),
    poorPages: poor.flatMap(({ page }) => page ?? []),
  };
}

/** A page without text and picture is blank, as far as is known, and was read as it is. */
function isPoor({ grade, pictures = 0 }: PageGrade): boolean {
  return grade === 'poor' || (grade === 'none' && pictures > 0);
}

function gradeOf(pages: readonly PageGrade[], poor: readonly PageGrade[]): Grade {
  if (pages.every(({ grade }) => grade === 'none')) return 'none';
  if (poor.length >= POOR_SHARE * pages.length) return 'poor';
  const flawed = pages.filter(({ grade }) => grade !== 'good' && grade !== 'none');
  return poor.length > 0 || flawed.length >= POOR_SHARE * pages.length ? 'fair' : 'good';
}
