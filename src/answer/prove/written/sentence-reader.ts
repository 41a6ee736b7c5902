import { plainText } from './plain-text.js';
import { readHandles, type HandlesRead } from './read-handles.js';
import { sentenceEnd } from './sentence-end.js';

/** A text with more marks inside marks is none that could be read. */
const MOST_ROUNDS = 8;

/** A sentence of a model, as it left the stream. */
export interface WrittenSentence {
  /** Plain text, without handles and Markdown. */
  text: string;
  /** Handles of passages that were given, each once; none where the model points at nothing. */
  handles: readonly string[];
  /** How many handles it wrote that were not given. */
  dropped: number;
  /** It begins a line: a paragraph, an item, a row. */
  opensLine: boolean;
}

export interface SentenceReader {
  /** Takes a part of the stream and gives the sentences that it completes. */
  push(part: string): WrittenSentence[];
  /** Gives what is left when the stream has ended. */
  end(): WrittenSentence[];
  /** How many handles were written so far that were not given, those beside no text included. */
  readonly dropped: number;
}

/**
 * Reads a model's stream sentence by sentence. However the stream is cut into parts, the sentences are the same.
 * @param options.handles of the passages that were given
 * @param options.stands whether a text stands in the evidence: an address or E5 that does is no link and no handle
 */
export function createSentenceReader(options: {
  handles: readonly string[];
  stands?: (text: string) => boolean;
}): SentenceReader {
  const given = new Set(options.handles);
  const { stands } = options;
  let rest = '';
  let opensLine = true;
  let allDropped = 0;
  // What is taken out may leave another mark behind: 【[1]2】.
  const unmarked = (raw: string, opens: boolean): HandlesRead => {
    let read = readHandles(plainText(raw, { opensLine: opens, stands }), { given, stands });
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const again = readHandles(plainText(read.text, { opensLine: false, stands }), { given, stands });
      if (again.text === read.text) return read;
      const handles = [...new Set([...read.handles, ...again.handles])];
      read = { text: again.text, handles, dropped: read.dropped + again.dropped };
    }
    return { ...read, text: '' };
  };
  const read = (raw: string): WrittenSentence[] => {
    const opens = opensLine || /^\s*\n/.test(raw);
    opensLine = false;
    const sentence = unmarked(raw, opens);
    allDropped += sentence.dropped;
    return sentence.text === '' ? [] : [{ ...sentence, opensLine: opens }];
  };
  const drain = (final: boolean): WrittenSentence[] => {
    const sentences: WrittenSentence[] = [];
    for (let end = sentenceEnd(rest, final); end !== undefined; end = sentenceEnd(rest, final)) {
      sentences.push(...read(rest.slice(0, end)));
      rest = rest.slice(end);
    }
    return sentences;
  };
  return {
    get dropped() {
      return allDropped;
    },
    push: (part) => {
      rest += part;
      return drain(false);
    },
    end: () => {
      const sentences = drain(true);
      rest = '';
      return sentences;
    },
  };
}
