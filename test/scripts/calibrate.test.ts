import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readRefusalModel } from '../../src/answer/refusal/refusal-model.js';
import { ROOT } from '../test-library.js';
import { runScript } from './run-script.js';

const REFUSALS = 'data/eval/refusals.jsonl';
const DIGESTS = 'data/eval/digests.jsonl';

/** Two reports, and what each can and cannot answer. */
const ARTICLES = {
  deposits: {
    text: '江南银行存款年报\n\n江南银行年末存款余额为320亿元，比年初增长8%。储蓄存款占全部存款的六成。存款利率由资产负债委员会每季度确定一次。大额存单的起存金额为20万元。\n',
    answered: ['江南银行年末存款余额是多少？', '储蓄存款占多少？', '存款利率由谁确定？', '大额存单的起存金额是多少？'],
    refused: ['江南银行的行长叫什么？', '江南银行在海外有几家分行？', '今天天气怎么样？', '理财产品的收益率是多少？'],
  },
  branches: {
    text: '北岭银行网点年报\n\n北岭银行全年新设网点12家，撤并网点5家。每个网点平均配备员工9人。智能柜台办理了七成的个人业务。网点改造采用统一的设计标准。\n',
    answered: [
      '北岭银行新设了多少家网点？',
      '每个网点有多少员工？',
      '智能柜台办理了多少业务？',
      '网点改造采用什么标准？',
    ],
    refused: ['北岭银行的不良贷款率是多少？', '北岭银行哪年成立？', '帮我写一首诗', '网点的租金是多少钱？'],
  },
};

function linesOf({ answered, refused }: { answered: string[]; refused: string[] }): string {
  const question = (kind: string) => (text: string, at: number) =>
    JSON.stringify({ id: `${kind}-${at}`, report: `${at % 2}`, kind, question: text, must_include: [], evidence: [] });
  return [...answered.map(question('fact')), ...refused.map(question('unanswerable'))].join('\n');
}

describe('calibrate', () => {
  let dir: string;
  let calibration: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'yinju-calibrate-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    calibration = join(dir, 'calibration.json');
  });
  const calibrate = (...args: string[]) => runScript('scripts/calibrate.js', args, { CALIBRATION: calibration });

  it.each(['--help', '-h'])('says how it is used when it is called with %s', async (option) => {
    const { code, printed, said } = await calibrate(option);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(printed).toContain('npm run calibrate -- [QUESTIONS.jsonl…]');
  });

  it('prints how well it tells the questions apart, and with --dry-run writes nothing', async () => {
    const { code, printed, said } = await calibrate(REFUSALS, DIGESTS, '--sources', 'data/library', '--dry-run');
    expect({ code, said }).toEqual({ code: 0, said: '' });
    const area = Number(/AUROC of the whole decision (\d\.\d{3})$/m.exec(printed)?.[1]);
    expect(area).toBeGreaterThan(0.7);
    expect(area).toBeLessThanOrEqual(1);
    const [, falsely, answerable, rightly] = /^\* (\d+)\/(\d+) = .* (\d+)\/\d+ = .* \d+\/\d+ = /m.exec(printed) ?? [];
    expect(Number(falsely) / Number(answerable)).toBeLessThanOrEqual(0.05);
    expect(Number(rightly)).toBeGreaterThan(10);
    const refused = [...printed.matchAll(/^[* ] \d+\/\d+ = .*?\) +(\d+)\/\d+ = /gm)].map(([, count]) => Number(count));
    expect(refused.length).toBeGreaterThan(3);
    expect(refused).toEqual(refused.toSorted((a, b) => a - b));
    expect(readdirSync(dir)).toEqual([]);
  });

  it('writes a model over one that cannot be read any more', async () => {
    writeFileSync(calibration, '{"weight": "of an older program"}');
    const questions = join(dir, 'questions.jsonl');
    const few = [REFUSALS, DIGESTS].flatMap((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').slice(0, 12));
    writeFileSync(questions, few.join('\n'));
    const { code, said } = await calibrate(questions, '--sources', 'data/library');
    expect({ code, said }).toEqual({ code: 0, said: '' });
    const model = readRefusalModel(calibration);
    const [library, ...others] = model.libraries;
    expect(others).toEqual([]);
    expect(library!.fittedOn.questions).toBe(24);
    expect(library!.fittedOn.libraryVersion).not.toBe('');
    // One set alone: what fits all libraries together fits this one.
    expect(library!.threshold).toBe(model.threshold);
    expect(library!.reports).toHaveLength(9);
    expect(Object.values(model.weight).every(Number.isFinite)).toBe(true);
    expect(model.weight.support).toBeLessThan(0);
    expect(model.threshold).toBeLessThan(Infinity);
    expect(readFileSync(calibration, 'utf8')).toMatch(/\n$/);
  });

  it('fits one model on all sets of questions, and gives each library a threshold of its own', async () => {
    const project = join(dir, 'project');
    const write = (path: string, content: string) => {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), content);
    };
    write('../shared/seeds/deposits.txt', ARTICLES.deposits.text);
    write('../shared/eval/deposits.jsonl', linesOf(ARTICLES.deposits));
    write('data/library/branches.txt', ARTICLES.branches.text);
    write('data/eval/branches.jsonl', linesOf(ARTICLES.branches));
    const env = {
      CALIBRATION: calibration,
      MODELS_DIR: join(ROOT, 'data/models'),
      LEXICON_DIR: join(ROOT, 'data/lexicon'),
    };
    const { code, said, printed } = await runScript('scripts/calibrate.js', [], env, project);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(printed.match(/rules and model, cross-validated by report/g)).toHaveLength(2);
    const { libraries, threshold } = readRefusalModel(calibration);
    expect(libraries.map(({ fittedOn }) => fittedOn.questions)).toEqual([8, 8]);
    const [deposits, branches] = libraries;
    expect(deposits!.reports).toHaveLength(1);
    expect(branches!.reports).toHaveLength(1);
    expect(branches!.reports).not.toEqual(deposits!.reports);
    expect(branches!.fittedOn.libraryVersion).not.toBe(deposits!.fittedOn.libraryVersion);
    for (const value of [threshold, deposits!.threshold, branches!.threshold])
      expect(Number.isFinite(value)).toBe(true);
  });

  it.each([
    [REFUSALS, 'None of the questions is to be answered'],
    [DIGESTS, 'None of the questions is to be refused'],
  ])('refuses %s alone, which leaves nothing to tell apart', async (questions, complaint) => {
    const { code, said } = await calibrate(questions, '--sources', 'data/library');
    expect(code).toBe(1);
    expect(said).toContain(complaint);
    expect(said).not.toMatch(/^\s+at /m);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('refuses an option that there is not', async () => {
    const { code, said } = await calibrate('--dryrun');
    expect(code).toBe(1);
    expect(said).toContain('--help');
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('names file and line of what is no question', async () => {
    const questions = join(dir, 'questions.jsonl');
    writeFileSync(questions, '\n{"id": 1}\n');
    const { code, said } = await calibrate(questions, '--sources', 'data/library');
    expect(code).toBe(1);
    expect(said).toContain(`${questions}, line 2 is no evaluation question`);
  });
});
