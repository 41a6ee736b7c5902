/** Tells what a model thinks from what it says, where it writes both into one text. */

export interface Spoken {
  readonly type: 'text' | 'reasoning';
  readonly text: string;
}

export interface ThinkSplitter {
  /** What of the text so far is certain. */
  push(part: string): Spoken[];
  /** The rest, at the end of the text. */
  end(): Spoken[];
}

const TAGS = ['<think>', '<thinking>', '</think>', '</thinking>'];
const TAG = /<(\/?)think(?:ing)?>/;

/**
 * Splits at `<think>…</think>`, also when a tag is spread over parts. A block that is never closed is reasoning to its
 * end; a closing tag without an opening one is dropped. White space at the beginning and after a block is no text.
 */
export function createThinkSplitter(): ThinkSplitter {
  let held = '';
  let thinking = false;
  let said = false;

  const speak = (text: string): Spoken[] => {
    if (thinking) return text === '' ? [] : [{ type: 'reasoning', text }];
    const kept = said ? text : text.trimStart();
    if (kept === '') return [];
    said = true;
    return [{ type: 'text', text: kept }];
  };
  return {
    push: (part) => {
      const spoken: Spoken[] = [];
      held += part;
      for (let tag = TAG.exec(held); tag !== null; tag = TAG.exec(held)) {
        spoken.push(...speak(held.slice(0, tag.index)));
        held = held.slice(tag.index + tag[0].length);
        const opens = tag[1] === '';
        if (thinking && !opens) said = false;
        thinking = opens;
      }
      const certain = held.length - lengthOfPossibleTag(held);
      spoken.push(...speak(held.slice(0, certain)));
      held = held.slice(certain);
      return spoken;
    },
    end: () => {
      const spoken = speak(held);
      held = '';
      return spoken;
    },
  };
}

/** How many characters at the end of the text may be the beginning of a tag. */
function lengthOfPossibleTag(text: string): number {
  const from = text.lastIndexOf('<');
  if (from < 0) return 0;
  const last = text.slice(from);
  return TAGS.some((tag) => tag.startsWith(last)) ? last.length : 0;
}
