import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/adapters/pdfjs-pdf.js';
import type { Draft } from '../../../src/ingest/draft.js';
import { loadPdf } from '../../../src/ingest/load/load-pdf.js';
import { buildPdf, textAt, type PdfSpec } from '../../fixtures/build-pdf.js';

async function load(bytes: Uint8Array, path = 'in/某银行:信贷观察(9页).pdf'): Promise<Draft> {
  const [draft] = await loadPdf({ path, bytes }, readPdf);
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

const chinese = (...lines: string[]) => textAt({ x: 20, y: 250, size: 10, font: 'F2', lines });
const TWO_PAGES: PdfSpec = { pages: [chinese('银行信贷', '增长12%。'), '', chinese('第三页')] };

describe('loadPdf', () => {
  it('is one report, its pages counted, its name read from the file’s', async () => {
    const draft = await load(buildPdf(TWO_PAGES));
    expect(draft).toMatchObject({
      title: '某银行:信贷观察',
      publisher: '某银行',
      pages: 3,
      language: 'zh',
      held: true,
      extracted: true,
      format: 'pdf',
      raw: '银行信贷\n增长12%。\n\n第三页',
    });
    expect(draft.text.text).toBe('《某银行:信贷观察》，发布者：某银行，页数：3页。\n\n银行信贷\n增长12%。\n\n第三页');
    expect(draft.publishedOn).toBeUndefined();
    expect(draft.text.text.slice(0, draft.listing.end)).toMatch(/页。$/);
  });

  it('prefers the title of the file’s metadata where it is one', async () => {
    expect((await load(buildPdf({ ...TWO_PAGES, title: '普惠金融年度报告2022' }))).title).toBe('普惠金融年度报告2022');
    expect((await load(buildPdf({ ...TWO_PAGES, title: 'untitled' }))).title).toBe('某银行:信贷观察');
  });

  it('knows where each page with text stands', async () => {
    const { pageSpans, text } = await load(buildPdf(TWO_PAGES));
    expect(pageSpans.map(({ page, start, end }) => [page, text.text.slice(start, end)])).toEqual([
      [1, '银行信贷\n增长12%。'],
      [3, '第三页'],
    ]);
  });

  it('knows the box of each run in the raw text', async () => {
    const { boxes, raw } = await load(buildPdf(TWO_PAGES));
    expect(boxes.map(({ page, x, y, start, end }) => [page, x, y, raw.slice(start, end)])).toEqual([
      [1, 20, 41.2, '银行信贷'],
      [1, 20, 56.2, '增长12%。'],
      [3, 20, 41.2, '第三页'],
    ]);
  });

  it('leads the text back to the raw text', async () => {
    const { text, raw, listing } = await load(buildPdf(TWO_PAGES));
    for (let at = listing.end + 2; at < text.text.length; at += 1) {
      expect(raw[text.offsets[at] ?? -1]).toBe(text.text[at]);
    }
  });

  it('keeps a scan in the catalogue, its text not held', async () => {
    const draft = await load(buildPdf({ pages: ['0 0 100 100 re f', ''] }));
    expect(draft).toMatchObject({ held: false, pages: 2, raw: '', pageSpans: [], boxes: [] });
    expect(draft.text.text).toBe('《某银行:信贷观察》，发布者：某银行，页数：2页，未收录正文。');
  });

  const whole = buildPdf(TWO_PAGES);
  it.each([
    ['what is no PDF', new TextEncoder().encode('<html></html>'), 'is not a PDF'],
    ['an empty file', new Uint8Array(), 'is not a PDF'],
    ['half a file', whole.slice(0, whole.length / 2), 'is cut off: its end is missing'],
    ['a file that lost its last bytes', whole.slice(0, -8), 'is cut off: its end is missing'],
    [
      'head and end without a middle',
      new TextEncoder().encode('%PDF-1.4\nxyz\n%%EOF'),
      'is damaged and cannot be read as a PDF',
    ],
    ['a locked file', buildPdf({ ...TWO_PAGES, locked: true }), 'asks for a password'],
    ['a file without pages', buildPdf({ pages: [] }), 'has no pages'],
  ])('refuses %s', async (_, bytes, problem) => {
    await expect(load(bytes, 'in/a.pdf')).rejects.toMatchObject({
      code: 'source_unreadable',
      message: `in/a.pdf ${problem}.`,
      hint: expect.stringMatching(/\.$/),
    });
  });

  it('reads a file with padding after its end', async () => {
    const padded = Uint8Array.from([...whole, ...new Uint8Array(5_000)]);
    expect((await load(padded)).pages).toBe(3);
  });
});
