import { describe, expect, it } from 'vitest';
import { readAskedTime } from '../../../src/answer/notes/asked-time.js';
import { conflictingFigures } from '../../../src/answer/notes/conflicting-figures.js';
import { evidenceOf, report } from './evidence-of.js';

const BALANCE = '2023年末普惠小微贷款余额是多少？';
const OLDER = { title: '金融运行观察', published: '2024-01-24', publisher: '海蓝研究院' };
const NEWER = { title: '信贷市场评述', published: '2024-06-30', publisher: '青山研究院' };

type Titles = Record<'older' | 'newer', Parameters<typeof report>[0]>;

/** The figures that disagree, newest report first, where the answer quotes all that the older report says. */
async function conflictsOn(
  question: string,
  older: string,
  newer: string,
  titles: Titles = { older: OLDER, newer: NEWER },
) {
  const files = { 'older.md': report(titles.older, older), 'newer.md': report(titles.newer, newer) };
  const read = await evidenceOf(files, question);
  const quoted = read.scored.filter(({ row, passage }) => {
    const { start } = read.library.sentences.span(row);
    const isBody = read.library.text(passage.reportId).text.slice(0, start).includes('\n');
    return isBody && read.library.report(passage.reportId)?.source.file === 'older.md';
  });
  const asked = { ...read, periods: readAskedTime(question, '2024-07-01').periods };
  const conflicts = conflictingFigures(read.library, asked, { quoted, scored: read.scored });
  return conflicts.map((conflict) => conflict.map(({ text, report: { publishedOn } }) => [text, publishedOn]));
}

describe('reports that give different figures for what is asked', () => {
  it('are shown side by side, the newer first', async () => {
    const older = '2023年末，普惠小微贷款余额28.6万亿元。';
    const newer = '截至2023年末，普惠小微贷款余额达到29.4万亿元，同比增长23.5%。';
    expect(await conflictsOn(BALANCE, older, newer)).toEqual([
      [
        ['29.4万亿元', '2024-06-30'],
        ['28.6万亿元', '2024-01-24'],
      ],
    ]);
  });

  it('may say it in other words around, as long as these name nobody and nothing else', async () => {
    const older = '2023年，信贷结构持续优化，年末普惠小微贷款余额28.6万亿元。';
    const newer = '截至2023年末，普惠小微贷款余额为29.4万亿元。';
    expect(await conflictsOn(BALANCE, older.replace('，年末', '，2023年末'), newer)).toHaveLength(1);
  });

  it('conflict where their sentences are the same but for the figures', async () => {
    const older = '评估每场不宜超过2小时，两场之间至少间隔30分钟。';
    const newer = '评估每场不宜超过3小时，两场之间至少间隔30分钟。';
    expect(await conflictsOn('评估每场不宜超过多长时间？', older, newer)).toEqual([
      [
        ['不宜超过3小时', '2024-06-30'],
        ['不宜超过2小时', '2024-01-24'],
      ],
    ]);
  });

  it('conflict over an indicator of one institution, whether sentence or title names it', async () => {
    const question = '工商银行2023年末不良贷款率是多少？';
    const newer = '2023年末，工商银行不良贷款率为1.42%，较上年末有所下降。';
    expect(await conflictsOn(question, '截至2023年末，工商银行的不良贷款率1.35%。', newer)).toHaveLength(1);
    const titles = { older: { ...OLDER, title: '工商银行2023年年报点评' }, newer: NEWER };
    expect(await conflictsOn(question, '不良贷款率1.35%，资产质量稳定。', newer, titles)).toHaveLength(1);
    expect(await conflictsOn(question, '不良贷款率1.35%，资产质量稳定。', newer)).toEqual([]);
  });

  it('are asked about in English, too', async () => {
    const older = 'At the end of 2023, outstanding green loans stood at 27.2 trillion yuan.';
    const newer = 'At the end of 2023, outstanding green loans stood at 30.1 trillion yuan.';
    const question = 'How much were outstanding green loans at the end of 2023?';
    expect(await conflictsOn(question, older, newer)).toHaveLength(1);
  });

  it.each([
    ['another period', '2022年末普惠小微贷款余额28.6万亿元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    ['no period', '普惠小微贷款余额28.6万亿元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    ['another institution', '2023年末海蓝银行普惠小微贷款余额2.6亿元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    ['another place', '2023年末江苏普惠小微贷款余额2.6万亿元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    ['itself', '2023年末，本行普惠小微贷款余额2.6亿元。', '2023年末，本行普惠小微贷款余额9.4亿元。'],
    ['a part of it', '2023年末制造业普惠小微贷款余额2.6万亿元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    [
      'something told before',
      '制造业方面，2023年末普惠小微贷款余额2.6万亿元。',
      '2023年末普惠小微贷款余额29.4万亿元。',
    ],
    ['a mean', '2023年末户均普惠小微贷款余额2.6万元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    ['a rise', '2023年末普惠小微贷款余额增加2.6万亿元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    ['another unit', '2023年末普惠小微贷款余额4.1万亿美元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    ['the same, rounded', '2023年末普惠小微贷款余额29万亿元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    ['the same, in words', '2023年末普惠小微贷款余额约30万亿元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    ['a damaged figure', '2023年末普惠小微贷款余额2.8V.6万亿元。', '2023年末普惠小微贷款余额29.4万亿元。'],
    ['several at once', '2023年末普惠小微贷款余额由28.6万亿元增至30万亿元。', '2023年末普惠小微贷款余额29.4万亿元。'],
  ])('do not conflict when one speaks of %s', async (_, older, newer) => {
    expect(await conflictsOn(BALANCE, older, newer)).toEqual([]);
  });

  it('do not conflict over a word that alone may be of anything', async () => {
    const [older, newer] = ['贷款余额合计28.6万亿元。', '贷款余额29.4万亿元，保持增长。'];
    expect(await conflictsOn('贷款余额是多少？', older, newer)).toEqual([]);
  });

  it('do not conflict when each gives account of itself', async () => {
    const own = (publisher: string) => ({ title: '2023年年度报告', published: '2024-03-30', publisher });
    const titles = { older: own('海蓝银行'), newer: own('青山银行') };
    const [older, newer] = ['不良贷款率为1.35%，资产质量稳定。', '不良贷款率为1.62%，资产质量稳定。'];
    expect(await conflictsOn('不良贷款率是多少？', older, newer, titles)).toEqual([]);
    const unnamed = { older: { title: '2023年年度报告' }, newer: { title: '2023年年度报告' } };
    expect(await conflictsOn('不良贷款率是多少？', older, newer, unnamed)).toEqual([]);
  });

  it('do not conflict when their titles name two institutions', async () => {
    const review = (bank: string) => ({
      title: `${bank}2023年年报点评`,
      published: '2024-04-02',
      publisher: '红叶证券',
    });
    const titles = { older: review('海蓝银行'), newer: review('青山银行') };
    const [older, newer] = ['不良贷款率1.35%，环比持平。', '不良贷款率1.62%，环比持平。'];
    expect(await conflictsOn('不良贷款率是多少？', older, newer, titles)).toEqual([]);
  });

  it('do not conflict across the years of a series, which only their titles name', async () => {
    const titles = {
      older: { ...OLDER, title: '金融运行2022年报告' },
      newer: { ...OLDER, title: '金融运行2023年报告' },
    };
    expect(await conflictsOn('企业有多少家？', '企业共有120家。', '企业共有150家。', titles)).toEqual([]);
  });

  it('do not conflict for a question that asks no figure, nor within one report', async () => {
    const [older, newer] = ['普惠小微贷款余额28.6万亿元。', '普惠小微贷款余额29.4万亿元。'];
    expect(await conflictsOn('什么是普惠小微贷款？', older, newer)).toEqual([]);
    expect(await conflictsOn('普惠小微贷款余额是多少？', `${older}${newer}`, '其他内容。')).toEqual([]);
  });
});
