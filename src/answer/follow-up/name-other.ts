import type { NameBook } from './name-book.js';

const OTHER =
  /\bthe other (?:one|bank|company|insurer|institution|fund)\b|另外?一?[家个](?:银行|公司|机构)?|另外那[家个](?:银行|公司|机构)?/iu;

/** The other bank, by its name, where the question before named two: the one that it did not name last. */
export function nameOther(before: string, question: string, names: NameBook): string {
  const mentions = names.mentionsIn(before).filter(({ kind }) => kind === 'institution');
  const things = new Set(mentions.map(({ thing }) => thing));
  const other = mentions.find(({ thing }) => thing !== mentions.at(-1)?.thing);
  if (things.size !== 2 || other === undefined) return question;
  return question.replace(OTHER, before.slice(other.start, other.end));
}
