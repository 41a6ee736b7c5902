import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/evaluate/judge-answer.js';
import { renderChanges, renderTable } from '../../src/evaluate/render-table.js';

const answered: Verdict = {
  id: 'a',
  kind: 'fact',
  report: '年度报告',
  status: 'answered',
  answer: '增长 5%。',
  searchMs: 4,
  answerMs: 20,
  rank: 1,
  rankAll: 1,
  length: 6,
  missing: [],
  correct: true,
  cited: true,
  citedAll: true,
  falseRefusal: false,
  wrong: false,
};
const incomplete: Verdict = {
  ...answered,
  id: 'b',
  kind: 'list',
  rank: 4,
  rankAll: 8,
  missing: ['5%'],
  correct: false,
  citedAll: false,
  wrong: true,
};
const lost: Verdict = {
  ...answered,
  id: 'c',
  status: 'no_evidence',
  rank: null,
  rankAll: null,
  length: undefined,
  correct: false,
  cited: false,
  citedAll: false,
  falseRefusal: true,
};
const refused: Verdict = {
  id: 'd',
  kind: 'unanswerable',
  report: '年度报告',
  status: 'no_evidence',
  answer: '没有找到。',
  searchMs: 4,
  answerMs: 20,
  refused: true,
  wrong: false,
};

/** The figures that a table gives under a name. */
const lineOf = (table: string, name: string) =>
  table
    .split('\n')
    .find((line) => line.startsWith(name))
    ?.slice(name.length)
    .trim();

describe('renderTable', () => {
  const table = renderTable([answered, incomplete, lost, refused]);

  it.each([
    ['questions', '4 (answerable 3)'],
    ['recall@1 ', '1/3 = 33.3%'],
    ['recall@3', '1/3 = 33.3%'],
    ['recall@5', '2/3 = 66.7%'],
    ['all evidence@5', '1/3 = 33.3%'],
    ['all evidence@10', '2/3 = 66.7%'],
    ['mrr@10', '0.417'],
    ['correct', '1/3 = 33.3%'],
    ['cited  ', '2/3 = 66.7%'],
    ['cited all', '1/3 = 33.3%'],
    ['false refusals', '1/3 = 33.3%'],
    ['refused', '1/1 = 100.0%'],
    ['wrong', '1/4 = 25.0%'],
  ])('gives %s over the questions that it is asked of', (name, figures) => {
    expect(lineOf(table, name)).toBe(figures);
  });

  it('gives each kind its own line, by what is wanted of it', () => {
    expect(lineOf(table, '  fact')).toBe('correct 1/2 = 50.0%');
    expect(lineOf(table, '  list')).toBe('correct 0/1 = 0.0%');
    expect(lineOf(table, '  unanswerable')).toBe('refused 1/1 = 100.0%');
  });

  it('gives the middle and the slow end of the times', () => {
    const times = Array.from({ length: 100 }, (_, at) => ({ ...answered, searchMs: 100 - at }));
    expect(lineOf(renderTable(times), 'search ms')).toBe('p50 51  p95 96');
  });

  it('says none where there was nothing to measure', () => {
    const empty = renderTable([]);
    expect(lineOf(empty, 'correct')).toBe('none');
    expect(lineOf(empty, 'refused')).toBe('none');
    expect(lineOf(empty, 'answer length')).toBe('none characters');
    expect(lineOf(empty, 'mrr@10')).toBe('0.000');
  });
});

describe('renderChanges', () => {
  it('counts what became better and worse, and names it', () => {
    const after = [
      { ...answered, correct: false, answer: '第一行\n第二行' },
      { ...incomplete, correct: true },
    ];
    expect(renderChanges([answered, incomplete], after)).toBe(
      [
        'changes: 1 better, 1 worse, 0 new questions',
        '- a [fact] answered: 第一行 第二行',
        '+ b [list] answered: 增长 5%。',
      ].join('\n'),
    );
  });

  it('judges a question to refuse by whether it was refused', () => {
    const given: Verdict = { ...refused, status: 'answered', refused: false, wrong: true };
    expect(renderChanges([refused], [given])).toContain('- d [unanswerable] answered');
    expect(renderChanges([given], [refused])).toContain('changes: 1 better, 0 worse');
  });

  it('is silent about what stayed as it was, and counts what is new', () => {
    expect(renderChanges([answered], [answered, lost])).toBe('changes: 0 better, 0 worse, 1 new questions');
  });
});
