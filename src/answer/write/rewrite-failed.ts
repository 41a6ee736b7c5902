import type { ChatMessage, ChatModel } from '../../ports.js';
import type { Asked } from '../../retrieve/read-asked.js';
import { createSentenceReader, type WrittenSentence } from '../prove/written/sentence-reader.js';
import { askModel } from './ask-model.js';
import type { Prompts } from './read-prompts.js';

/** A sentence that failed, with the reason for the model. */
export interface FailedSentence {
  sentence: WrittenSentence;
  explanation: string;
}

const NUMBERED = /^\s*[*-]?\s*\**S(\d{1,2})\**\s*[:：]\s*(.*)$/u;
const DROPPED = /^(?:删除?|drop(?:ped)?)\W*$/iu;
/** Longer than what was written at first it need not be. */
const MOST_TOKENS = 1_000;

/**
 * Lets the model write the failed sentences again, all at once and a single time.
 * @returns what it wrote in the place of each; undefined where it gave the sentence up
 */
export async function rewriteFailed(
  failed: readonly FailedSentence[],
  given: {
    model: ChatModel;
    prompts: Prompts;
    language: Asked['language'];
    /** What it was told before, and wrote. */
    messages: readonly ChatMessage[];
    written: string;
    reader: Parameters<typeof createSentenceReader>[0];
    signal?: AbortSignal | undefined;
  },
): Promise<(WrittenSentence | undefined)[]> {
  const { model, prompts, language, messages, written, reader, signal } = given;
  const sentences = failed.map(({ sentence, explanation }, at) => `S${at + 1}: ${sentence.text}\n→ ${explanation}`);
  const answer = await askModel(
    model,
    [
      ...messages,
      { role: 'assistant', content: written },
      { role: 'user', content: prompts.render('rewrite-sentences', language, { sentences: sentences.join('\n') }) },
    ],
    { maxTokens: MOST_TOKENS, signal },
  );
  const lines = new Map<number, string>();
  for (const line of answer.split('\n')) {
    const [, number, text = ''] = NUMBERED.exec(line) ?? [];
    if (number !== undefined && !DROPPED.test(text)) lines.set(Number(number), text);
  }
  return failed.map(({ sentence }, at) => {
    const line = lines.get(at + 1);
    return line === undefined ? undefined : readOne(line, { sentence, reader });
  });
}

/** A rewritten sentence keeps its place; a second one behind it was not asked for. */
function readOne(
  line: string,
  { sentence, reader }: { sentence: WrittenSentence; reader: Parameters<typeof createSentenceReader>[0] },
): WrittenSentence | undefined {
  const read = createSentenceReader(reader);
  const [first] = [...read.push(line), ...read.end()];
  return first && { ...first, opensLine: sentence.opensLine };
}
