import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeQuotations, renderAnswer, type Cited } from '../../src/answer/cite.js';
import type { Quotation } from '../../src/answer/select-sentences.js';
import type { Library } from '../../src/library/open-library.js';
import { prose } from '../ingest/repair/printed-pages.js';
import { tinyLibrary } from '../library/tiny-library.js';
import { quotationOf } from './quotation-of.js';

async function libraryOf(...texts: string[]): Promise<Library> {
  const tiny = tinyLibrary(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, `${text}\n`])));
  await tiny.reindex();
  return tiny.openCurrent();
}

const HEAD = '排名证券简称证券代码总分';
const row = (at: number) => `${at}甲乙银行${600_000 + at}.SH${(99 - at / 10).toFixed(1)}`;
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at + 1));
const TABLE = ['得分如下。', '表 3 甲乙得分', HEAD, ...rows(40), '以上为各行得分。'].join('\n');

/** What holds of all that is cited: each quote is its slice, each mark has its citation, each figure stands in a quote. */
function expectCited(library: Library, { answer, statements, citations }: Cited): void {
  expect(citations.map(({ n }) => n)).toEqual(citations.map((_, at) => at + 1));
  for (const { reportId, passageId, start, end, quote } of citations) {
    expect(library.text(reportId).text.slice(start, end)).toBe(quote);
    const passage = library.passageById(passageId)!;
    expect(start >= passage.start && end <= passage.end).toBe(true);
  }
  expect(answer).toBe(renderAnswer(statements));
  for (const statement of statements) {
    const quotes = statement.citations.map((n) => citations[n - 1]!.quote).join('\n');
    for (const [figure] of statement.text.matchAll(/\d+(?:\.\d+)?/gu)) expect(quotes).toContain(figure);
  }
}

function cited(library: Library, ...quotations: Quotation[]): Cited {
  const made = citeQuotations(library, quotations);
  expectCited(library, made);
  return made;
}

describe('a quotation of prose', () => {
  const TEXT = '余额稳步上升。增速为7%。\n\n- 第一项做法\n- 第二项做法\n- 第三项做法\n';

  it('is a statement that quotes it, with its citation', async () => {
    const library = await libraryOf(TEXT);
    const quotation = quotationOf(library, '增速为7%。');
    const { statements, citations, answer } = cited(library, quotation);
    expect(statements).toEqual([{ text: '增速为7%。', citations: [1], support: 'quoted' }]);
    expect(answer).toBe('增速为7%。[1]');
    expect(citations[0]).toMatchObject({
      quote: '增速为7%。',
      why: { terms: ['found'] },
      reportId: library.reports[0]!.id,
    });
  });

  it('over several lines reads as one line, without the bullet it opens with', async () => {
    const library = await libraryOf(TEXT);
    const { statements, citations } = cited(library, quotationOf(library, '- 第一项做法', '- 第二项做法'));
    expect(statements[0]!.text).toBe('第一项做法 - 第二项做法');
    expect(citations[0]!.quote).toBe('- 第一项做法\n- 第二项做法');
  });

  it('comes in the order given, and its citation once', async () => {
    const library = await libraryOf(TEXT, '另一份报告的余额下降。\n');
    const [one, other] = [quotationOf(library, '余额稳步上升。'), quotationOf(library, '另一份报告的余额下降。')];
    const { statements, citations } = cited(library, other, one, other);
    expect(statements.map(({ citations: marks }) => marks)).toEqual([[1], [2], [1]]);
    expect(citations.map(({ quote }) => quote)).toEqual(['另一份报告的余额下降。', '余额稳步上升。']);
  });

  it('is nothing where there is none', async () => {
    expect(citeQuotations(await libraryOf(TEXT), [])).toEqual({ answer: '', statements: [], citations: [] });
  });
});

describe('a row of a table', () => {
  it('is read with the columns of its head, and cites both', async () => {
    const library = await libraryOf(TABLE);
    const { statements, citations, answer } = cited(library, quotationOf(library, row(2)));
    expect(statements).toEqual([
      {
        text: '排名第2，证券简称甲乙银行，证券代码600002.SH，总分98.8。',
        citations: [1, 2],
        support: 'supported',
        rows: [
          [
            { column: '排名', value: '2' },
            { column: '证券简称', value: '甲乙银行' },
            { column: '证券代码', value: '600002.SH' },
            { column: '总分', value: '98.8' },
          ],
        ],
      },
    ]);
    expect(citations.map(({ quote }) => quote)).toEqual([row(2), HEAD]);
    expect(answer).toMatch(/总分98\.8。\[1\]\[2\]$/u);
  });

  it('is read so in a passage far below the head, too', async () => {
    const library = await libraryOf(TABLE);
    const quotation = quotationOf(library, row(40));
    expect(quotation.passage.text).not.toContain(HEAD);
    const { statements, citations } = cited(library, quotation);
    expect(statements[0]).toMatchObject({ support: 'supported', citations: [1, 2] });
    expect(citations[1]).toMatchObject({ quote: HEAD });
    expect(citations[1]!.passageId).not.toBe(citations[0]!.passageId);
  });

  it('shares the citation of the head with other rows', async () => {
    const library = await libraryOf(TABLE);
    const { statements, citations } = cited(library, quotationOf(library, row(3)), quotationOf(library, row(30)));
    expect(statements.map(({ citations: marks }) => marks)).toEqual([
      [1, 2],
      [3, 2],
    ]);
    expect(citations).toHaveLength(3);
  });

  it('is read together with its neighbour', async () => {
    const library = await libraryOf(TABLE);
    const { statements, citations } = cited(library, quotationOf(library, row(3), row(4)));
    expect(statements[0]!.text).toMatch(/^排名第3，.*总分98\.7；排名第4，.*总分98\.6。$/u);
    expect(citations[0]!.quote).toBe(`${row(3)}\n${row(4)}`);
  });

  it.each([
    ['has no head', ['前言。', ...rows(5)]],
    ['has a head that does not fit it', ['前言。', '排名证券简称总分占比', ...rows(5)]],
    ['has a head only below it', [...rows(5), HEAD]],
  ])('is quoted as it stands where it %s', async (_what, lines) => {
    const library = await libraryOf(lines.join('\n'));
    const { statements } = cited(library, quotationOf(library, row(3)));
    expect(statements).toEqual([{ text: row(3), citations: [1], support: 'quoted' }]);
  });

  it('is quoted as it stands where prose is quoted with it', async () => {
    const library = await libraryOf([HEAD, ...rows(5), '以上为各行得分。'].join('\n'));
    const { statements } = cited(library, quotationOf(library, row(5), '以上为各行得分。'));
    expect(statements[0]).toMatchObject({ text: `${row(5)} 以上为各行得分。`, support: 'quoted' });
  });

  it('takes no head from the report before', async () => {
    const library = await libraryOf(
      ['前言。', HEAD, ...rows(5)].join('\n'),
      rows(5)
        .map((text) => text.replace('甲乙', '丙丁'))
        .join('\n'),
    );
    for (const report of library.reports) {
      const theirs = library.text(report.id).text.includes(HEAD);
      const quotation = quotationOf(library, theirs ? row(3) : row(3).replace('甲乙', '丙丁'));
      expect(cited(library, quotation).statements[0]!.support).toBe(theirs ? 'supported' : 'quoted');
    }
  });

  it('says nothing that its row and head do not say, whatever stands in the table', async () => {
    const cells = fc.record({
      name: fc.constantFrom('甲乙银行', '丙银行', '丁戊股份', 'AB银行'),
      code: fc.constantFrom('600001.SH', '01001.HK', '000001.SZ(01002.HK)'),
      score: fc.oneof(
        fc.nat(100).map(String),
        fc.nat(999).map((tenths) => (tenths / 10).toFixed(1)),
      ),
    });
    const tables = fc.array(cells, { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(tables, fc.nat(11), async (all, chosen) => {
        const lines = all.map(({ name, code, score }, at) => `${at + 1}${name}${code}${score}`);
        const library = await libraryOf([`${prose(1, 60)}。`, HEAD, ...lines].join('\n'));
        const { text, support } = cited(library, quotationOf(library, lines[chosen % lines.length]!)).statements[0]!;
        const { name, code, score } = all[chosen % lines.length]!;
        if (support === 'quoted') return;
        expect(text).toBe(`排名第${(chosen % lines.length) + 1}，证券简称${name}，证券代码${code}，总分${score}。`);
      }),
      { numRuns: 15 },
    );
  });
});
