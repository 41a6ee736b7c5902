import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseFigures } from '../../../src/figures/parse-figures.js';
import { sameFigure } from '../../../src/figures/same-figure.js';
import { storedAnswerSchema } from '../../../src/record-schemas.js';
import type { Answer } from '../../../src/schemas.js';
import { ask } from '../../ask.js';
import { ROOT } from '../../test-library.js';
import { useWrittenService, writes } from './written-service.js';

/** How a model gets a true sentence wrong; a change that does not apply leaves it as it is. */
const FALSEHOODS: readonly [name: string, falsify: (sentence: string) => string][] = [
  [
    'another digit',
    (sentence) => sentence.replace(/\d(?=[\d.]*[万亿%家个分元])/u, (digit) => String((Number(digit) + 3) % 10)),
  ],
  ['ten times as much', (sentence) => sentence.replace(/(\d+)(?=\.?\d*[万亿%])/u, '$10')],
  ['万亿 for 亿', (sentence) => sentence.replace(/(?<=\d)亿(?!万)/u, '万亿')],
  ['亿 for 万', (sentence) => sentence.replace(/(?<=\d)万(?!亿)/u, '亿')],
  ['percentage points for percent', (sentence) => sentence.replace(/(?<=\d)%/u, '个百分点')],
  ['a year later', (sentence) => sentence.replace(/20\d\d(?=年)/u, (year) => String(Number(year) + 1))],
  ['dollars for yuan', (sentence) => sentence.replace(/(?<=[万亿])元/u, '美元')],
  ['down for up', (sentence) => sentence.replace(/增长|增加|上升|提升|升到|高(?=\d)/u, '下降')],
  ['up for down', (sentence) => sentence.replace(/下降|减少|降低|压到|降至|缩短/u, '增加')],
];

const QUESTIONS = ['digests', 'figures']
  .flatMap((name) =>
    readFileSync(join(ROOT, `data/eval/${name}.jsonl`), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line) as { question: string; kind: string })
  .filter(({ kind }) => kind === 'number' || kind === 'figure')
  .map(({ question }) => question);

/** Each wrong version of the sentences of a quotation, and how it is wrong. */
function falsehoodsOf(quoted: string): [name: string, falsehood: string][] {
  return FALSEHOODS.flatMap(([name, falsify]) =>
    falsify(quoted)
      .split(/(?<=[。！？])/u)
      .filter((sentence) => !quoted.includes(sentence))
      .map((falsehood): [string, string] => [name, falsehood]),
  );
}

describe('a model that gets figures wrong', () => {
  const written = useWrittenService();
  const quotes = new Map<string, string>();
  beforeAll(async () => {
    for (const question of QUESTIONS) {
      const { statements } = await ask(written().service.url, { question, mode: 'extractive' });
      const statement = statements.find(({ text }) => /\d/u.test(text));
      if (statement) quotes.set(question, statement.text.replace(/[。；;]?$/u, '。'));
    }
  });

  it('reaches the reader with none of them, whatever it gets wrong', async () => {
    const { service, model } = written();
    let cases = 0;
    for (const [question, quoted] of quotes) {
      const falsehoods = falsehoodsOf(quoted);
      cases += falsehoods.length;
      const lines = falsehoods.map(([, falsehood]) => falsehood);
      model.script(
        writes(
          lines.map((line) => `${line}[E1]\n`).join(''),
          lines.map((line, at) => `S${at + 1}: ${line}[E2]`).join('\n'),
        ),
      );
      const answer = await ask(service.url, { question, mode: 'model' });
      for (const [name, falsehood] of falsehoods)
        expect(answer.answer, `${name}: ${falsehood}`).not.toContain(falsehood.slice(0, -1));
      expectFiguresCited(answer);
      // Each failed by itself, at both tries, and none for leaning on another.
      for (const { sentence, support, reasons } of await verdictsOf(service.url, answer))
        expect(support === 'unsupported' && !reasons.includes('leans'), sentence).toBe(true);
    }
    expect(cases).toBeGreaterThanOrEqual(60);
  }, 240_000);

  it('reaches the reader when it gets them right', async () => {
    const { service, model } = written();
    let proved = 0;
    for (const [question, quoted] of quotes) {
      model.script(writes(`${quoted}[E1]`));
      const answer = await ask(service.url, { question, mode: 'model' });
      if (answer.mode === 'model') proved += 1;
      expectFiguresCited(answer);
    }
    // What is quoted word for word is proved but for the odd row of a table.
    expect(proved / quotes.size).toBeGreaterThanOrEqual(0.9);
  }, 120_000);
});

async function verdictsOf(url: string, { id }: Answer) {
  const stored = storedAnswerSchema.parse(await (await fetch(`${url}/api/v1/answers/${id}`)).json());
  return stored.record?.writing?.verdicts ?? [];
}

/** Every figure of a sentence stands in what it cites. */
function expectFiguresCited(answer: Answer): void {
  if (answer.mode === 'extractive') return;
  for (const { text, citations } of answer.statements) {
    const quotes = citations.map((n) => answer.citations[n - 1]!.quote).join('\n');
    const cited = parseFigures(quotes);
    for (const figure of parseFigures(text))
      expect(
        cited.some((other) => sameFigure(figure, other)) || quotes.includes(text.slice(figure.start, figure.end)),
        `${text} in ${quotes}`,
      ).toBe(true);
  }
}
