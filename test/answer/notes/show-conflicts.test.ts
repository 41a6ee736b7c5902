import { describe, expect, it } from 'vitest';
import type { ReportedFigure } from '../../../src/answer/notes/reported-figures.js';
import { quotationOf, showConflicts } from '../../../src/answer/notes/show-conflicts.js';
import { statedFigures } from '../../../src/answer/notes/stated-figures.js';
import type { ScoredSentence } from '../../../src/answer/score-sentences.js';
import type { Quotation } from '../../../src/answer/select-sentences.js';

/** A sentence of a library in which every sentence is a passage of its own. */
function sentence(row: number): ScoredSentence {
  const text = `余额${row}亿元。`;
  const passage = {
    ...{ row, id: `p${row}`, reportId: `r${row}`, start: 0, end: text.length, kind: 'prose' as const, headings: [] },
    ...{ text, sentenceFrom: row, sentenceTo: row + 1, score: 1, why: { terms: [] } },
  };
  return {
    row,
    start: 0,
    end: text.length,
    text,
    passage,
    similarity: 0.5,
    standing: [],
    placed: false,
    heading: undefined,
    shows: [],
    score: 1,
  };
}

function quotation(row: number): Quotation {
  const { passage, start, end } = sentence(row);
  return { passage, start, end, sentences: [sentence(row)] };
}

function figure(row: number): ReportedFigure {
  const [stated] = statedFigures(sentence(row).text);
  const report = {
    ...{ id: `r${row}`, title: `报告${row}`, language: 'zh', held: true, tags: [] },
    source: { file: `${row}.md`, format: 'markdown' as const, sha256: '' },
  };
  return { ...stated!, sentence: sentence(row), report, named: 1, rest: '', subjects: '' };
}

const rowsOf = (quotations: Quotation[]) => quotations.map(({ sentences }) => sentences[0]?.row);

describe('the quotations of an answer', () => {
  const quotations = [quotation(1), quotation(2), quotation(3)];

  it('stay as they are without a conflict', () => {
    expect(showConflicts(quotations, [])).toEqual(quotations);
  });

  it('get what disagrees with them behind, unless it is quoted already', () => {
    expect(rowsOf(showConflicts(quotations, [[figure(1), figure(4)]]))).toEqual([1, 2, 3, 4]);
    expect(rowsOf(showConflicts(quotations, [[figure(1), figure(3)]]))).toEqual([1, 2, 3]);
  });

  it('of one conflict stand in its order, in the places that they have', () => {
    expect(rowsOf(showConflicts(quotations, [[figure(3), figure(1)]]))).toEqual([3, 2, 1]);
    expect(rowsOf(showConflicts(quotations, [[figure(5), figure(2), figure(4)]]))).toEqual([1, 5, 3, 2, 4]);
  });

  it('hold every figure of every conflict, each sentence once', () => {
    const conflicts = [
      [figure(4), figure(1)],
      [figure(4), figure(2)],
    ];
    const shown = showConflicts(quotations, conflicts);
    expect(rowsOf(shown).sort()).toEqual([1, 2, 3, 4]);
    for (const one of conflicts.flat()) expect(quotationOf(shown, one)).toBeGreaterThanOrEqual(0);
  });
});
