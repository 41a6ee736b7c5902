import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoredSentence } from '../../src/answer/score-sentences.js';
import { SELECTION, selectSentences } from '../../src/answer/select-sentences.js';

const LENGTH = 40;
const ASKED = { weights: [3, 2], names: [true, false], items: false };

/** The `row`th sentence of a library in which every report has ten sentences, each `LENGTH` long. */
function sentence(row: number, score: number): ScoredSentence {
  const reportId = `report ${Math.floor(row / 10)}`;
  const start = (row % 10) * LENGTH;
  const text = `第${row}句`.padEnd(LENGTH, '。');
  const passage = {
    row: 0,
    id: 'p',
    reportId,
    start: 0,
    end: 10 * LENGTH,
    kind: 'prose' as const,
    headings: [],
    text: '',
    sentenceFrom: Math.floor(row / 10) * 10,
    sentenceTo: Math.floor(row / 10) * 10 + 10,
    score: 1,
    why: { terms: [] },
  };
  return { row, start, end: start + LENGTH, text, passage, similarity: 0.6, standing: [1, 0], score };
}

const scored = fc
  .uniqueArray(fc.record({ row: fc.nat(39), score: fc.float({ min: 0, max: 10, noNaN: true }) }), {
    selector: ({ row }) => row,
    maxLength: 30,
  })
  .map((list) => list.map(({ row, score }) => sentence(row, score)).sort((a, b) => b.score - a.score));

describe('the sentences that an answer quotes', () => {
  it('are few, good ones, each once, and the best one leads', () => {
    fc.assert(
      fc.property(scored, (sentences) => {
        const quotations = selectSentences(sentences, ASKED);
        const chosen = quotations.flatMap((quotation) => quotation.sentences);
        expect(chosen.length).toBeLessThanOrEqual(SELECTION.most);
        expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length);
        expect(quotations[0]?.sentences.includes(sentences[0]!) ?? false).toBe(sentences.length > 0);
      }),
    );
  });

  it('are joined to one quotation where they stand side by side in a report, and only there', () => {
    fc.assert(
      fc.property(scored, (sentences) => {
        for (const { start, end, sentences: joined } of selectSentences(sentences, ASKED)) {
          const rows = joined.map(({ row }) => row);
          expect(rows).toEqual(rows.map((_, at) => rows[0]! + at));
          expect(new Set(joined.map(({ passage }) => passage.reportId)).size).toBe(1);
          expect({ start, end }).toEqual({ start: joined[0]!.start, end: joined.at(-1)!.end });
        }
      }),
    );
  });

  it('are not joined beyond the passage that they are cited from', () => {
    const one = sentence(3, 10);
    const other = { ...sentence(4, 10), standing: [1, 1] };
    const short = { ...one, passage: { ...one.passage, sentenceTo: 4 } };
    expect(selectSentences([one, other], ASKED)).toHaveLength(1);
    expect(selectSentences([short, other], ASKED)).toHaveLength(2);
  });

  it('are none where there is none', () => {
    expect(selectSentences([], ASKED)).toEqual([]);
  });

  it('are not said twice', () => {
    const [one, other] = [sentence(3, 2), { ...sentence(25, 2), text: sentence(3, 2).text }];
    expect(selectSentences([one, other], ASKED)).toHaveLength(1);
  });

  it('go on past nearly equal ones only where they say more of what was asked', () => {
    const best = sentence(3, 10);
    const less = sentence(25, 10 - SELECTION.near - 0.5);
    expect(selectSentences([best, less], ASKED)).toHaveLength(1);
    expect(selectSentences([best, { ...less, standing: [1, 1] }], ASKED)).toHaveLength(2);
  });

  it('leave out what lacks the name that was asked for and may be about another', () => {
    const best = sentence(3, 10);
    const nameless = { ...sentence(25, 9.9), standing: [0, 0] };
    expect(selectSentences([best, nameless], ASKED)).toHaveLength(1);
    expect(selectSentences([best, { ...nameless, standing: [1, 0] }], ASKED)).toHaveLength(2);
  });

  it('bring a list along after the sentence that announces it, where items were asked for', () => {
    const lead = { ...sentence(1, 10), text: '体系有三类抓手：' };
    const items = ['一是盘点资源。', '二是构建场景。'].map((text, at) => ({ ...sentence(2 + at, 1), text }));
    const after = { ...sentence(4, 1), text: '此外还有别的。' };
    const [quotation] = selectSentences([lead, ...items, after], { ...ASKED, items: true });
    expect(quotation?.sentences.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(selectSentences([lead, ...items, after], ASKED)[0]?.sentences).toHaveLength(1);
  });
});
