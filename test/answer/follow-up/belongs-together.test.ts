import { describe, expect, it, onTestFinished } from 'vitest';
import { createSimplifier } from '../../../src/adapters/opencc-simplified.js';
import { belongsTogether } from '../../../src/answer/follow-up/belongs-together.js';
import type { Found } from '../../../src/retrieve/search-library.js';
import { createFold } from '../../../src/terms/fold-text.js';
import { tinyLibrary } from '../../library/tiny-library.js';

const fold = createFold({ simplify: createSimplifier() });

/** Whether 眼动测试 follows up another question, where both find a passage with this text and it alone finds the other. */
async function follows(texts: { alone: string; together: string }): Promise<boolean> {
  const tiny = tinyLibrary({ 'a.txt': `${texts.alone}\n`, 'b.txt': `${texts.together}\n` });
  await tiny.reindex();
  const library = tiny.openCurrent();
  onTestFinished(() => library.close());
  const word = { own: '眼动测试', variants: ['眼动测试'], exact: false, weight: 1, known: true };
  const question = { text: '眼动测试', embeddedAs: '', words: [word], terms: [], fold };
  const found = (text: string, score: number): Found => ({
    question,
    vector: new Float32Array(),
    passages: Array.from({ length: library.manifest.counts.passages }).flatMap((_, row) => {
      const passage = library.passage(row);
      return passage.text.includes(text) ? [{ ...passage, score, why: { terms: [] } }] : [];
    }),
  });
  const { alone, together } = texts;
  return belongsTogether(library, {
    alone: found(alone, 0.5),
    before: found(together, 0.6),
    together: found(together, 0.6),
  });
}

describe('a question that may follow up the one before', () => {
  it('does where both together find more that still speaks of it', async () => {
    expect(await follows({ alone: '眼动测试需要设备', together: '可用性评估之后是眼动测试' })).toBe(true);
  });

  it('does not where what both find no longer speaks of it', async () => {
    expect(await follows({ alone: '眼动测试需要设备', together: '可用性评估需要时间' })).toBe(false);
  });

  it('is read alike over Traditional characters', async () => {
    expect(await follows({ alone: '眼動測試需要設備', together: '可用性評估之後是眼動測試' })).toBe(true);
    expect(await follows({ alone: '眼動測試需要設備', together: '可用性評估需要時間' })).toBe(false);
  });
});
