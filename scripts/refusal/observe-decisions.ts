import { createAnswerer } from '../../src/answer/answer-question.js';
import type { NameBook } from '../../src/answer/follow-up/name-book.js';
import { gatherEvidence } from '../../src/answer/gather-evidence.js';
import type { RefusalFeatures } from '../../src/answer/refusal/refusal-features.js';
import { judgeAnswer } from '../../src/evaluate/judge-answer.js';
import type { Question } from '../../src/evaluate/question.js';
import type { Library } from '../../src/library/open-library.js';
import type { Searcher } from '../../src/retrieve/search-library.js';
import { answerRequestSchema, type Answer } from '../../src/schemas.js';
import { blindModel } from './blind-model.js';

/** How the program treats a question before any threshold. */
export interface Observation {
  question: Question;
  /** `answered` by the catalogue or `refused` by a rule, whatever the model says; `open` where the model decides. */
  decided: 'answered' | 'refused' | 'open';
  /** What the model sees; undefined when nothing was found. */
  features?: RefusalFeatures;
  /** Whether its answer is wrong, if it is answered. */
  wrong: boolean;
}

/**
 * Asks every question of a model that refuses nothing and of one that refuses everything: what both answer or both
 * refuse was decided without them.
 */
export async function observeDecisions(
  questions: readonly Question[],
  { library, search, names }: { library: Library; search: Searcher; names: NameBook },
): Promise<Observation[]> {
  const observations: Observation[] = [];
  for (const question of questions)
    observations.push(await observe(question, { library, search: remember(search), names }));
  return observations;
}

async function observe(
  question: Question,
  { library, search, names }: { library: Library; search: Searcher; names: NameBook },
): Promise<Observation> {
  const request = answerRequestSchema.parse({ question: question.question, history: question.history });
  const answerAt = async (threshold: number): Promise<Answer> => {
    const answerer = createAnswerer({ search, names, refusal: blindModel(threshold) });
    for await (const event of answerer.answer(library, request, { id: question.id, now: new Date() }))
      if (event.type === 'answer-end') return event.data;
    throw new Error('an answer ended without its last event');
  };
  const lenient = await answerAt(Infinity);
  const strict = await answerAt(-Infinity);
  const { features } = await gatherEvidence(library, request, { search, names });
  return {
    question,
    decided: lenient.status !== 'answered' ? 'refused' : strict.status === 'answered' ? 'answered' : 'open',
    features,
    wrong: judgeAnswer(question, { passages: [], answer: lenient, searchMs: 0, answerMs: 0 }).wrong,
  };
}

/** A searcher that does the same search once. */
function remember(searcher: Searcher): Searcher {
  const done = new Map<string, ReturnType<Searcher['search']>>();
  return {
    search: (library, query, options) => {
      const key = JSON.stringify(query);
      const found = done.get(key) ?? searcher.search(library, query, options);
      done.set(key, found);
      return found;
    },
  };
}
