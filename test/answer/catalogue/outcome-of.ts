import { join } from 'node:path';
import { expect } from 'vitest';
import { createJiebaWords } from '../../../src/adapters/jieba-words.js';
import { answerFromCatalogue } from '../../../src/answer/catalogue/answer-from-catalogue.js';
import type { Cited } from '../../../src/answer/cite.js';
import type { Library } from '../../../src/library/open-library.js';
import { readAsked } from '../../../src/retrieve/read-asked.js';
import { createQuestionReader } from '../../../src/retrieve/read-question.js';
import type { Filter, Report } from '../../../src/schemas.js';
import { readLexicon } from '../../../src/terms/read-lexicon.js';
import { createTermCutter } from '../../../src/terms/terms-of.js';
import { ROOT } from '../../test-library.js';

const lexicon = readLexicon(join(ROOT, 'data/lexicon'));
const words = createJiebaWords({ terms: lexicon.terms });
const reader = createQuestionReader({ lexicon, terms: createTermCutter({ words, stopWords: lexicon.stopWords }) });

export const AS_OF = '2024-02-01';

/** What the catalogue says to a question, asked on AS_OF. */
export function outcomeOf(
  library: Library,
  text: string,
  { filter, referred }: { filter?: Filter; referred?: Report[] } = {},
) {
  const question = reader.read(text, library);
  return answerFromCatalogue(library, { question, asked: readAsked(text), filter, asOf: AS_OF, referred });
}

/** The answer to a question about the catalogue. @throws when there is none */
export function answerOf(library: Library, text: string, given: Parameters<typeof outcomeOf>[2] = {}): Cited {
  const outcome = outcomeOf(library, text, given);
  if (!outcome?.found) throw new Error(`${text} got ${JSON.stringify(outcome)}`);
  return outcome.found;
}

/** Every statement cites lines of the catalogue, whose quotes are slices that hold the title. */
export function expectCited(library: Library, { answer, statements, citations }: Cited): void {
  expect(citations.map(({ n }) => n)).toEqual(citations.map((_, at) => at + 1));
  for (const { text, citations: cited, support } of statements) {
    expect(support).toBe('supported');
    expect(cited).not.toEqual([]);
    expect(answer).toContain(text + cited.map((n) => `[${n}]`).join(''));
    for (const n of cited) expect(citations[n - 1]).toBeDefined();
  }
  for (const { reportId, passageId, title, start, end, quote } of citations) {
    expect(library.text(reportId).text.slice(start, end)).toBe(quote);
    expect(quote.normalize('NFKC')).toContain(title.normalize('NFKC'));
    expect(library.passageById(passageId)?.kind).toBe('listing');
  }
}
