import type { Asked } from '../../retrieve/read-asked.js';
import type { Report } from '../../schemas.js';

export interface CatalogueWords {
  /** How many reports fit, and how many of them are listed. */
  count(reports: { all: number; shown: number }): string;
  /** Whether reports were published on the same day. */
  sameDay(reports: readonly Report[]): string;
  /** One report with all that the catalogue tells of it. */
  describe(report: Report): string;
}

const WORDS: Readonly<Record<Asked['language'], CatalogueWords>> = {
  zh: {
    count: ({ all, shown }) => `符合的报告共${all}份${shown < all ? `，列出其中${shown}份` : ''}：`,
    sameDay: (reports) => (isOneDay(reports) ? '发布于同一天。' : '发布日期不同。'),
    describe: ({ title, publisher, pages, publishedOn, held }) =>
      `《${title}》：${[
        publisher === undefined ? undefined : `发布者${publisher}`,
        pages === undefined ? undefined : `${pages}页`,
        publishedOn === undefined ? undefined : `发布日期${publishedOn}`,
        held ? '收录全文' : '仅列目录与片段，没有全文',
      ]
        .filter((fact) => fact !== undefined)
        .join('，')}。`,
  },
  en: {
    count: ({ all, shown }) => `${all} reports fit${shown < all ? `, ${shown} of them listed` : ''}:`,
    sameDay: (reports) =>
      isOneDay(reports) ? 'They were published on the same day.' : 'They were published on different days.',
    describe: ({ title, publisher, pages, publishedOn, held }) =>
      `"${title}": ${[
        publisher === undefined ? undefined : `published by ${publisher}`,
        pages === undefined ? undefined : `${pages} pages`,
        publishedOn === undefined ? undefined : `published on ${publishedOn}`,
        held ? 'full text held' : 'listed only, full text not held',
      ]
        .filter((fact) => fact !== undefined)
        .join(', ')}.`,
  },
};

export function catalogueWords(language: Asked['language']): CatalogueWords {
  return WORDS[language];
}

function isOneDay(reports: readonly Report[]): boolean {
  const days = new Set(reports.map(({ publishedOn }) => publishedOn));
  return days.size === 1;
}
