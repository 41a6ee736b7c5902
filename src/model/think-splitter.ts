/** Tells what a model thinks from what it says, where it writes both into one text. */

export type Spoken =
  | { readonly type: 'text' | 'reasoning'; readonly text: string }
  /** All text before was thought. */
  | { readonly type: 'thought' };

export interface ThinkSplitter {
  /** What of the text so far is told apart. */
  push(part: string): Spoken[];
  /** The rest, at the end of the text. @param options.cut when the model was stopped before it had finished */
  end(options?: { cut?: boolean }): Spoken[];
  /** Whether a block was closed that the text does not open. */
  readonly closedUnopened: boolean;
}

const TAGS = ['<think>', '<thinking>', '</think>', '</thinking>'];
const TAG = /<(\/?)think(?:ing)?>/;

/**
 * Splits at `<think>…</think>`, also when a tag is spread over parts. A block that is never closed is reasoning to its
 * end. Where a template opens the block in the prompt, the text only closes it: what was said by then was thought, which
 * `thought` tells whoever has heard it. White space at the beginning and after a block is no text.
 * @param options.opened the block is known to be opened in the prompt: nothing is said before it is closed, and where it
 *   is not, the model has not thought this time, and all is said at the end, unless it was cut off while it thought
 */
export function createThinkSplitter({ opened = false }: { opened?: boolean } = {}): ThinkSplitter {
  let held = '';
  let thinking = opened;
  /** What is thought for all that is known; undefined once a tag has told. */
  let supposed: string | undefined = opened ? '' : undefined;
  let said = false;
  /** Whether text is out that may yet turn out to be thought. */
  let isOut = false;
  let closedUnopened = false;

  const speak = (text: string): Spoken[] => {
    if (supposed !== undefined) supposed += text;
    if (thinking) return text === '' ? [] : [{ type: 'reasoning', text }];
    const kept = said ? text : text.trimStart();
    if (kept === '') return [];
    said = true;
    return [{ type: 'text', text: kept }];
  };
  /** What is not out yet need not be withdrawn. */
  const takeBack = (spoken: readonly Spoken[]): Spoken[] => {
    const thought = spoken.map((one) => (one.type === 'text' ? { ...one, type: 'reasoning' as const } : one));
    const withdrawn: Spoken[] = isOut ? [...thought, { type: 'thought' }] : thought;
    isOut = false;
    return withdrawn;
  };
  return {
    get closedUnopened() {
      return closedUnopened;
    },
    push: (part) => {
      let spoken: Spoken[] = [];
      held += part;
      for (let tag = TAG.exec(held); tag !== null; tag = TAG.exec(held)) {
        spoken.push(...speak(held.slice(0, tag.index)));
        held = held.slice(tag.index + tag[0].length);
        const opens = tag[1] === '';
        if (!opens) {
          closedUnopened ||= !thinking || supposed !== undefined;
          if (!thinking) spoken = takeBack(spoken);
          said = false;
        }
        supposed = undefined;
        thinking = opens;
      }
      const certain = held.length - lengthOfPossibleTag(held);
      spoken.push(...speak(held.slice(0, certain)));
      held = held.slice(certain);
      isOut ||= spoken.some(({ type }) => type === 'text');
      return spoken;
    },
    end: ({ cut = false } = {}) => {
      const spoken = speak(held);
      held = '';
      const text = supposed?.trimStart() ?? '';
      return text === '' || cut ? spoken : [...spoken, { type: 'text', text }];
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
