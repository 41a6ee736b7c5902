import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/adapters/pdfjs-pdf.js';
import { buildPdf, textAt, type PdfSpec } from '../fixtures/build-pdf.js';

async function read(spec: PdfSpec) {
  const content = await readPdf(buildPdf(spec));
  if ('problem' in content) throw new Error(`unreadable: ${content.problem}`);
  return content;
}

const words = async (spec: PdfSpec) =>
  (await read(spec)).pages.map(({ runs }) => runs.map((run) => run.text + (run.endsLine ? '/' : '')).join(''));

describe('readPdf', () => {
  it('reads the lines of each page, and the title', async () => {
    const pages = [
      textAt({ x: 20, y: 250, size: 12, lines: ['Loans grew 12%', 'in 2023.'] }),
      textAt({ x: 20, y: 250, size: 10, lines: ['Second page'] }),
    ];
    expect(await words({ pages })).toEqual(['Loans grew 12%/in 2023.', 'Second page']);
    expect((await read({ pages, title: '普惠金融报告' })).title).toBe('普惠金融报告');
  });

  it('measures boxes in points from the top left corner', async () => {
    const [page] = (await read({ pages: [textAt({ x: 20, y: 250, size: 10, lines: ['AB'] })] })).pages;
    // Helvetica's A and B are 667 thousandths wide each; it reaches 0.905 above the line and 0.212 below.
    expect(page?.runs).toEqual([
      {
        text: 'AB',
        endsLine: false,
        box: { x: 20, y: 40.95, width: 13.34, height: 11.17 },
        font: { size: 10, bold: false },
        level: true,
      },
    ]);
    expect(page).toMatchObject({ width: 200, height: 300, pictures: 0 });
  });

  it('reads Chinese in a font that is not embedded, by the packaged character maps', async () => {
    const pages = [textAt({ x: 20, y: 250, size: 10, font: 'F2', lines: ['银行信贷', '增长12%。'] })];
    const [page] = (await read({ pages })).pages;
    expect(page?.runs).toMatchObject([
      { text: '银行信贷', endsLine: true, box: { x: 20, y: 41.2, width: 40, height: 10 } },
      { text: '增长12%。', endsLine: false, box: { x: 20, y: 56.2, height: 10 } },
    ]);
  });

  it('turns the boxes with the page', async () => {
    const pages = [textAt({ x: 20, y: 250, size: 10, font: 'F2', lines: ['银行信贷'] })];
    const [page] = (await read({ pages, rotate: 90 })).pages;
    expect(page?.runs[0]).toMatchObject({ box: { x: 248.8, y: 20, width: 10, height: 40 }, level: false });
    expect(page).toMatchObject({ width: 300, height: 200 });
  });

  it('boxes text that is written upwards', async () => {
    const [page] = (await read({ pages: ['BT /F1 10 Tf 0 1 -1 0 50 50 Tm (AB) Tj ET'] })).pages;
    expect(page?.runs[0]?.box).toEqual({ x: 40.95, y: 236.66, width: 11.17, height: 13.34 });
  });

  it('boxes text that is written downwards', async () => {
    const pages = [textAt({ x: 50, y: 250, size: 10, font: 'F3', lines: ['银行信贷'] })];
    const [page] = (await read({ pages })).pages;
    expect(page?.runs).toMatchObject([{ text: '银行信贷', box: { x: 45, y: 50, width: 10, height: 40 } }]);
  });

  it('tells bold type, and which way letters stand', async () => {
    const set = (font: 'F1' | 'F3' | 'F4', y: number) => textAt({ x: 50, y, size: 11, font, lines: ['Ab'] });
    const [page] = (await read({ pages: [`${set('F1', 280)} ${set('F4', 250)} ${set('F3', 220)}`] })).pages;
    expect(page?.runs.filter(({ box }) => box).map(({ font, level }) => [font.size, font.bold, level])).toEqual([
      [11, false, true],
      [11, true, true],
      [11, false, false],
    ]);
  });

  it('sees letters upright that the page turns upright', async () => {
    const [page] = (await read({ pages: ['BT /F1 10 Tf 0 1 -1 0 50 50 Tm (AB) Tj ET'], rotate: 90 })).pages;
    expect(page?.runs[0]?.level).toBe(true);
  });

  it('measures how much of a page pictures cover, without decoding one', async () => {
    const picture = (matrix: string) => `q ${matrix} cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q`;
    const share = async (content: string, form?: string) => (await read({ pages: [content], form })).pages[0]?.pictures;
    expect(await share(picture('100 0 0 150 0 0'))).toBeCloseTo(0.25, 1);
    expect(await share(picture('0 150 -100 0 100 0'))).toBeCloseTo(0.25, 1);
    expect(await share(picture('100 0 0 150 0 0') + picture('100 0 0 150 0 0'))).toBeCloseTo(0.25, 1);
    expect(await share(`q 0.5 0 0 0.5 0 0 cm ${picture('400 0 0 600 0 0')} Q`)).toBe(1);
    expect(await share('q 0.5 0 0 0.5 0 0 cm /X1 Do Q', picture('200 0 0 300 0 0'))).toBeCloseTo(0.25, 1);
    expect(await share('q 2 0 0 2 0 0 cm 10 10 50 50 re f Q')).toBe(0);
    expect(await share(`q 2 0 0 2 0 0 cm ${textAt({ x: 9, y: 99, size: 9, lines: ['text'] })} Q`)).toBe(0);
  });

  it('ends the line before a form that stands on another one', async () => {
    const line = (y: number, text: string) => textAt({ x: 20, y, size: 10, lines: [text] });
    const pages = [`${line(250, 'above')} /X1 Do ${line(210, 'below')}`];
    expect(await words({ pages, form: line(230, 'within') })).toEqual(['above/within/below']);
  });

  it('keeps a line together that is written upwards in two sizes', async () => {
    const pages = ['BT /F1 10 Tf 0 1 -1 0 50 50 Tm (AB) Tj /F1 11 Tf (CD) Tj ET'];
    expect(await words({ pages })).toEqual(['ABCD']);
  });

  it('keeps the caller’s bytes, and reads files side by side', async () => {
    const bytes = buildPdf({ pages: [textAt({ x: 20, y: 250, size: 10, lines: ['kept'] })] });
    const before = Uint8Array.from(bytes);
    await Promise.all([readPdf(bytes), readPdf(bytes)]);
    expect(bytes).toEqual(before);
  });

  it('marks control characters as lost letters', async () => {
    expect(await words({ pages: [textAt({ x: 20, y: 250, size: 10, lines: ['a\\001b'] })] })).toEqual(['a\ufffdb']);
  });

  it('has pages without text', async () => {
    expect(await words({ pages: ['', '0 0 10 10 re f'] })).toEqual(['', '']);
  });

  it('says that a file asks for a password', async () => {
    expect(await readPdf(buildPdf({ pages: [''], locked: true }))).toMatchObject({ problem: 'password' });
  });

  it('says that a file is damaged', async () => {
    const garbage = new TextEncoder().encode('%PDF-1.4 and nothing of it');
    expect(await readPdf(garbage)).toMatchObject({ problem: 'damaged' });
    expect(await readPdf(new Uint8Array())).toMatchObject({ problem: 'damaged' });
  });
});
