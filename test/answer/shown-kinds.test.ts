import { describe, expect, it } from 'vitest';
import { shownKinds, type ShownKinds } from '../../src/answer/shown-kinds.js';
import type { AskedKind } from '../../src/retrieve/read-asked.js';

const ALL: AskedKind[] = ['list', 'reason', 'definition', 'way', 'comparison'];
const CLV = { own: 'clv', variants: ['clv', '客户终身价值'], exact: false, weight: 1, known: true };

function shown(text: string, kinds: AskedKind[] = ALL): ShownKinds {
  return shownKinds(text.normalize('NFKC').toLowerCase(), { kinds: new Set(kinds), question: { words: [CLV] } });
}

describe('a sentence', () => {
  it.each([
    '体系包括治理、披露、监督。',
    '指标分为经济、环境、社会三类。',
    '一是盘点资源，二是构建场景。',
    '首先盘点资源，其次构建场景。',
    '治理、披露、监督三大板块。',
  ])('has the items of what something is made of: %s', (text) => {
    expect(shown(text).items).toBe(1);
  });

  it.each(['客户在柜台、网点、手机上办理。', '（1）盘点资源', '体系由数据和场景构成。', '该业务包括贷款'])(
    'has a mere row of nouns, half as good: %s',
    (text) => {
      expect(shown(text).items).toBe(0.5);
    },
  );

  it.each(['余额稳步上升。', '贷款、存款都在上升。', ''])('has no items: %s', (text) => {
    expect(shown(text).items).toBe(0);
  });

  it.each([
    ['余额下降，原因是利率走高。', 1],
    ['由于利率走高，余额下降。', 1],
    ['It fell because rates rose.', 1],
    ['余额下降。', 0],
  ])('gives a cause: %s %d', (text, cause) => {
    expect(shown(text).cause).toBe(cause);
  });

  it.each([
    ['客户终身价值是指客户一生带来的价值。', 1],
    ['CLV（Customer Lifetime Value）指客户一生带来的价值。', 1],
    ['“客户终身价值”即客户一生带来的价值。', 1],
    ['间接价值是指介绍来的客户的价值。', 0.5],
    ['客户终身价值不断上升。', 0],
  ])('gives a meaning, in full that of what was asked: %s %d', (text, meaning) => {
    expect(shown(text).meaning).toBe(meaning);
  });

  it.each([
    ['银行通过开放接口接入场景。', 1],
    ['The bank grew by opening branches.', 1],
    ['银行接口的数量上升。', 0],
  ])('gives a way: %s %d', (text, way) => {
    expect(shown(text).way).toBe(way);
  });

  it.each([
    ['甲银行的得分高于乙银行。', 1],
    ['Deposits rose, whereas loans fell.', 1],
    ['甲银行的得分上升。', 0],
  ])('has two sides: %s %d', (text, sides) => {
    expect(shown(text).sides).toBe(sides);
  });

  it('shows nothing that was not asked for', () => {
    const text = '客户终身价值是指客户一生带来的价值，由于包括直接、间接、成长三类而高于单次交易，通过模型测算。';
    expect(shown(text)).toEqual({ items: 1, cause: 1, meaning: 1, way: 1, sides: 1 });
    expect(shown(text, [])).toEqual({ items: 0, cause: 0, meaning: 0, way: 0, sides: 0 });
    expect(shown(text, ['fact', 'number'])).toEqual({ items: 0, cause: 0, meaning: 0, way: 0, sides: 0 });
    expect(shown(text, ['reason'])).toEqual({ items: 0, cause: 1, meaning: 0, way: 0, sides: 0 });
  });
});
