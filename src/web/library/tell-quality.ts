import type { ReportQuality } from '../../schemas.js';
import type { Messages } from '../language/zh.js';

/** How well a report's text could be read, in words. */
export function tellQuality({ grade, poorPages }: ReportQuality, { library }: Messages): string {
  const told = library.grades[grade];
  return poorPages.length === 0 ? told : library.poorPages(told, poorPages.length);
}
