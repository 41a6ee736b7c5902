import { describe, expect, it } from 'vitest';
import { readAskedTime } from '../../../src/answer/notes/asked-time.js';
import { newerEditions } from '../../../src/answer/notes/newer-editions.js';
import type { Citation, Report } from '../../../src/schemas.js';

const older: Report = {
  id: 'old',
  title: '海湾银行2023年年度报告',
  dataPeriod: '2023',
  reportDate: '2024-03',
  language: 'zh',
  held: true,
  tags: [],
  source: { file: 'a.pdf', format: 'pdf', sha256: '' },
};
const newer = { id: 'new', title: '海湾银行2024年年度报告', publishedOn: '2025-03-20' };
const citation = (n: number, reportId: string): Citation => ({
  n,
  reportId,
  passageId: `p${n}`,
  title: '',
  start: 0,
  end: 2,
  quote: '余额',
});
const library = {
  report: (id: string) => (id === 'old' ? older : undefined),
  newerEdition: (id: string) => (id === 'old' ? newer : undefined),
};
const told = (question: string, { asOf = '2025-06-01', cited = ['old', 'old'] } = {}) =>
  newerEditions(
    {
      citations: cited.map((id, at) => citation(at + 1, id)),
      question,
      time: readAskedTime(question, asOf),
      asOf,
    },
    library,
  ).map(({ report, newer: edition, citations }) => [report.id, edition.id, citations]);

describe('an answer from an older edition', () => {
  it.each(['海湾银行的不良率是多少？', '海湾银行2024年的不良率是多少？', '海湾银行最新的不良率是多少？'])(
    'says so once: %s',
    (question) => {
      expect(told(question)).toEqual([['old', 'new', [1, 2]]]);
    },
  );

  it.each(['海湾银行2023年的不良率是多少？', '海湾银行23年末的不良率是多少？'])(
    'does not when the question names its year: %s',
    (question) => {
      expect(told(question)).toEqual([]);
    },
  );

  it('does not when the year is meant by a word that counts from the day', () => {
    expect(told('海湾银行去年的不良率是多少？', { asOf: '2024-06-01' })).toEqual([]);
  });

  it('does not when it cites the newer one too, or that came out after the day asked about', () => {
    expect(told('海湾银行的不良率是多少？', { cited: ['old', 'new'] })).toEqual([]);
    expect(told('海湾银行的不良率是多少？', { asOf: '2025-03-19' })).toEqual([]);
    expect(told('海湾银行的不良率是多少？', { cited: ['new'] })).toEqual([]);
  });
});
