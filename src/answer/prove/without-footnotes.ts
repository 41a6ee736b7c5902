import type { ProofWords } from './proof-words.js';

/** A lone number right between Chinese signs: 企业贷款1余额. */
const LONE = /(?<=\p{Script=Han}{2})\d{1,2}(?=\p{Script=Han}{2})/gu;
/** A term is at most so long on either side of the number. */
const REACH = 6;

/** A text with a blank for each number of a footnote, which cuts a term of the lexicon in two; all else keeps its place. */
export function withoutFootnotes(text: string, words: ProofWords): string {
  return text.replace(LONE, (number: string, at: number) => {
    const before = text.slice(Math.max(0, at - REACH), at);
    const behind = text.slice(at + number.length, at + number.length + REACH);
    return cutsTerm(before, behind, words) ? ' '.repeat(number.length) : number;
  });
}

function cutsTerm(before: string, behind: string, words: ProofWords): boolean {
  for (let own = 1; own <= before.length; own += 1)
    for (let more = 1; more <= behind.length; more += 1)
      if (words.group(before.slice(-own) + behind.slice(0, more)) !== undefined) return true;
  return false;
}
