import { describe, expect, it } from 'vitest';
import { createSimplifier } from '../../src/adapters/opencc-simplified.js';
import { simplifyingEmbedder } from '../../src/adapters/simplifying-embedder.js';
import { fakeEmbedder } from '../fakes/fake-embedder.js';

const embedder = simplifyingEmbedder(fakeEmbedder(), createSimplifier());

describe('an embedder of Simplified text', () => {
  it('gives a text in Traditional characters the vector of the Simplified one', async () => {
    const [one, other, third] = await embedder.embedPassages(['綠色貸款', '绿色贷款', '不良率']);
    expect(one).toEqual(other);
    expect(one).not.toEqual(third);
    expect(await embedder.embedQuestion('綠色貸款')).toEqual(await embedder.embedQuestion('绿色贷款'));
  });

  it('is the embedder in all else', () => {
    const { id, dimension } = fakeEmbedder();
    expect(embedder).toMatchObject({ id, dimension });
  });
});
