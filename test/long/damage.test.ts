import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hnswVectorIndex } from '../../src/adapters/hnsw-vector-index.js';
import { compose, type Program } from '../../src/compose.js';
import { buildVectorIndex } from '../../src/library/build-vector-index.js';
import { ensureLibrary } from '../../src/library/ensure-library.js';
import { currentFolder } from '../../src/library/library-folder.js';
import { readManifest, writeManifest } from '../../src/library/manifest.js';
import { sha256Of } from '../../src/library/sha256-of.js';
import { refusalOf } from '../library/tiny-library.js';
import { startScript } from '../scripts/run-script.js';
import { SAMPLE_REPORTS, sampleLibraryDir, testConfig } from '../test-library.js';

const FLIPS = 300;
const CUTS = 60;
const RACES = 10;

describe('the sample library', () => {
  const root = mkdtempSync(join(tmpdir(), 'yinju-damage-'));
  const libraryDir = join(root, 'index');
  const own = join(root, 'own.txt');
  let program: Program;
  let folder: string;
  let earlier: string;

  beforeAll(async () => {
    cpSync(await sampleLibraryDir(), libraryDir, { recursive: true });
    program = await compose(testConfig({ LIBRARY_DIR: libraryDir }));
    earlier = currentFolder(libraryDir)!;
    writeFileSync(own, '海蓝银行2024年绿色贷款余额为2437亿元。\n');
    await program.reindex([SAMPLE_REPORTS, own]);
    folder = currentFolder(libraryDir)!;
    // As a large library has one.
    const manifest = readManifest(folder);
    await buildVectorIndex(folder, { hnsw: hnswVectorIndex, dimension: manifest.embedder.dimension });
    const files = { ...manifest.files, 'vectors.hnsw': await sha256Of(join(folder, 'vectors.hnsw')) };
    writeManifest(folder, { ...manifest, vectorIndex: 'hnsw', files });
  });
  afterAll(async () => {
    await program.service.close();
    rmSync(root, { recursive: true });
  });

  /** Damages a file of the current version in chance ways, lets `check` judge each, and puts the file back. */
  async function eachDamage(name: string, check: () => Promise<void>): Promise<void> {
    const file = join(folder, name);
    const content = readFileSync(file);
    const flip = fc.record({ place: fc.nat(content.length - 1), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(flip, async ({ place, bit }) => {
        const damaged = Buffer.from(content);
        damaged[place]! ^= 1 << bit;
        writeFileSync(file, damaged);
        await check();
      }),
      { numRuns: FLIPS, seed: 1 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(content.length - 1), async (length) => {
        writeFileSync(file, content);
        truncateSync(file, length);
        await check();
      }),
      { numRuns: CUTS, seed: 2 },
    );
    writeFileSync(file, content);
  }

  it('is left for the one before it at the start, whichever bit of its database is wrong or wherever it is cut', async () => {
    await eachDamage('library.db', async () => {
      expect((await refusalOf(() => program.keeper.verify(folder))).code).toBe('library_damaged');
      const told: string[] = [];
      const built = await ensureLibrary({
        libraryDir,
        sources: [],
        keeper: program.keeper,
        open: program.openFolder,
        reindex: () => Promise.reject(new Error('nothing is to be built')),
        onProblem: (what) => told.push(what),
      });
      expect(built).toBeUndefined();
      expect(currentFolder(libraryDir)).toBe(earlier);
      expect(told).toEqual([expect.stringContaining(earlier)]);
      writeFileSync(join(libraryDir, 'current'), `${folder.split('/').at(-1)}\n`);
    });
  });

  it('gets its vector index back, whichever bit of it is wrong or wherever it is cut', async () => {
    const whole = readFileSync(join(folder, 'vectors.hnsw'));
    await eachDamage('vectors.hnsw', async () => {
      expect(await program.keeper.check(folder)).toBe(true);
      expect(readFileSync(join(folder, 'vectors.hnsw')).equals(whole)).toBe(true);
    });
    expect(await program.keeper.verify(folder)).toBe(false);
  });

  it('is written by one of two writers at a time, and is whole after each', async () => {
    for (let race = 0; race < RACES; race += 1) {
      writeFileSync(own, `海蓝银行2024年绿色贷款余额为${race}亿元。\n`);
      const run = () => startScript('scripts/reindex.js', [SAMPLE_REPORTS, own], { LIBRARY_DIR: libraryDir }).ended;
      const ended = await Promise.all([run(), run()]);
      expect(ended.map(({ code }) => code).sort()).toContain(0);
      for (const { code, said } of ended) if (code !== 0) expect(said).toContain('Another reindex is writing');
      const current = currentFolder(libraryDir)!;
      await program.keeper.verify(current);
      const library = program.openFolder(current);
      const report = library.reports.find(({ source }) => source.file === 'own.txt')!;
      expect(library.text(report.id).text).toContain(`${race}亿元`);
      library.close();
    }
  });
});
