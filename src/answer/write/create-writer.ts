import { startBudget } from '../../model/budget.js';
import { problemOf } from '../../model/model-error.js';
import type { Agent, ChatModel, Embedder } from '../../ports.js';
import { maskRequest } from '../../privacy/mask-request.js';
import type { Searcher } from '../../retrieve/search-library.js';
import type { NameBook } from '../follow-up/name-book.js';
import type { ProofWords } from '../prove/proof-words.js';
import { answersQuestion } from './answers-question.js';
import { createCitationList } from './citation-list.js';
import { countTokens } from './count-tokens.js';
import { draftAnswer } from './draft-answer.js';
import { createEvidenceBook } from './evidence-book.js';
import { noteWritten } from './note-written.js';
import { prepareQuestion } from './prepare-question.js';
import type { Prompts } from './read-prompts.js';
import { toldByQuotations, toldByStatements } from './told-parts.js';
import { writeAnswer } from './write-answer.js';
import type { Writer, WrittenWith } from './writing.js';
import { createWrittenLines, type WrittenLines } from './written-lines.js';

/**
 * What writes answers with a model, under proof. Personal numbers never reach the model.
 * @param tools.agentOver the model working in steps; without it every answer is written at once
 * @param tools.budgetMs the time that an answer has, all calls together
 * @param tools.settings what of the model's settings decides an answer, for the record
 * @param tools.onProblem is told how the model failed
 */
export function createWriter(tools: {
  model: ChatModel;
  agentOver?: (model: ChatModel) => Agent;
  prompts: Prompts;
  words: ProofWords;
  names: NameBook;
  embedder: Embedder;
  search: Searcher;
  budgetMs: number;
  unsupported: 'drop' | 'mark';
  settings: WrittenWith['settings'];
  onProblem?: (error: unknown) => void;
}): Writer {
  const { agentOver, prompts, words, names, embedder, search, budgetMs, unsupported, onProblem } = tools;
  const settings = { ...tools.settings, unsupported };
  return {
    id: tools.model.id,
    begin: ({ signal: leave }) => {
      const budget = startBudget(budgetMs, { signal: leave });
      const { signal } = budget;
      const model = countTokens(tools.model);
      const madeWith = ({ verdicts }: WrittenLines, unknownHandles?: number): WrittenWith => ({
        promptHash: prompts.id,
        model: model.id,
        settings,
        calls: model.calls,
        ...(model.tokens && { tokens: model.tokens }),
        ...(unknownHandles !== undefined && { unknownHandles }),
        verdicts: [...verdicts],
      });
      return {
        end: () => budget.stop(),
        prepare: async (library, request) => {
          try {
            return await prepareQuestion(library, request, { model, prompts, names, words, signal });
          } catch (error) {
            // With its time over, an answer is made without the model.
            if (!signal.aborted || leave?.aborted) throw error;
            return request;
          }
        },
        write: async function* (library, asked) {
          const { put, evidence, language } = asked;
          const { question } = maskRequest({ question: put }).request;
          const book = createEvidenceBook(library);
          book.add(evidence.passages);
          const citations = createCitationList(library, book);
          const lines = createWrittenLines(citations);
          try {
            yield { type: 'progress', data: { stage: 'write' } };
            const drafting = { model, agent: agentOver?.(model), prompts, search, book, signal };
            const { draft, messages, derived } = draftAnswer(library, { ...asked, question }, drafting);
            const proving = { library, book, words, embedder, question, derived, signal };
            const writing = { model, prompts, language, messages, unsupported, citations, lines, proving };
            const written = yield* writeAnswer(draft, writing);
            const writtenWith = madeWith(lines, written.unknownHandles);
            const told = {
              written: toldByStatements(library, written.statements, citations),
              quoted: toldByQuotations(library, evidence.quotations),
            };
            if (answersQuestion({ ...evidence, put }, told)) {
              const answer = noteWritten(library, asked, { ...written, citations });
              return { kind: 'written', answer, writtenWith };
            }
            const why = written.declined ? 'declined' : 'unproved';
            return { kind: 'failed', why, hasLeft: citations.hasLeft, writtenWith };
          } catch (error) {
            leave?.throwIfAborted();
            onProblem?.(error);
            const why = problemOf(signal.aborted ? signal.reason : error);
            const writtenWith = madeWith(lines);
            return { kind: 'failed', why, hasLeft: citations.hasLeft, writtenWith };
          }
        },
      };
    },
  };
}
