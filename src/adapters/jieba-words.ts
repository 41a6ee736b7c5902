import { createHash } from 'node:crypto';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { WordCutter } from '../ports.js';

/** A word of our own dictionary outweighs the general one's pieces; jieba reads a line as `word frequency`. */
const TERM_FREQUENCY = 100_000;

/** How jieba tags names: of people, places, institutions and other things. */
const NAME_TAG = /^n[rstz]/;

/** Cuts Chinese text with jieba's dictionary and the finance terms of data/lexicon. */
export function createJiebaWords(options: { terms: readonly string[] }): WordCutter {
  const jieba = Jieba.withDict(dict);
  // Our own terms are whole words to `jieba` even inside longer ones; the general dictionary knows what they are made of.
  const general = Jieba.withDict(dict);
  const own = options.terms.map((term) => `${term} ${TERM_FREQUENCY}\n`).join('');
  if (own !== '') jieba.loadDict(Buffer.from(own));
  return {
    id: `jieba-2+${createHash('sha256').update(own).digest('hex').slice(0, 8)}`,
    cut: (text) => jieba.cut(text, true),
    parts: (word) => general.cutForSearch(word, false).filter((part) => part !== word && part.length > 1),
    names: (text) => general.tag(text, false).flatMap(({ tag, word }) => (NAME_TAG.test(tag) ? [word] : [])),
  };
}
