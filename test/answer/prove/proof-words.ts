import { join } from 'node:path';
import { createJiebaWords } from '../../../src/adapters/jieba-words.js';
import { createProofWords } from '../../../src/answer/prove/proof-words.js';
import { readLexicon } from '../../../src/terms/read-lexicon.js';
import { foldText } from '../../../src/terms/fold-text.js';
import { createTermCutter } from '../../../src/terms/terms-of.js';
import { ROOT } from '../../test-library.js';

const lexicon = readLexicon(join(ROOT, 'data/lexicon'));

/** The lexicon that ships, as proof reads it. */
export const WORDS = createProofWords({
  lexicon,
  terms: createTermCutter({
    words: createJiebaWords({ terms: lexicon.terms }),
    stopWords: lexicon.stopWords,
    fold: foldText,
  }),
});
