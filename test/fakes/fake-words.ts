import type { WordCutter } from '../../src/ports.js';

/** A word cutter that needs no dictionary: every Chinese character is a word, other words end at white space. */
export function fakeWords({ id = 'fake-words' }: { id?: string } = {}): WordCutter {
  return {
    id,
    cut: (text) => text.match(/\p{Script=Han}|[^\p{Script=Han}\s]+/gu) ?? [],
    parts: () => [],
    names: () => [],
  };
}
