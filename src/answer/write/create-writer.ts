import { startBudget } from '../../model/budget.js';
import { ModelFailure } from '../../model/model-failure.js';
import type { Agent, ChatModel, Embedder } from '../../ports.js';
import { maskRequest } from '../../privacy/mask-request.js';
import type { Searcher } from '../../retrieve/search-library.js';
import type { DerivedFigure } from '../prove/proof.js';
import type { ProofWords } from '../prove/proof-words.js';
import { draftFromAgent, MOST_CALLS } from './agent/draft-from-agent.js';
import { draftInSteps } from './agent/draft-in-steps.js';
import { needsSteps } from './agent/needs-steps.js';
import { answerMessages, lookUpMessages } from './answer-messages.js';
import { answersQuestion } from './answers-question.js';
import { createCitationList } from './citation-list.js';
import type { DraftPart } from './draft.js';
import { draftFromMessages } from './draft-from-messages.js';
import { createEvidenceBook } from './evidence-book.js';
import { lookUpParts } from './look-up-parts.js';
import { noteWritten } from './note-written.js';
import { prepareQuestion } from './prepare-question.js';
import type { Prompts } from './read-prompts.js';
import { writeAnswer } from './write-answer.js';
import type { Writer, WrittenWith } from './writing.js';
import type { Verdict } from './written-lines.js';

/**
 * What writes answers with a model, under proof. Personal numbers never reach the model.
 * @param tools.budgetMs the time that an answer has, all calls together
 * @param tools.settings what of the model's settings decides an answer, for the record
 */
export function createWriter(tools: {
  model: ChatModel;
  /** The same model, working in steps; without it every answer is written at once. */
  agent?: Agent | undefined;
  prompts: Prompts;
  words: ProofWords;
  embedder: Embedder;
  search: Searcher;
  budgetMs: number;
  unsupported: 'drop' | 'mark';
  settings: WrittenWith['settings'];
}): Writer {
  const { model, agent, prompts, words, embedder, search, budgetMs, unsupported } = tools;
  const settings = { ...tools.settings, unsupported };
  const madeWith = (verdicts: readonly Verdict[]): WrittenWith => ({
    promptHash: prompts.id,
    model: model.id,
    settings,
    verdicts: [...verdicts],
  });
  return {
    id: model.id,
    begin: ({ signal: leave }) => {
      const budget = startBudget(budgetMs, { signal: leave });
      const { signal } = budget;
      return {
        end: () => budget.stop(),
        prepare: async (library, request) => {
          try {
            return await prepareQuestion(library, request, { model, prompts, signal });
          } catch (error) {
            // With its time over, an answer is made without the model.
            if (!signal.aborted || leave?.aborted) throw error;
            return request;
          }
        },
        write: async function* (library, asked) {
          const { put, asOf, evidence, language, filter } = asked;
          const { question } = maskRequest({ question: put }).request;
          const book = createEvidenceBook(library);
          book.add(evidence.passages);
          const citations = createCitationList(library, book);
          try {
            yield { type: 'progress', data: { stage: 'write' } };
            const given = { prompts, language, today: asOf, question };
            const messages = () => answerMessages({ ...given, entries: book.entries });
            const derived: DerivedFigure[] = [];
            const atOnce = async function* (): AsyncGenerator<DraftPart, void, undefined> {
              book.add(await lookUpParts(library, { question, filter }, { search, model, prompts, language, signal }));
              yield* draftFromMessages(model, messages(), { signal });
            };
            const inSteps = (agent: Agent) =>
              draftFromAgent(agent, lookUpMessages({ ...given, entries: book.entries, most: MOST_CALLS }), {
                library,
                book,
                search,
                filter,
                derived,
                signal,
              });
            const draft =
              agent && needsSteps(question, evidence.asked)
                ? draftInSteps(inSteps(agent), atOnce, { signal })
                : atOnce();
            const written = yield* writeAnswer(draft, {
              model,
              prompts,
              language,
              messages,
              unsupported,
              citations,
              proving: { library, book, words, embedder, question, derived, signal },
            });
            const writtenWith = madeWith(written.verdicts);
            if (written.declined && written.answer === '') return { kind: 'declined', writtenWith };
            const answer = noteWritten(library, asked, { ...written, citations });
            if (answersQuestion(evidence.question.text, answer)) return { kind: 'written', answer, writtenWith };
            return { kind: 'failed', why: 'unproved', hasLeft: citations.all.length > 0, writtenWith };
          } catch (error) {
            leave?.throwIfAborted();
            const isLate = signal.aborted && signal.reason instanceof ModelFailure;
            return { kind: 'failed', why: isLate ? 'late' : 'model', hasLeft: citations.all.length > 0, error };
          }
        },
      };
    },
  };
}
