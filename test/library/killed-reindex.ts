import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, type Program } from '../../src/compose.js';
import { currentFolder } from '../../src/library/library-folder.js';
import { readManifest } from '../../src/library/manifest.js';
import { verifyLibrary } from '../../src/library/verify-library.js';
import { reportTextSchema } from '../../src/schemas.js';
import { ask } from '../ask.js';
import { startService, type RunningService } from '../service.js';
import { ROOT, SAMPLE_REPORTS, sampleLibraryDir, testConfig } from '../test-library.js';

/** Answered alike from the library before and from the one after. */
const CONTROL = { question: '可用性评估每场不宜超过多长时间？', quote: '2 小时' };
const NEW_REPORT = '海蓝银行2024年绿色贷款余额为2437亿元，比上年末增加611亿元。\n';
/** The new report as it is written for the run of a given number: each run has something to read and to embed. */
const reportOfRun = (run: number) => `${NEW_REPORT}这是第${run}次修订，修订后的总页数为${run + 10}页。\n`;
const NEW = { question: '海蓝银行2024年绿色贷款余额是多少？', quote: '2437亿元' };

/**
 * Kills reindexing processes at chance moments of their run, while a service answers from the same library.
 * @param options.first the reports of the library that is there before: with all of them a run has little to embed,
 * so that it is mostly killed while it writes, verifies or publishes; with one it is mostly killed while it embeds
 */
export function describeKilledReindex(options: { moments: number; seed: number; first: 'all' | 'one' }): void {
  const { moments, seed, first } = options;

  describe(`a reindex that is killed, over a library of ${first === 'all' ? 'all reports' : 'one report'}`, () => {
    const root = mkdtempSync(join(tmpdir(), 'yinju-kill-'));
    const rehearsal = join(root, 'rehearsal');
    const libraryDir = join(root, 'index');
    const newReport = join(root, 'new.txt');
    let program: Program;
    let service: RunningService;
    let whole: { reports: number; tookMs: number };
    let runs = 0;

    beforeAll(async () => {
      writeFileSync(newReport, reportOfRun(runs));
      program = await compose(testConfig({ LIBRARY_DIR: libraryDir }));
      if (first === 'all') cpSync(await sampleLibraryDir(), libraryDir, { recursive: true });
      else await program.reindex([join(SAMPLE_REPORTS, 'icbc-ux.md')]);
      cpSync(libraryDir, rehearsal, { recursive: true });
      const started = performance.now();
      expect(await startReindex(rehearsal).ended).toMatchObject({ code: 0 });
      const { counts } = readManifest(current(rehearsal));
      whole = { reports: counts.reports, tookMs: performance.now() - started };
      service = await startService({ env: { LIBRARY_DIR: libraryDir } });
    }, 600_000);
    afterAll(async () => {
      await service.close();
      await program.service.close();
      rmSync(root, { recursive: true });
    });

    function current(dir: string): string {
      const folder = currentFolder(dir);
      if (folder === undefined) throw new Error(`${dir} has no library`);
      return folder;
    }

    function startReindex(dir: string) {
      const script = join(ROOT, 'dist/scripts/reindex.js');
      const child = spawn(process.execPath, [script, SAMPLE_REPORTS, newReport], {
        cwd: ROOT,
        env: { ...process.env, LIBRARY_DIR: dir },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const exit = once(child, 'exit');
      const ended = Promise.all([exit, text(child.stderr)]).then(([[code], said]) => ({ code: code as unknown, said }));
      return { ended, kill: () => child.kill('SIGKILL') };
    }

    /** An answer that says what is asked, each of its citations the slice of its report's text that it says it is. */
    async function expectAnswer({ question, quote }: typeof CONTROL): Promise<void> {
      const { answer, citations } = await ask(service.url, { question });
      expect(answer).toContain(quote);
      for (const { reportId, start, end, quote: cited } of citations) {
        const response = await fetch(`${service.url}/api/v1/reports/${reportId}/text`);
        const { text: report } = reportTextSchema.parse(await response.json());
        expect(report.slice(start, end)).toBe(cited);
      }
    }

    const fractions = fc.sample(fc.noBias(fc.nat(1_000)), { numRuns: moments, seed });
    it.each(fractions)('leaves a whole library when it is killed at %i ‰ of its time', async (fraction) => {
      const before = readFileSync(join(current(libraryDir), 'manifest.json'), 'utf8');
      runs += 1;
      writeFileSync(newReport, reportOfRun(runs));
      const run = startReindex(libraryDir);
      const state = { ended: false };
      const ended = sleep((fraction / 1_000) * whole.tookMs)
        .then(run.kill)
        .then(() => run.ended)
        .finally(() => (state.ended = true));
      while (!state.ended) await expectAnswer(CONTROL);
      await ended;
      await expectAnswer(CONTROL);
      await verifyLibrary(current(libraryDir), program.openFolder);
      // Nothing between the old library and the new one can be seen.
      const after = readFileSync(join(current(libraryDir), 'manifest.json'), 'utf8');
      expect(after === before || readManifest(current(libraryDir)).counts.reports === whole.reports).toBe(true);
    });

    it('is followed by one that succeeds, leaves nothing behind, and is answered from at once', async () => {
      expect(await startReindex(libraryDir).ended).toEqual({ code: 0, said: '' });
      expect(readManifest(current(libraryDir)).counts.reports).toBe(whole.reports);
      expect(readdirSync(libraryDir).filter((name) => name.startsWith('building-'))).toEqual([]);
      await verifyLibrary(current(libraryDir), program.openFolder);
      await expectAnswer(CONTROL);
      await expectAnswer(NEW);
    });
  });
}
