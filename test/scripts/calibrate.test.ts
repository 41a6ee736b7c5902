import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readRefusalModel } from '../../src/answer/refusal/refusal-model.js';
import { ROOT } from '../test-library.js';
import { runScript } from './run-script.js';

const REFUSALS = 'data/eval/refusals.jsonl';
const DIGESTS = 'data/eval/digests.jsonl';

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
    // 74 answerable questions, of which 5% are 3.7.
    const chosen = /^\* (\d+)\/74 = .* (\d+)\/54 = /m.exec(printed);
    expect(Number(chosen?.[1])).toBeLessThanOrEqual(3);
    expect(Number(chosen?.[2])).toBeGreaterThan(10);
    const refused = [...printed.matchAll(/\) +(\d+)\/54 = /g)].map(([, count]) => Number(count));
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
    expect(model.fittedOn.questions).toBe(24);
    expect(Object.values(model.weight).every(Number.isFinite)).toBe(true);
    expect(model.weight.support).toBeLessThan(0);
    expect(model.threshold).toBeLessThan(Infinity);
    expect(model.fittedOn.libraryVersion).not.toBe('');
    expect(readFileSync(calibration, 'utf8')).toMatch(/\n$/);
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
