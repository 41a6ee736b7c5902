import type { ScoredSentence } from '../../src/answer/score-sentences.js';
import type { Quotation } from '../../src/answer/select-sentences.js';
import type { Library } from '../../src/library/open-library.js';

/** The quotation of these neighbouring sentences of the library. @throws when no passage holds them all */
export function quotationOf(library: Library, ...texts: [string, ...string[]]): Quotation {
  for (let row = 0; row < library.manifest.counts.passages; row += 1) {
    const passage = { ...library.passage(row), score: 1, why: { terms: ['found'] } };
    const sentences: ScoredSentence[] = [];
    for (let at = passage.sentenceFrom; at < passage.sentenceTo; at += 1) {
      const { start, end } = library.sentences.span(at);
      const text = passage.text.slice(start - passage.start, end - passage.start);
      if (!texts.includes(text)) continue;
      sentences.push({
        row: at,
        start,
        end,
        text,
        passage,
        similarity: 1,
        standing: [],
        placed: false,
        heading: undefined,
        shows: [],
        score: 1,
      });
    }
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (first && last && sentences.length === texts.length)
      return { passage, start: first.start, end: last.end, sentences };
  }
  throw new Error(`no passage holds the sentences ${texts.join(' ')}`);
}
