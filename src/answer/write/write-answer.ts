import type { Answer, AnswerEvent, Statement } from '../../schemas.js';
import type { ChatMessage, ChatModel } from '../../ports.js';
import type { Asked } from '../../retrieve/read-asked.js';
import { toPassage } from '../../retrieve/search-library.js';
import type { Proof } from '../prove/proof.js';
import { readPassage } from '../prove/read-passage.js';
import { createSentenceReader, type SentenceReader, type WrittenSentence } from '../prove/written/sentence-reader.js';
import type { CitationList } from './citation-list.js';
import type { Draft } from './draft.js';
import { proveWritten, type Proving } from './prove-written.js';
import type { Prompts } from './read-prompts.js';
import { rewriteFailed } from './rewrite-failed.js';
import { whileWaiting } from './while-waiting.js';
import { lineText, type WrittenLine } from './written-text.js';

/** A sentence of the model with what became of it. */
export interface Verdict {
  sentence: string;
  support: Statement['support'];
  /** Why it failed, at its first try and, where it was written again, at its second. */
  reasons: string[];
}

/** A written answer under proof. */
export interface Written extends Pick<Answer, 'answer' | 'statements'> {
  citations: CitationList;
  verdicts: Verdict[];
  /** The model says that the evidence does not answer the question. */
  declined: boolean;
  /** Handles that it made up. */
  unknownHandles: number;
}

/** An answer of more sentences is no answer but a report: what a model writes beyond is not read. */
const MOST_SENTENCES = 12;
const DECLINES = /^\W*NO[_ ]?ANSWER\W*$/iu;

interface Line extends WrittenLine {
  support: Statement['support'];
}

/**
 * Reads a draft sentence by sentence. A sentence leaves, with its citations before it, once it is proved; one that fails
 * is written again once when the draft has ended, and then kept, dropped, or marked as unsupported outside the answer.
 * Throws as the model does.
 * @param given.messages what the model was told, for its second try
 */
export async function* writeAnswer(
  draft: Draft,
  given: {
    model: ChatModel;
    prompts: Prompts;
    language: Asked['language'];
    messages: () => readonly ChatMessage[];
    unsupported: 'drop' | 'mark';
    /** The citations of the answer, none yet. */
    citations: CitationList;
    proving: Proving;
  },
): AsyncGenerator<AnswerEvent, Written, undefined> {
  const { language, proving, unsupported, citations } = given;
  const { book } = proving;
  const reading = () => ({
    handles: book.entries.map(({ handle }) => handle),
    stands: (text: string) => book.holds(text),
  });
  // The evidence of a draft is all there once its text begins.
  let reader: SentenceReader | undefined;
  const lines: (Line | undefined)[] = [];
  const verdicts: Verdict[] = [];
  const failed: { at: number; sentence: WrittenSentence; proof: Proof }[] = [];
  let raw = '';
  let left = 0;
  let declined = false;

  const keep = (at: number, sentence: WrittenSentence, proof: Proof): Line => {
    const line: Line = { ...sentence, citations: citations.cite(proof.cited), support: 'supported' };
    lines[at] = line;
    return line;
  };
  async function* take(sentence: WrittenSentence): AsyncGenerator<AnswerEvent, void, undefined> {
    if (DECLINES.test(sentence.text)) {
      declined = true;
      return;
    }
    const at = lines.length;
    const proof = await proveWritten(sentence, proving);
    verdicts.push({ sentence: sentence.text, support: proof.support, reasons: proof.reasons.map(({ code }) => code) });
    if (proof.support === 'unsupported') {
      lines.push(undefined);
      failed.push({ at, sentence, proof });
      return;
    }
    const known = citations.all.length;
    const line = keep(at, sentence, proof);
    for (const citation of citations.all.slice(known)) yield { type: 'citation', data: citation };
    yield { type: 'answer-delta', data: { text: lineText(line, { first: left === 0, language }), statement: left } };
    left += 1;
  }

  let shown = book.entries.length;
  const readAhead = () => book.entries.forEach(({ proof }) => readPassage(proof, proving.words));
  for await (const part of whileWaiting(draft, readAhead)) {
    if (book.entries.length > shown) {
      const more = book.entries.slice(shown).map(({ passage }) => toPassage(proving.library, passage));
      yield { type: 'evidence', data: { passages: more } };
      shown = book.entries.length;
    }
    if (part.type === 'step') {
      // What of it was proved has left, and is true; the rest was not meant for the reader.
      failed.length = 0;
      reader = undefined;
      raw = '';
      yield { type: 'progress', data: { stage: 'look-up', detail: part.detail } };
    }
    if (part.type === 'text') {
      raw += part.text;
      reader ??= createSentenceReader(reading());
      for (const sentence of reader.push(part.text)) yield* take(sentence);
    }
    // What was cut off in its middle is no sentence.
    if (part.type === 'end' && !part.cut) for (const sentence of reader?.end() ?? []) yield* take(sentence);
    if (lines.length >= MOST_SENTENCES) break;
  }
  if (failed.length > 0) {
    yield { type: 'progress', data: { stage: 'verify' } };
    const explained = failed.map(({ sentence, proof }) => ({ sentence, explanation: proof.explanation }));
    const again = await rewriteFailed(explained, {
      ...given,
      messages: given.messages(),
      written: raw,
      reader: reading(),
      signal: proving.signal,
    });
    for (const [index, { at, sentence, proof }] of failed.entries()) {
      const rewritten = again[index];
      const second = rewritten && (await proveWritten(rewritten, proving));
      if (rewritten && second?.support === 'supported') keep(at, rewritten, second);
      else if (unsupported === 'mark') lines[at] = { ...sentence, citations: [], support: 'unsupported' };
      verdicts[at] = {
        sentence: (rewritten ?? sentence).text,
        support: second?.support ?? 'unsupported',
        reasons: [...proof.reasons, ...(second?.reasons ?? [])].map(({ code }) => code),
      };
    }
  }
  return { ...assemble(lines, language), citations, verdicts, declined, unknownHandles: reader?.dropped ?? 0 };
}

/** What is not supported stands among the statements, where it was asked for, and never in the answer. */
function assemble(lines: readonly (Line | undefined)[], language: Asked['language']) {
  const kept = lines.filter((line) => line !== undefined);
  const proved = kept.filter(({ support }) => support === 'supported');
  return {
    answer: proved.map((line, at) => lineText(line, { first: at === 0, language })).join(''),
    statements: kept.map(({ text, citations, support }): Statement => ({ text, citations: [...citations], support })),
  };
}
