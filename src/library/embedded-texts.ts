import type { PreparedReport } from '../ingest/prepare-report.js';

/** The texts of a report whose vectors are kept: of passages and of sentences, in their order. */
export function embeddedTexts(report: PreparedReport): { passages: string[]; sentences: string[] } {
  return {
    passages: report.passages.map((passage) => passageText(report, passage)),
    sentences: report.sentences.map(({ start, end }) => report.text.slice(start, end)),
  };
}

/** How many characters those are. */
export function lengthToEmbed(report: PreparedReport): number {
  const passages = report.passages.reduce((sum, passage) => sum + passageText(report, passage).length, 0);
  return report.sentences.reduce((sum, { start, end }) => sum + end - start, passages);
}

/** Rows of a table say nothing without its caption. Other passages are embedded alone: their headings blur them (evaluated). */
function passageText(report: PreparedReport, passage: PreparedReport['passages'][number]): string {
  const text = report.text.slice(passage.start, passage.end);
  const heading = passage.headings.at(-1);
  return passage.kind !== 'table' || heading === undefined ? text : `${heading}\n${text}`;
}
