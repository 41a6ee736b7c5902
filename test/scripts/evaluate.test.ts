import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../test-library.js';
import { runScript } from './run-script.js';

/** One report, and so a library apart from those of other tests: two runs cannot write the same one at once. */
const REPORT = 'data/library/ey-customer-lifetime-value.md';

describe('evaluate', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'yinju-evaluate-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
  });
  const evaluate = (...args: string[]) => runScript('scripts/evaluate.js', args);

  /** The five wordings of one question about the report, and five questions to refuse, as a file. */
  function someQuestions(): string {
    const file = join(dir, 'questions.jsonl');
    const lines = ['wordings', 'refusals'].flatMap((name) =>
      readFileSync(join(ROOT, `data/eval/${name}.jsonl`), 'utf8')
        .split('\n')
        .slice(0, 5),
    );
    writeFileSync(file, lines.join('\n'));
    return file;
  }

  it('says how it is used', async () => {
    const { code, printed, said } = await evaluate('--help');
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(printed).toContain('--curve FILE');
  });

  it('prints how good the answers are, whether wordings agree, and what refusing costs', async () => {
    const [out, curve] = [join(dir, 'kept/verdicts.jsonl'), join(dir, 'curve.svg')];
    const asked = [someQuestions(), '--sources', REPORT, '--out', out, '--curve', curve];
    const { code, printed, said } = await evaluate(...asked);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(printed).toContain(`questions.jsonl over ${REPORT}`);
    expect(printed).toMatch(/^questions 10 \(answerable 5\)$/m);
    expect(printed).toMatch(/^consistent [01]\/1 groups = /m);
    expect(printed).toContain('refusals by rules and model, by the model in use, fitted on another library');
    expect(printed).toMatch(/^\* \d\/5 = .* \d\/5 = .* \d\/10 = /m);
    expect(readFileSync(curve, 'utf8')).toMatch(/^<svg /);
    expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toHaveLength(10);
  });

  it('compares with an earlier run', async () => {
    const [file, out] = [someQuestions(), join(dir, 'verdicts.jsonl')];
    await evaluate(file, '--sources', REPORT, '--out', out);
    writeFileSync(out, readFileSync(out, 'utf8').trimEnd().split('\n').slice(1).join('\n'));
    const { printed } = await evaluate(file, '--sources', REPORT, '--baseline', out, '--misses', '0');
    expect(printed).toContain('changes: 0 better, 0 worse, 1 new questions');
    expect(printed).not.toMatch(/^- /m);
  });

  it('names file and line of what is no question, and keeps nothing', async () => {
    const [file, out] = [join(dir, 'broken.jsonl'), join(dir, 'verdicts.jsonl')];
    writeFileSync(file, '{"id": 1}\n');
    const { code, said } = await evaluate(file, '--sources', REPORT, '--out', out);
    expect(code).toBe(1);
    expect(said).toContain(`${file}, line 1 is no evaluation question`);
    expect(existsSync(out)).toBe(false);
  });
});
