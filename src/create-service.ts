import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Answerer } from './answer/answer-question.js';
import { calibrationFor } from './answer/refusal/calibration-for.js';
import type { RefusalModel } from './answer/refusal/refusal-model.js';
import { createCitationCheck } from './check-citations.js';
import { createExports, type WordWriter } from './create-exports.js';
import { YinjuError } from './errors.js';
import { createConversations, inConversation } from './kept-conversations.js';
import { createFeedback } from './kept-feedback.js';
import { createLibraryJobs, type LibraryChanges } from './library-jobs.js';
import type { LibraryHolder } from './library/library-holder.js';
import type { Library } from './library/open-library.js';
import type { BreakableModel } from './model/circuit-breaker.js';
import type { Embedder } from './ports.js';
import { recordEvents } from './records/record-events.js';
import type { Records } from './records/open-records.js';
import { textHash } from './records/text-hash.js';
import { readAsked } from './retrieve/read-asked.js';
import { toPassage, type Searcher } from './retrieve/search-library.js';
import type { Answer, AnswerRequest, Status } from './schemas.js';
import { createReports } from './served-reports.js';
import type { Service } from './service.js';
import { createStoredAnswers } from './stored-answers.js';
import { suggestQuestions } from './suggest-questions.js';

/** The program's operations over whatever library is current when each begins. */
export function createService(parts: {
  holder: LibraryHolder;
  search: Searcher;
  answer: Answerer;
  embedder: Embedder;
  /** What decides refusals was fitted on it. */
  refusal: RefusalModel;
  /** Questions are read in Simplified characters, as all that is known of asking is written. */
  simplify: (text: string) => string;
  /** Where answers are kept; without it none are. */
  records?: Records;
  writeWord: WordWriter;
  changes: LibraryChanges;
  /** What writes answers, where there is one. */
  model?: BreakableModel | undefined;
  /** Whom readers may ask; empty for nobody. */
  contact: string;
}): Service {
  const { holder, search, answer, embedder, refusal, simplify, records, writeWord, changes, model, contact } = parts;
  const madeBy = { programVersion: PROGRAM_VERSION, settings: { calibration: textHash(JSON.stringify(refusal)) } };
  const withLibrary = <T>(use: (library: Library) => T): T => {
    const held = holder.take();
    try {
      return use(held.library);
    } finally {
      held.release();
    }
  };
  const checkCitations = createCitationCheck(withLibrary);
  // Reading every report for them is done once a version.
  const suggestions = new WeakMap<Library, string[]>();
  const suggestionsOf = (library: Library) => {
    const made = suggestions.get(library) ?? suggestQuestions(library);
    suggestions.set(library, made);
    return made;
  };
  const libraryStatus = (): Omit<Status, 'mode'> => {
    try {
      return withLibrary((library) => statusOf(library, { suggestions: suggestionsOf(library), refusal }));
    } catch (error) {
      if (error instanceof YinjuError) return { status: 'no_library', version: PROGRAM_VERSION, suggestions: [] };
      throw error;
    }
  };
  const jobs = createLibraryJobs(changes, { records, withLibrary });
  const conversations = createConversations({ records, checkCitations });
  const service: Service = {
    status: () => ({
      ...libraryStatus(),
      // A model that could not be reached last does not write the next answer either, as far as anyone knows.
      mode: model && model.reachable() !== false ? 'model' : 'extractive',
      ...(model && { model: { id: model.id, reachable: model.reachable(), problem: model.problem() } }),
      ...(contact !== '' && { contact }),
      uploadMaxBytes: jobs.maxBytes,
      ...(jobs.running() && { job: jobs.running() }),
    }),
    search: async ({ query, limit, filter }, { signal } = {}) => {
      const started = performance.now();
      const held = holder.take();
      try {
        const { passages } = await search.search(held.library, { text: simplify(query), limit, filter }, { signal });
        return {
          passages: passages.map((passage) => toPassage(held.library, passage)),
          tookMs: Math.round(performance.now() - started),
        };
      } finally {
        held.release();
      }
    },
    async *streamAnswer(asked, { signal } = {}) {
      const request = inConversation(asked, records);
      const held = holder.take();
      try {
        const events = answer.answer(held.library, simplified(request, simplify), {
          id: randomUUID(),
          now: new Date(),
          signal,
        });
        const { language } = readAsked(request.question);
        yield* records ? recordEvents(events, { request, records, language, ...madeBy }) : events;
      } finally {
        held.release();
      }
    },
    answer: async (request, options) => {
      let whole: Answer | undefined;
      for await (const event of service.streamAnswer(request, options))
        if (event.type === 'answer-end') whole = event.data;
      if (whole === undefined) throw new Error('an answer ended without its last event');
      return whole;
    },
    storedAnswer: (id) => stored.find(id),
    replayAnswer: (id, options) => stored.replay(id, options),
    exportAnswer: (id, format) => exports.exportAnswer(id, format),
    conversations: { ...conversations, export: (id, format) => exports.exportConversation(id, format) },
    feedback: createFeedback({ records, checkCitations }),
    ...createReports({ withLibrary, simplify }),
    jobs: { ...jobs, remove: (id) => jobs.remove(service.report(id)) },
    close: async () => {
      await jobs.stop();
      holder.close();
      records?.close();
      await embedder.close();
    },
  };
  const stored = createStoredAnswers({
    records,
    madeBy,
    checkCitations,
    streamAnswer: (...asked) => service.streamAnswer(...asked),
  });
  const exports = createExports({
    storedAnswer: (id) => stored.find(id),
    findConversation: (...asked) => conversations.find(...asked),
    writeWord,
  });
  return service;
}

/** A request whose question and earlier turns are in Simplified characters. */
function simplified(request: AnswerRequest, simplify: (text: string) => string): AnswerRequest {
  const { question, history } = request;
  const turns = history?.map((turn) => ({ ...turn, content: simplify(turn.content) }));
  return { ...request, question: simplify(question), ...(turns && { history: turns }) };
}

const PROGRAM_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL(import.meta.resolve('#package')), 'utf8'))).version;

function statusOf(
  library: Library,
  { suggestions, refusal }: { suggestions: string[]; refusal: RefusalModel },
): Omit<Status, 'mode'> {
  const { version, builtAt, counts, embedder } = library.manifest;
  const { fittedOn, current } = calibrationFor(refusal, library);
  return {
    status: 'ready',
    version: PROGRAM_VERSION,
    library: {
      version,
      builtAt,
      reports: counts.reports,
      reportsHeld: counts.reportsHeld,
      passages: counts.passages,
      embedder: embedder.id,
      vectorIndex: library.vectors.id,
    },
    ...(fittedOn !== undefined && { calibration: { fittedOn, current } }),
    suggestions,
  };
}
