import { describe, expect, it } from 'vitest';
import { createSentenceReader } from '../../../../src/answer/prove/written/sentence-reader.js';
import { GIVEN, readAll, told } from './read-all.js';

describe('a stream is read sentence by sentence', () => {
  it.each([
    ['Chinese stops', '收入为3.2亿元。利润下降！为什么？', ['收入为3.2亿元。', '利润下降！', '为什么？']],
    ['a full stop before a capital', 'Revenue rose 3.2%. Costs fell.', ['Revenue rose 3.2%.', 'Costs fell.']],
    ['no stop inside a number', '增长1.5倍，达12.34亿元。', ['增长1.5倍，达12.34亿元。']],
    [
      'no stop after an abbreviation',
      'Harbour Inc. and Dr. Lee agree, e.g. on fees.',
      ['Harbour Inc. and Dr. Lee agree, e.g. on fees.'],
    ],
    ['no stop after initials', 'J. P. Field chairs the U.S. Board.', ['J. P. Field chairs the U.S. Board.']],
    [
      'closing quotes and brackets',
      '他说“客户至上。”随后离开（见附录。）结束。',
      ['他说“客户至上。”', '随后离开（见附录。）', '结束。'],
    ],
    ['English quotes', 'He said "it grew." Then he left.', ['He said "it grew."', 'Then he left.']],
    ['a question inside a title', '《银行怎么了？》指出收入下降。', ['《银行怎么了？》指出收入下降。']],
    ['lines without a stop', '主要有两点：\n第一点\n第二点', ['主要有两点：', '第一点', '第二点']],
    ['several stops at once', '真的吗？！是的……大概。', ['真的吗？！', '是的……大概。']],
    ['a full stop between Chinese signs', '收入增长.利润下降.', ['收入增长.', '利润下降.']],
    ['nothing for white space', ' \n\n ', []],
  ])('with %s', (_, text, sentences) => {
    expect(told(text)).toEqual(sentences);
  });

  it('gives a sentence as soon as the next one begins, and not before', () => {
    const reader = createSentenceReader({ handles: GIVEN });
    expect(reader.push('收入增长。')).toEqual([]);
    expect(reader.push('[E1')).toEqual([]);
    expect(reader.push(']利')).toEqual([{ text: '收入增长。', handles: ['E1'], dropped: 0, opensLine: true }]);
    expect(reader.end()).toEqual([{ text: '利', handles: [], dropped: 0, opensLine: false }]);
    expect(reader.end()).toEqual([]);
  });

  it('tells what begins a line', () => {
    const lines = readAll(['甲增长。乙下降。\n\n- 丙持平。']).map(({ text, opensLine }) => [text, opensLine]);
    expect(lines).toEqual([
      ['甲增长。', true],
      ['乙下降。', false],
      ['丙持平。', true],
    ]);
  });

  it('cuts text that never stops', () => {
    const sentences = told('长'.repeat(4_500));
    expect(sentences.map((sentence) => sentence.length)).toEqual([2_000, 2_000, 500]);
  });
});

describe('handles', () => {
  it.each([
    ['[E1]', ['E1']],
    ['【E1】', ['E1']],
    ['(E1, E2)', ['E1', 'E2']],
    ['（E1、E2）', ['E1', 'E2']],
    ['[E1][E2]', ['E1', 'E2']],
    ['[E1] [E3]', ['E1', 'E3']],
    ['[E1-E3]', ['E1', 'E2', 'E3']],
    ['[E1–3]', ['E1', 'E2', 'E3']],
    ['［Ｅ１］', ['E1']],
    ['〔E2〕', ['E2']],
    ['[e2]', ['E2']],
    ['E1-E3', ['E1', 'E2', 'E3']],
    [' E4', ['E4']],
    ['[E2, E2]', ['E2']],
  ])('are read from %s behind the stop and before it', (written, handles) => {
    expect(readAll([`收入增长。${written}利润下降。`])).toMatchObject([
      { text: '收入增长。', handles, dropped: 0 },
      { text: '利润下降。', handles: [] },
    ]);
    expect(readAll([`收入增长${written}。`])).toMatchObject([{ text: '收入增长。', handles, dropped: 0 }]);
  });

  it.each([
    ['收入增长[E9]。', [], 1],
    ['收入增长[E1, E9]。', ['E1'], 1],
    ['收入增长[1]。', [], 1],
    ['收入增长[^2]。', [], 1],
    ['收入增长【3†来源】。', [], 1],
    ['收入增长[1, 2]。', [], 2],
    ['收入增长[E3-E6]。', ['E3', 'E4'], 2],
    ['收入增长（见E7）。', [], 1],
  ])('of %s that were not given are dropped and counted', (text, handles, dropped) => {
    expect(readAll([text])).toEqual([{ text: '收入增长。', handles, dropped, opensLine: true }]);
  });

  it.each(['[C1][E1]', '【C1】[E1]', '(C2) [E1]', '[E1, C1]', '[C1、E1]', '[E1][C3]'])(
    'of computed figures go, and are not taken for those of passages: %s',
    (handles) => {
      expect(readAll([`相差20个百分点。${handles}`])).toMatchObject([
        { text: '相差20个百分点。', handles: ['E1'], dropped: 0 },
      ]);
      expect(readAll([`相差20个百分点${handles}。`])).toMatchObject([{ text: '相差20个百分点。', handles: ['E1'] }]);
    },
  );

  it('are counted where they stand beside no text', () => {
    const reader = createSentenceReader({ handles: GIVEN });
    expect([...reader.push('增长。\n[E8]\n'), ...reader.end()]).toHaveLength(1);
    expect(reader.dropped).toBe(1);
  });

  it('are told apart from years, lists, codes and words of the evidence', () => {
    expect(told('(2023)年的[2023]号文。')).toEqual(['(2023)年的[2023]号文。']);
    expect(told('E5服务器与CE1型号。', 'E5服务器')).toEqual(['E5服务器与CE1型号。']);
    expect(told('型号为E10A和A-E1。')).toEqual(['型号为E10A和A-E1。']);
  });

  it('leave no empty brackets and blanks behind', () => {
    expect(told('Revenue rose (E1) , and costs fell [E2] .')).toEqual(['Revenue rose, and costs fell. E1 E2']);
    expect(told('根据[E1]，收入增长（E2）。')).toEqual(['收入增长。 E1 E2']);
  });
});
