import { describe, expect, it } from 'vitest';
import { createSimplifier } from '../../../src/adapters/opencc-simplified.js';
import { missingParts } from '../../../src/answer/notes/missing-parts.js';
import { createFold, foldText } from '../../../src/terms/fold-text.js';
import { evidenceOf, report } from './evidence-of.js';

const BODY = `海蓝银行2023年净利润32亿元，同比增长5%。

2023年末，海蓝银行不良贷款率1.35%，较上年末上升0.1个百分点，主要由于房地产行业风险暴露。

青山银行2023年净利润18亿元。研发投入持续增加。董事长在致辞中谈到数字化。

数据治理委员会每季度开会一次，三道防线各有分工。`;

/** What of a question is missing when the answer quotes the report's sentences that hold these words. */
async function missingOf(question: string, quoted: string[], given: { names?: string[]; isTable?: boolean } = {}) {
  const { scored, ...read } = await evidenceOf({ 'a.md': report({ title: '银行观察' }, BODY) }, question);
  const quotes = quoted.map((words) => scored.find(({ text }) => text.includes(words))!.text);
  const asked = { ...read.question, missingNames: given.names ?? [] };
  return missingParts(
    question,
    asked,
    quotes.map((quote) => ({ quote, around: `${quote}\n银行观察`, isTable: given.isTable ?? false })),
  );
}

describe('what of a question is not answered', () => {
  it.each([
    ['海蓝银行净利润是多少，董事长是谁？', ['净利润32'], ['董事长是谁']],
    ['海蓝银行的不良贷款率是多少，数据治理委员会怎么开会？', ['不良贷款率'], ['数据治理委员会怎么开会']],
    ['数据治理委员会是什么，海蓝银行净利润有多少亿元？', ['数据治理'], ['海蓝银行净利润有多少亿元']],
    ['海蓝银行净利润是多少，为什么下降？', ['青山银行2023'], ['为什么下降']],
    ['海蓝银行2022年和2023年的净利润各是多少？', ['净利润32'], ['海蓝银行2022年']],
    ['净利润和研发投入分别是多少？', ['净利润32'], ['研发投入']],
  ])('is named in its own words: %s', async (question, quoted, missing) => {
    expect(await missingOf(question, quoted)).toEqual(missing);
  });

  it.each([
    ['海蓝银行净利润是多少，增长多少？', ['净利润32']],
    ['海蓝银行不良贷款率是多少，为什么上升？', ['不良贷款率']],
    ['海蓝银行的净利润和不良贷款率分别是多少？', ['净利润32', '不良贷款率']],
    ['海蓝银行净利润有多少，哪个高一点？', ['净利润32']],
    ['净利润和不良贷款率有什么关系？', ['净利润32']],
  ])('is nothing where the quotations cover every part: %s', async (question, quoted) => {
    expect(await missingOf(question, quoted)).toEqual([]);
  });

  it('is nothing for a question of one part, whatever is quoted', async () => {
    expect(await missingOf('海蓝银行的董事长是谁？', ['数据治理'])).toEqual([]);
  });

  it('is nothing where all of it is missing: then the answer is about something else', async () => {
    expect(await missingOf('董事长是谁，研发投入有多少亿元？', ['数据治理'])).toEqual([]);
  });

  it('is the half with a name that the evidence lacks', async () => {
    const names = ['红叶银行'];
    expect(await missingOf('海蓝银行和红叶银行的净利润各是多少？', ['净利润32'], { names })).toEqual(['红叶银行']);
  });

  it('is the one of two compared institutions that nothing is about, though the other is not named in its section', async () => {
    const question = '工商银行和招商银行谁的研发投入更高？';
    expect(await missingOf(question, ['研发投入'], { names: ['招商银行'] })).toEqual(['招商银行']);
    expect(await missingOf(question, ['研发投入'])).toEqual([]);
  });

  it('is no quantity that a row of a table may have in a column without its unit', async () => {
    const question = '数据治理委员会是什么，多少天开会一次？';
    expect(await missingOf(question, ['数据治理'])).toEqual(['多少天开会一次']);
    expect(await missingOf(question, ['数据治理'], { isTable: true })).toEqual([]);
  });

  it('is nothing that a quotation in Traditional characters covers', () => {
    const fold = createFold({ simplify: createSimplifier() });
    const words = ['利率', '贷款余额'].map((own) => ({ own, variants: [own], exact: true, weight: 1, known: true }));
    const quote = '利率3%，貸款餘額5億元';
    const asked = { words, fold, missingNames: [] };
    const question = '利率是百分之几，贷款余额有多少亿元？';
    expect(missingParts(question, asked, [{ quote, around: quote, isTable: false }])).toEqual([]);
    expect(missingParts(question, { ...asked, fold: foldText }, [{ quote, around: quote, isTable: false }])).toEqual([
      '贷款余额有多少亿元',
    ]);
  });
});
