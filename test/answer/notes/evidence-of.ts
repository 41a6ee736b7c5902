import { join } from 'node:path';
import { createJiebaWords } from '../../../src/adapters/jieba-words.js';
import { scoreSentences, type ScoredSentence } from '../../../src/answer/score-sentences.js';
import type { Library } from '../../../src/library/open-library.js';
import { readAsked, type Asked } from '../../../src/retrieve/read-asked.js';
import { createQuestionReader, type ReadQuestion } from '../../../src/retrieve/read-question.js';
import { readLexicon } from '../../../src/terms/read-lexicon.js';
import { createTermCutter } from '../../../src/terms/terms-of.js';
import { chanceVector } from '../../fakes/fake-embedder.js';
import { tinyLibrary } from '../../library/tiny-library.js';
import { ROOT } from '../../test-library.js';

const lexicon = readLexicon(join(ROOT, 'data/lexicon'));
const terms = createTermCutter({ words: createJiebaWords({ terms: lexicon.terms }), stopWords: lexicon.stopWords });
const reader = createQuestionReader({ lexicon, terms });

/** A question as read over a library, and every sentence of the library as evidence for it. */
export interface Read {
  library: Library;
  question: ReadQuestion;
  asked: Asked;
  scored: ScoredSentence[];
}

/** Indexes reports and reads a question over them. */
export async function evidenceOf(files: Record<string, string>, text: string): Promise<Read> {
  const tiny = tinyLibrary(files, { terms });
  await tiny.reindex();
  const library = tiny.openCurrent();
  const question = reader.read(text, library);
  const asked = readAsked(text);
  const passages = Array.from({ length: library.manifest.counts.passages }, (_, row) => ({
    ...library.passage(row),
    score: 1,
    why: { terms: [] },
  })).filter(({ kind }) => kind !== 'listing');
  const vector = chanceVector(text, library.manifest.embedder.dimension);
  return { library, question, asked, scored: scoreSentences(library, { question, vector, asked, passages }) };
}

/** A Markdown report. */
export function report(
  facts: { title: string; published?: string; publisher?: string; reportDate?: string },
  body: string,
): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
