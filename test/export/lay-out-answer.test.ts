import { describe, expect, it } from 'vitest';
import { layOutAnswer, layOutConversation } from '../../src/export/lay-out-answer.js';
import { answer } from '../api/samples.js';
import { exportedOf } from './samples.js';

const [citation] = answer.citations;
const textsOf = (blocks: ReturnType<typeof layOutAnswer>) =>
  blocks.map((block) => ('text' in block ? block.text : block.kind === 'list' ? block.items.join() : block.kind));

describe('an exported answer', () => {
  it('is question, answer, references with their quotations, and how it came about', () => {
    const citations = [
      { ...citation!, publisher: '海蓝银行', publishedOn: '2025-01-02', pageFrom: 3, pageTo: 4, note: '改写摘要' },
      { ...citation!, n: 2, pageFrom: 7 },
    ];
    const [title, said, heading, first, quote, note, second, , facts, advice, ...others] = layOutAnswer(
      exportedOf({ citations }),
    );
    expect([title, said, heading]).toEqual([
      { kind: 'title', text: '净利润增长多少？' },
      { kind: 'paragraph', text: '全年净利润增长 5%。[1]' },
      { kind: 'heading', text: '来源' },
    ]);
    expect(first).toEqual({ kind: 'paragraph', text: '[1] 海蓝银行，《年度报告》，2025-01-02，第 3–4 页。' });
    expect([quote, note]).toEqual([
      { kind: 'quote', text: citation!.quote },
      { kind: 'small', text: '改写摘要' },
    ]);
    expect(second).toMatchObject({ text: '[2] 《年度报告》，第 7 页。' });
    expect(facts).toMatchObject({
      text: expect.stringMatching(/作答时间：2025-03-31.*资料库版本：v1；引用原文作答；编号：a1。/u),
    });
    expect(advice).toMatchObject({ text: expect.stringContaining('不构成投资建议') });
    expect(others).toEqual([]);
  });

  it('has the rows that it reads out of a table as a table', () => {
    const row = (year: string, sum: string) => [
      { column: '年份', value: year },
      { column: '余额', value: sum },
    ];
    const statements = [
      { text: '年份：2023，余额：5亿元；', citations: [1], support: 'quoted' as const, rows: [row('2023', '5亿元')] },
      {
        text: '年份：2024，余额：7亿元。',
        citations: [1, 2],
        support: 'quoted' as const,
        rows: [row('2024', '7亿元')],
      },
    ];
    const text = `如下：\n${statements[0]!.text}[1]${statements[1]!.text}[1][2]\n\n完。`;
    expect(layOutAnswer(exportedOf({ answer: text, statements })).slice(1, 4)).toEqual([
      { kind: 'paragraph', text: '如下：' },
      {
        kind: 'table',
        head: ['年份', '余额', '引文'],
        rows: [
          ['2023', '5亿元', '[1]'],
          ['2024', '7亿元', '[1][2]'],
        ],
      },
      { kind: 'paragraph', text: '完。' },
    ]);
  });

  it('is in English where the question is', () => {
    const texts = textsOf(
      layOutAnswer(
        exportedOf(
          { mode: 'model', model: 'm', citations: [{ ...citation!, publisher: 'Blue Bank', pageFrom: 3, pageTo: 3 }] },
          { language: 'en', question: 'How much?' },
        ),
      ),
    );
    expect(texts).toContain('[1] Blue Bank, “年度报告”, p. 3.');
    expect(texts).toContain('Sources');
    expect(texts.at(-2)).toContain('written by the model m');
    expect(texts.at(-1)).toContain('not investment advice');
  });

  it('says what is missing, and what has to be known beside it', () => {
    const rows = [{ figure: '5%', reportId: 'r1', title: '年度报告', publishedOn: '2025-01-02', citation: 1 }];
    const blocks = layOutAnswer(
      exportedOf({
        understoodAs: '海蓝银行净利润增长多少？',
        missing: ['2021年的'],
        notes: [
          { code: 'old_evidence', message: '报告较旧。', citations: [1] },
          { code: 'conflicting_figures', message: '数值不一。', data: rows },
          { code: 'conflicting_figures', message: '又一条。', data: 'of another version' },
        ],
      }),
    );
    expect(textsOf(blocks).slice(1, 10)).toEqual([
      '按以下问题作答：海蓝银行净利润增长多少？',
      '全年净利润增长 5%。[1]',
      '未能回答的部分',
      '2021年的',
      '说明',
      '报告较旧。[1]',
      '数值不一。',
      'table',
      '又一条。',
    ]);
    expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: [['5%', '', '年度报告', '2025-01-02', '[1]']],
    });
  });

  it('says what has become of a source', () => {
    const withSource = (source: 'same' | 'changed' | 'gone') =>
      textsOf(layOutAnswer(exportedOf({ citations: [{ ...citation!, source }] }))).join('\n');
    expect(withSource('changed')).toContain('已与引文不同');
    expect(withSource('gone')).toContain('已不在资料库中');
    expect(withSource('same')).not.toContain('导出时');
  });

  it.each([
    ['no_evidence', '没有依据，未作答。'],
    ['out_of_scope', '超出范围，未作答。'],
  ] as const)('says that it is a refusal: %s', (status, words) => {
    const texts = textsOf(layOutAnswer(exportedOf({ status, answer: '没有找到。', statements: [], citations: [] })));
    expect(texts.slice(1, 3)).toEqual([words, '没有找到。']);
    expect(texts.join()).not.toMatch(/来源|引用原文作答/u);
  });
});

it('an exported conversation is one answer after the other, each in its language', () => {
  const answers = [exportedOf(), exportedOf({}, { question: 'And in 2021?', language: 'en' })];
  const blocks = layOutConversation(answers, { title: '年报', language: 'zh', now: new Date(2025, 2, 31, 16, 5) });
  const headings = blocks.filter(({ kind }) => kind === 'heading' || kind === 'subheading' || kind === 'title');
  expect(textsOf(headings)).toEqual(['年报', '净利润增长多少？', '来源', 'And in 2021?', 'Sources']);
  expect(textsOf(blocks).slice(-2)).toEqual([
    '导出时间：2025-03-31 16:05。',
    expect.stringContaining('不构成投资建议'),
  ]);
});
