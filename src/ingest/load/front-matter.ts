/** The fields at the head of a Markdown file, as a parser reads them and as a loader looks for them. */

export interface FrontMatterValue {
  /** As written, quotes removed. */
  text: string;
  /** Its place in the text that was parsed. */
  start: number;
}

export interface FrontMatterField {
  name: string;
  /** One value, the values of a list, none where it is empty, or undefined where it is neither value nor list. */
  values: FrontMatterValue[] | undefined;
}

/** What is wrong with the text, as a clause, and in which of its lines, from 1. */
export interface FrontMatterProblem {
  problem: string;
  line: number;
}

export type ParseFrontMatter = (source: string) => FrontMatterField[] | FrontMatterProblem;

const frontMatter = /^(---[ \t]*\r?\n)(?:([^]*?)\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Where a file's front matter stands in it, and where its Markdown starts. */
export function findFrontMatter(raw: string): { text: string; start: number; bodyStart: number } | undefined {
  const found = frontMatter.exec(raw);
  if (found === null) return undefined;
  const [whole, opening = '', text = ''] = found;
  return { text, start: opening.length, bodyStart: whole.length };
}
