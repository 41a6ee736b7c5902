import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../src/terms/read-lexicon.js';
import { refusalOf } from '../library/tiny-library.js';
import { ROOT } from '../test-library.js';

/** What turns the sense of a question around; a question must be searched with it. */
const DIRECTION_OR_NEGATION =
  /^(?:[不没未无非否]|没有|并非|增[加长多]?|减[少]?|[上下]|上升|下降|[升降高低涨跌]|超过|低于|高于|同比|环比|no|not|never|without|up|down|above|below|more|less|before|after)$/u;

describe('the lexicon', () => {
  const lexicon = readLexicon(join(ROOT, 'data/lexicon'));

  it('has words in both of its lists, and no comments among them', () => {
    expect(lexicon.terms).toContain('不良贷款率');
    expect(lexicon.stopWords).toContain('的');
    for (const word of [...lexicon.terms, ...lexicon.stopWords]) expect(word).not.toMatch(/^#|^\s*$/);
  });

  it('has no stop word that carries direction or negation', () => {
    expect([...lexicon.stopWords].filter((word) => DIRECTION_OR_NEGATION.test(word))).toEqual([]);
  });

  it('says which list is missing and what to set', async () => {
    const refusal = await refusalOf(() => readLexicon(join(ROOT, 'data/models')));
    expect(refusal).toMatchObject({ code: 'configuration', message: expect.stringContaining('terms.txt') });
    expect(refusal.hint).toContain('LEXICON_DIR');
  });
});
