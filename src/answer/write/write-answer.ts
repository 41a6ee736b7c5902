import type { Answer, AnswerEvent } from '../../schemas.js';
import { ModelFailure } from '../../model/model-failure.js';
import type { ChatMessage, ChatModel } from '../../ports.js';
import type { Asked } from '../../retrieve/read-asked.js';
import { toPassage } from '../../retrieve/search-library.js';
import { readPassage } from '../prove/read-passage.js';
import { createSentenceReader, type SentenceReader, type WrittenSentence } from '../prove/written/sentence-reader.js';
import type { CitationList } from './citation-list.js';
import type { Draft } from './draft.js';
import { proveWritten, type Proving } from './prove-written.js';
import type { Prompts } from './read-prompts.js';
import { rewriteFailed } from './rewrite-failed.js';
import { whileWaiting } from './while-waiting.js';
import type { Failed, Proved, WrittenLines } from './written-lines.js';
import { lineText } from './written-text.js';

/** A written answer under proof. */
export interface Written extends Pick<Answer, 'answer' | 'statements'> {
  /** The model says that the evidence does not answer the question. */
  declined: boolean;
  /** How many of its sentences are left out, one that was cut off in its middle included. */
  leftOut: number;
  /** Handles that it made up. */
  unknownHandles: number;
}

/** What an answer is written with. */
export interface WriteTools {
  model: ChatModel;
  prompts: Prompts;
  language: Asked['language'];
  /** What the model was told, for its second try. */
  messages: () => readonly ChatMessage[];
  unsupported: 'drop' | 'mark';
  /** The citations of the answer, none yet. */
  citations: CitationList;
  /** Its sentences, none yet; what became of each stands there also when the model fails. */
  lines: WrittenLines;
  proving: Proving;
}

/**
 * An answer of more sentences is no answer but a report: what a model writes beyond is not read. Sentences that fail do
 * not count, since a model may think aloud before it answers.
 */
const MOST_SENTENCES = 12;
const DECLINES = /^\W*NO[_ ]?ANSWER\W*$/iu;

/**
 * Reads a draft sentence by sentence. A sentence leaves, with its citations before it, once it is proved; one that fails
 * is written again once when the draft has ended, and then kept, dropped, or marked as unsupported outside the answer.
 * Throws as the model does.
 */
export async function* writeAnswer(draft: Draft, tools: WriteTools): AsyncGenerator<AnswerEvent, Written, undefined> {
  const { language, proving, citations, lines } = tools;
  const { book, library, words } = proving;
  // The evidence of a draft is all there once its text begins.
  let reader: SentenceReader | undefined;
  let raw = '';
  let left = 0;
  let declined = false;
  let cutOff = 0;
  let unknownHandles = 0;
  let shown = book.entries.length;

  async function* take(sentence: WrittenSentence): AsyncGenerator<AnswerEvent, void, undefined> {
    if (DECLINES.test(sentence.text)) {
      declined = true;
      return;
    }
    const known = citations.all.length;
    const line = lines.add({ sentence, proof: await proveWritten(sentence, proving) });
    if (line === undefined) return;
    for (const citation of citations.all.slice(known)) yield { type: 'citation', data: citation };
    yield { type: 'answer-delta', data: { text: lineText(line, { first: left === 0, language }), statement: left } };
    left += 1;
  }

  const readAhead = () => book.entries.forEach(({ proof }) => readPassage(proof, words));
  for await (const part of whileWaiting(draft, readAhead)) {
    if (book.entries.length > shown) {
      const more = book.entries.slice(shown).map(({ passage }) => toPassage(library, passage));
      yield { type: 'evidence', data: { passages: more } };
      shown = book.entries.length;
    }
    if (part.type === 'step') {
      // What was proved of the text before has left, and is true; the rest was thought aloud.
      lines.forgetFailed();
      unknownHandles += reader?.dropped ?? 0;
      reader = undefined;
      raw = '';
      yield { type: 'progress', data: { stage: 'look-up', detail: part.detail } };
    } else if (part.type === 'thought') {
      lines.withdraw();
      unknownHandles += reader?.dropped ?? 0;
      reader = undefined;
      raw = '';
      declined = false;
    } else if (part.type === 'text') {
      raw += part.text;
      reader ??= createSentenceReader(readingOf(proving));
      for (const sentence of reader.push(part.text)) yield* take(sentence);
    } else {
      const rest = reader?.end() ?? [];
      // What was cut off in its middle is no sentence.
      if (part.cut) cutOff = rest.length;
      else for (const sentence of rest) yield* take(sentence);
    }
    if (lines.told >= MOST_SENTENCES) break;
  }
  if (lines.failed.length > 0) {
    yield { type: 'progress', data: { stage: 'verify' } };
    unknownHandles += await tryAgain({ ...tools, written: raw });
  }
  const { leftOut, ...assembled } = lines.assemble(language);
  return {
    ...assembled,
    declined,
    leftOut: leftOut + cutOff,
    unknownHandles: unknownHandles + (reader?.dropped ?? 0),
  };
}

/**
 * Has the failed sentences written again, and puts what is proved then in their places. Where the model fails or is late
 * at that, what was proved before stands without them.
 * @returns how many handles it made up meanwhile
 */
async function tryAgain(tools: WriteTools & { written: string }): Promise<number> {
  const { proving, unsupported, citations, lines } = tools;
  const failed = lines.failed.slice(0, MOST_SENTENCES);
  let again: readonly (Proved | undefined)[] = [];
  try {
    again = await writeAgain(failed, tools);
  } catch (error) {
    const { signal } = proving;
    const hasLeft = signal?.aborted === true && !(signal.reason instanceof ModelFailure);
    if (hasLeft || citations.all.length === 0) throw error;
  }
  lines.failed.forEach((one, index) => lines.settle(one, again[index], { marks: unsupported === 'mark' }));
  return again.reduce((sum, one) => sum + (one?.sentence.dropped ?? 0), 0);
}

async function writeAgain(
  failed: readonly Failed[],
  tools: WriteTools & { written: string },
): Promise<(Proved | undefined)[]> {
  const { proving, messages } = tools;
  const sentences = await rewriteFailed(
    failed.map(({ sentence, proof }) => ({ sentence, explanation: proof.explanation })),
    { ...tools, messages: messages(), reader: readingOf(proving), signal: proving.signal },
  );
  const proved: (Proved | undefined)[] = [];
  for (const sentence of sentences) proved.push(sentence && { sentence, proof: await proveWritten(sentence, proving) });
  return proved;
}

function readingOf({ book }: Proving): Parameters<typeof createSentenceReader>[0] {
  return { handles: book.entries.map(({ handle }) => handle), stands: (text) => book.holds(text) };
}
