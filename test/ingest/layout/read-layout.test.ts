import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/ingest/layout/read-layout.js';
import type { PdfRun } from '../../../src/ingest/load/pdf-content.js';
import { linesAt, pageOf, proseOf, rowAt, rowsAt, runAt } from '../../fixtures/page-of.js';

const textOf = (...pages: PdfRun[][]) => readLayout(pages.map((runs) => pageOf(runs))).text.text;
const LEFT = '左栏的文字从这里开始讲述信贷投放的节奏并且一直写到这一栏的末尾处才算真正结束为止。';
const RIGHT = '右栏接着讨论风险管理的各项安排以及拨备覆盖水平如何在年度之内逐步得到提高与巩固。';
const left = linesAt(proseOf(LEFT, 12), { x: 50, y: 200 });
const right = linesAt(proseOf(RIGHT, 12), { x: 190, y: 200 });

describe('the order of columns', () => {
  it('is the left one before the right one, between what reaches across', () => {
    const title = runAt('横跨两栏的一行标题文字在这里写得足够长才能够着右栏', { x: 50, y: 160 });
    const note = runAt('横跨两栏的一行说明文字在这里写得足够长才能够着右栏', { x: 50, y: 300 });
    const rowWise = left.flatMap((run, at) => [run, right[at]].filter((one) => one !== undefined));
    for (const order of [
      [title, ...left, ...right, note],
      [note, title, ...rowWise],
      [...right, note, ...left, title],
    ]) {
      expect(textOf(order)).toBe([title.text, LEFT, RIGHT, note.text].join('\n'));
    }
  });

  it('is found for three columns', () => {
    const third = linesAt(proseOf(RIGHT.replace('右栏', '第三栏'), 12), { x: 330, y: 200 });
    expect(textOf([...third, ...right, ...left])).toBe(
      [LEFT, RIGHT, third.map(({ text }) => text).join('')].join('\n'),
    );
  });

  it('is found where the lines of the two stand at different heights', () => {
    const lower = linesAt(proseOf(RIGHT, 12), { x: 190, y: 207 });
    expect(textOf([...lower, ...left])).toBe(`${LEFT}\n${RIGHT}`);
  });

  it('keeps a short heading below both with what reaches across under it', () => {
    const heading = runAt('三、展望', { x: 50, y: 290, size: 14 });
    const below = runAt('横跨两栏的一行说明文字在这里写得足够长才能够着右栏', { x: 50, y: 320 });
    expect(textOf([...left, ...right, heading, below])).toBe([LEFT, RIGHT, heading.text, below.text].join('\n'));
  });

  it('goes on with a sentence from column to column and from page to page', () => {
    const [opening, rest] = [LEFT.slice(0, 24), LEFT.slice(24)];
    const one = [...left.slice(0, -2), ...right];
    const two = linesAt(proseOf(LEFT, 12), { x: 50, y: 60 });
    expect(
      textOf([...linesAt(proseOf(opening, 12), { x: 50, y: 200 })], linesAt(proseOf(rest, 12), { x: 50, y: 60 })),
    ).toBe(LEFT);
    expect(textOf(one, two)).toContain(RIGHT);
  });
});

describe('the order of a page without columns', () => {
  it('is the file’s own where it goes down the page', () => {
    const aside = linesAt(['旁注一', '旁注二'], { x: 400, y: 120 });
    const text = linesAt(['第一行文字', '第二行文字', '第三行文字'], { x: 50, y: 100 });
    expect(textOf([...text, ...aside])).toBe('第一行文字\n第二行文字\n第三行文字\n旁注一\n旁注二');
  });

  it('is from the top where the file’s is out of order', () => {
    const lines = linesAt(['甲行', '乙行', '丙行', '丁行'], { x: 50, y: 100 });
    expect(textOf([lines[2]!, lines[0]!, lines[3]!, lines[1]!])).toBe('甲行\n乙行\n丙行\n丁行');
  });

  it('keeps letters that are turned, in the file’s order, after the rest', () => {
    const turned = { ...runAt('侧边文字', { x: 20, y: 90 }), level: false };
    expect(textOf([turned, ...linesAt(['第一行', '第二行'], { x: 50, y: 100 })])).toBe('第一行\n第二行\n侧边文字');
    const page = [turned, { ...turned, text: '另一行', box: { x: 35, y: 40, width: 10, height: 40 } }];
    expect(textOf(page)).toBe('侧边文字\n另一行');
  });
});

describe('broken lines', () => {
  const english = (lines: string[]) => textOf(linesAt(lines, { x: 50, y: 100 }));
  it('are joined, with a blank between words of Latin letters', () => {
    expect(english(['Lending to small enterprises', 'grew faster than planned', 'this year.', 'Deposits fell.'])).toBe(
      'Lending to small enterprises grew faster than planned this year.\nDeposits fell.',
    );
  });

  it('lose the hyphen that parted a word, and keep a word’s own', () => {
    const lines = [
      'Of the non-performing loans',
      'most is in restruc-',
      'turing; other non-',
      'performing ones are Sino-',
      'Foreign ventures today.',
    ];
    const wide = lines.map((line) => line.padStart(line.length));
    const runs = wide.map((text, at) => {
      const run = runAt(text, { x: 50, y: 100 + 15 * at });
      return { ...run, box: { ...run.box!, width: 150 } };
    });
    expect(textOf(runs)).toBe(
      'Of the non-performing loans most is in restructuring; other non-performing ones are Sino-Foreign ventures today.',
    );
  });

  it.each([
    ['a sentence ends', ['本行坚持服务实体经济的定位。', '另一段从这里开始写起来']],
    ['an item begins', ['本行坚持服务实体经济的各定位', '• 支持小微企业发展壮大']],
    ['a numbered heading begins', ['本行坚持服务实体经济的各定位', '（二）支持小微企业']],
    [
      'the line is short of the column',
      ['本行坚持服务实体经济的各定位的长行', '本行服务小微', '持续改进客户的体验与服务的质量'],
    ],
  ])('stay apart where %s', (_, lines) => {
    expect(textOf(linesAt(lines, { x: 50, y: 100 })).split('\n').length).toBeGreaterThan(1);
    expect(textOf(linesAt(lines, { x: 50, y: 100 }))).toContain(`${lines.at(-2)}\n${lines.at(-1)}`);
  });

  it('stay apart where type or distance changes', () => {
    const line = { x: 50, y: 100 };
    const other = '持续改进客户的体验与服务质量';
    expect(textOf([runAt('本行坚持服务实体经济的各定位', line), runAt(other, { x: 50, y: 115, size: 8 })])).toContain(
      '\n',
    );
    expect(textOf([runAt('本行坚持服务实体经济的各定位', line), runAt(other, { x: 50, y: 130 })])).toContain('\n');
  });
});

describe('raised digits', () => {
  const marked = (before: string, mark: string, after: string) => {
    const size = 10;
    const first = { ...runAt(before, { x: 50, y: 100, size }), endsLine: false };
    const x = 50 + first.box!.width;
    const raised = { ...runAt(mark, { x, y: 98, size: 6 }), endsLine: false };
    return textOf([first, raised, runAt(after, { x: x + raised.box!.width, y: 100, size })]);
  };
  it('are told from the figure that they follow', () => {
    expect(marked('占比12.5%', '3', '，上升')).toBe('占比12.5%³，上升');
    expect(marked('余额1256.8', '12', '亿元')).toBe('余额1256.8¹²亿元');
    expect(marked('面积10km', '2', '。')).toBe('面积10km²。');
  });

  it('are none where they stand on the line, or below it', () => {
    const line = (y: number) =>
      textOf([
        { ...runAt('排放CO', { x: 50, y: 100 }), endsLine: false },
        { ...runAt('2', { x: 80, y, size: 6 }), endsLine: false },
        runAt('吨', { x: 83, y: 100 }),
      ]);
    expect(line(104)).toBe('排放CO2吨');
    expect(line(106)).toBe('排放CO2吨');
  });
});

describe('letters that are drawn twice', () => {
  it('are read once, as one run or as several, and stay in the raw text', () => {
    const bold = runAt('工商银行2024年', { x: 50, y: 100 });
    const again = { ...bold, box: { ...bold.box!, x: 50.4 } };
    const { text, raw } = readLayout([pageOf([bold, again, runAt('正文', { x: 50, y: 130 })])]);
    expect(text.text).toBe('工商银行2024年\n正文');
    expect(raw).toBe('工商银行2024年\n正文\n工商银行2024年');
    const halves = [runAt('工商', { x: 50.4, y: 100 }), runAt('银行2024年', { x: 70.4, y: 100 })];
    expect(textOf([bold, ...halves])).toBe('工商银行2024年');
    expect(textOf([...halves.map((half) => ({ ...half, endsLine: false })), bold])).toBe('工商银行2024年');
  });

  it('are read twice where they stand side by side', () => {
    const cells = rowAt(['100', '100'], { xs: [50, 65], y: 100 }).map((run) => ({ ...run, endsLine: false }));
    expect(textOf(cells)).toBe('100100');
  });
});

describe('the quality of a page', () => {
  it('counts letters, those that are lost, and tables', () => {
    const table = rowsAt(
      [
        ['机构', '余额'],
        ['东海', '12.5'],
        ['滨江', '9.8'],
      ],
      { xs: [50, 150], y: 200 },
    );
    const { quality } = readLayout([
      { ...pageOf([runAt('坏\ufffd字\ue001\u{f0001} 好', { x: 50, y: 100 }), ...table]), pictures: 0.4 },
      pageOf([]),
    ]);
    expect(quality).toEqual([
      { page: 1, characters: 7 + 15, garbled: 3, pictures: 0.4, tables: 1 },
      { page: 2, characters: 0, garbled: 0, pictures: 0, tables: 0 },
    ]);
  });
});
