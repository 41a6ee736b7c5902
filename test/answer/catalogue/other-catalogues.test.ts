import { describe, expect, it } from 'vitest';
import type { Library } from '../../../src/library/open-library.js';
import { tinyLibrary } from '../../library/tiny-library.js';
import { answerOf, expectCited, outcomeOf } from './outcome-of.js';

describe('an answer from another catalogue', () => {
  async function libraryOf(files: Record<string, string>): Promise<Library> {
    const tiny = tinyLibrary(files);
    await tiny.reindex();
    return tiny.openCurrent();
  }
  const report = (facts: string) => `---\n${facts}\n---\n\n净利润增长。\n`;

  it('leaves out what is not known of a report', async () => {
    const library = await libraryOf({ 'plain.md': report('title: 年报') });
    expect(answerOf(library, '有哪些报告').answer).toBe('《年报》：收录全文。[1]');
  });

  it('tells the reports with their text from those that are only listed', async () => {
    const listed = `某某报告网\n\n您的当前位置:某某报告网 > 金融证券\n  • 某银行:2024白皮书(37页).pdf\n\n    贷款余额增长。\n\n    浏览量0人已浏览 发布时间2024-01-24 37页 推荐指数推荐指数5星级\n4299条  共215\n会员购买\n客服\n`;
    const library = await libraryOf({ 'held.md': report('title: 年报'), 'listed.txt': listed });
    const titlesOf = (text: string) => answerOf(library, text).citations.map(({ title }) => title);
    expect(titlesOf('哪些报告有全文？')).toEqual(['年报']);
    expect(titlesOf('哪些报告没有全文？')).toEqual([expect.stringContaining('白皮书')]);
    expect(answerOf(library, '一共几份报告，几份有全文').answer).toContain('符合的报告共2份，其中1份收录全文：');
    expect(answerOf(library, '某银行那份报告有没有全文').answer).toContain('没有全文');
    expectCited(library, answerOf(library, '有哪些报告'));
    expect(answerOf(library, '某银行那份报告多少页').answer).toContain('《某银行:2024白皮书》：');
    expect(answerOf(library, '某银行那份报告多少页').citations[0]?.quote).toBe(
      '某银行：2024白皮书（37页）.pdf\n发布时间2024-01-24 37页',
    );
  });

  it('never compares by a fact that a report lacks', async () => {
    const files = { 'plain.md': report('title: 年报'), 'dated.md': report('title: 季报\npages: 3') };
    const library = await libraryOf(files);
    expect(answerOf(library, '哪份报告最薄').citations.map(({ title }) => title)).toEqual(['季报']);
    expect(outcomeOf(library, '最新的报告是哪一份')).toMatchObject({ found: undefined });
    expect(outcomeOf(library, '2024年1月发布了几份报告？')).toMatchObject({ found: undefined });
  });

  it('cites the whole line of a title that asks', async () => {
    const library = await libraryOf({ 'asking.md': report('title: 数据怎么管？怎么建！\npages: 3') });
    expectCited(library, answerOf(library, '那份报告多少页'));
  });

  it('counts many, shows thirty, and the longest first where pages are asked for', async () => {
    const files = Array.from({ length: 32 }, (_, at) => [`${at}.md`, report(`title: 年报${at}\npages: ${at + 1}`)]);
    const library = await libraryOf(Object.fromEntries(files));
    const { statements, citations } = answerOf(library, '有几份报告，各多少页');
    expect(statements[0]?.text).toBe('符合的报告共32份，列出其中30份：');
    expect(citations).toHaveLength(30);
    const pages = statements.slice(1).map(({ text }) => Number(/(\d+)页/.exec(text)?.[1]));
    expect(pages).toEqual(Array.from({ length: 30 }, (_, at) => 32 - at));
    expect(answerOf(library, '有几份报告？').statements.map(({ text }) => text)).toEqual(['符合的报告共32份。']);
  });
});
