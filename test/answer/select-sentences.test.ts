import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoredSentence } from '../../src/answer/score-sentences.js';
import { SELECTION, selectSentences } from '../../src/answer/select-sentences.js';

const LENGTH = 40;
const ASKED = { weights: [3, 2], names: [true, false] };

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
  const end = start + LENGTH;
  return { row, start, end, text, passage, similarity: 0.6, standing: [1, 0], placed: false, shows: [], score };
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

  it('bring along what cannot be read without the best one before it', () => {
    const best = { ...sentence(3, 10), standing: [1, 1] };
    const next = { ...sentence(4, 10 - SELECTION.near - SELECTION.follow), standing: [0, 0] };
    const further = { ...next, row: 5 };
    const pointing = '该比例高于同业平均水平。';
    expect(selectSentences([best, { ...next, text: pointing }], ASKED)[0]?.sentences).toHaveLength(2);
    expect(selectSentences([best, { ...next, text: '贷款余额稳步上升。' }], ASKED)[0]?.sentences).toHaveLength(1);
    expect(selectSentences([best, { ...further, text: pointing }], ASKED)[0]?.sentences).toHaveLength(1);
  });

  it('bring along what the best one cannot be read without', () => {
    const best = { ...sentence(3, 10), text: '该比例高于同业平均水平。' };
    const before = { ...sentence(2, 10 - SELECTION.near - SELECTION.follow), standing: [0, 0] };
    const [quotation] = selectSentences([best, before], ASKED);
    expect(quotation?.sentences.map(({ row }) => row)).toEqual([2, 3]);
    expect(selectSentences([{ ...best, text: '贷款余额稳步上升。' }, before], ASKED)[0]?.sentences).toHaveLength(1);
  });

  it.each(['这些年的余额稳步上升。', '其中对公贷款占六成。', '此外还有别的安排。'])(
    'take no sentence for a follower that stands for itself: %s',
    (text) => {
      const best = { ...sentence(3, 10), standing: [1, 1] };
      const next = { ...sentence(4, 10 - SELECTION.near - SELECTION.follow), text, standing: [0, 0] };
      expect(selectSentences([best, next], ASKED)[0]?.sentences).toHaveLength(1);
    },
  );

  it('go on where a further one shows another of the things asked for', () => {
    const best = { ...sentence(3, 10), shows: [true, false] };
    const further = { ...sentence(25, 10 - SELECTION.near - 0.5), shows: [false, true] };
    expect(selectSentences([best, further], ASKED)).toHaveLength(2);
    expect(selectSentences([best, { ...further, shows: [true, false] }], ASKED)).toHaveLength(1);
    expect(selectSentences([best, { ...further, shows: [] }], ASKED)).toHaveLength(1);
  });

  it('are one row of one ranking, where a place was asked for', () => {
    const [first, other] = [sentence(3, 10), sentence(25, 10)].map((row) => ({ ...row, placed: true }));
    expect(selectSentences([first!, other!], ASKED)).toHaveLength(1);
    expect(selectSentences([first!, { ...other!, placed: false }], ASKED)).toHaveLength(2);
  });

  it('stop where the answer would be too long, and pass over what does not fit', () => {
    const best = sentence(3, 10);
    const long = { ...sentence(25, 9.9), text: '长'.repeat(SELECTION.length), standing: [1, 1] };
    const short = { ...sentence(15, 9.8), standing: [1, 1] };
    const chosen = selectSentences([best, long, short], ASKED).map(({ sentences }) => sentences[0]?.row);
    expect(chosen).toEqual([3, 15]);
  });

  it('bring a list along after the sentence that announces it, whatever was asked for', () => {
    const lead = { ...sentence(1, 10), text: '体系有三类抓手：' };
    const items = ['一是盘点资源。', '二是构建场景。'].map((text, at) => ({ ...sentence(2 + at, 1), text }));
    const after = { ...sentence(4, 1), text: '此外还有别的。' };
    const [quotation] = selectSentences([lead, ...items, after], ASKED);
    expect(quotation?.sentences.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it('bring no items of another report, and no more of them than can be read', () => {
    const lead = { ...sentence(8, 10), text: '体系有三类抓手：' };
    const items = [9, 10].map((row) => ({ ...sentence(row, 1), text: `${row}.构建场景。` }));
    const [quotation] = selectSentences([lead, ...items], ASKED);
    expect(quotation?.sentences.map(({ row }) => row)).toEqual([8, 9]);
    const endless = Array.from({ length: 7 }, (_, at) => ({
      ...sentence(2 + at, 1),
      text: `${at}.${'长'.repeat(100)}`,
    }));
    const [brief] = selectSentences([{ ...sentence(1, 10), text: lead.text }, ...endless], ASKED);
    expect(brief!.sentences.length).toBeGreaterThan(3);
    expect(brief!.sentences.length).toBeLessThan(6);
  });

  it('are never joined into one statement from two reports, such as two editions of one', () => {
    fc.assert(
      fc.property(scored, (sentences) => {
        for (const quotation of selectSentences(sentences, ASKED))
          for (const { passage } of quotation.sentences) expect(passage.reportId).toBe(quotation.passage.reportId);
      }),
    );
    // Next to each other in the library, and the best two: the last sentence of one report and the first of the next.
    const quotations = selectSentences([sentence(9, 9), sentence(10, 8.9)], ASKED);
    expect(quotations.map(({ sentences }) => sentences.map(({ row }) => row))).toEqual([[9], [10]]);
  });
});
