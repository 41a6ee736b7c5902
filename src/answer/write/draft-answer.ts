import type { Library } from '../../library/open-library.js';
import type { Agent, ChatMessage, ChatModel } from '../../ports.js';
import type { Searcher } from '../../retrieve/search-library.js';
import type { DerivedFigure } from '../prove/proof.js';
import { draftFromAgent, MOST_CALLS } from './agent/draft-from-agent.js';
import { draftInSteps } from './agent/draft-in-steps.js';
import { needsSteps } from './agent/needs-steps.js';
import { answerMessages, lookUpMessages } from './answer-messages.js';
import type { Draft, DraftPart } from './draft.js';
import { draftFromMessages } from './draft-from-messages.js';
import type { EvidenceBook } from './evidence-book.js';
import { lookUpParts } from './look-up-parts.js';
import type { Prompts } from './read-prompts.js';
import type { ToWrite } from './writing.js';

/** A draft under way, and what is known beside it. */
export interface AnswerDraft {
  draft: Draft;
  /** What the model is told, with all evidence that is there by then. */
  messages: () => ChatMessage[];
  /** The figures that were computed on the way. */
  derived: readonly DerivedFigure[];
}

/**
 * Has a model answer from the evidence of a book: in steps where the question takes several look-ups and there is an
 * agent, else at once, with each part of a question of several parts looked up before.
 */
export function draftAnswer(
  library: Library,
  asked: Pick<ToWrite, 'asOf' | 'evidence' | 'language' | 'filter'> & { question: string },
  tools: {
    model: ChatModel;
    agent?: Agent | undefined;
    prompts: Prompts;
    search: Searcher;
    book: EvidenceBook;
    signal: AbortSignal;
  },
): AnswerDraft {
  const { question, asOf, evidence, language, filter } = asked;
  const { model, agent, prompts, search, book, signal } = tools;
  const given = () => ({ prompts, language, today: asOf, question, entries: book.entries });
  const messages = () => answerMessages(given());
  const derived: DerivedFigure[] = [];
  async function* atOnce(): AsyncGenerator<DraftPart, void, undefined> {
    book.add(await lookUpParts(library, { question, filter }, { search, model, prompts, language, signal }));
    yield* draftFromMessages(model, messages(), { signal });
  }
  if (!agent || !needsSteps(question, evidence.asked)) return { draft: atOnce(), messages, derived };
  const lookUp = { library, book, search, filter, derived, signal };
  const inSteps = draftFromAgent(agent, lookUpMessages({ ...given(), most: MOST_CALLS }), lookUp);
  return { draft: draftInSteps(inSteps, atOnce, { signal }), messages, derived };
}
