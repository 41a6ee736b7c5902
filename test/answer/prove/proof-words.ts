import { join } from 'node:path';
import { createJiebaWords } from '../../../src/adapters/jieba-words.js';
import { createSimplifier } from '../../../src/adapters/opencc-simplified.js';
import { createProofWords } from '../../../src/answer/prove/proof-words.js';
import { readLexicon } from '../../../src/terms/read-lexicon.js';
import { foldText } from '../../../src/terms/fold-text.js';
import { createTermCutter } from '../../../src/terms/terms-of.js';
import { ROOT } from '../../test-library.js';

const lexicon = readLexicon(join(ROOT, 'data/lexicon'));

const cutter = createJiebaWords({ terms: lexicon.terms });

/** The lexicon that ships, as proof reads it. */
export const WORDS = createProofWords({
  lexicon,
  terms: createTermCutter({
    words: cutter,
    stopWords: lexicon.stopWords,
    fold: foldText,
  }),
  names: cutter.names,
  simplify: createSimplifier(),
});
