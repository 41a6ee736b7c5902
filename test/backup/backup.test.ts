import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { compose, type Program } from '../../src/compose.js';
import { buildVectorIndex } from '../../src/library/build-vector-index.js';
import { hnswVectorIndex } from '../../src/adapters/hnsw-vector-index.js';
import { currentFolder } from '../../src/library/library-folder.js';
import { HNSW_FILE, readManifest, writeManifest } from '../../src/library/manifest.js';
import { sha256Of } from '../../src/library/sha256-of.js';
import { testConfig } from '../test-library.js';
import { refusalOf } from '../library/tiny-library.js';
import { rowsOf } from '../library/same-rows.js';

const UPLOAD = '0123456789abcdef';

describe('a library that is exported', () => {
  const root = mkdtempSync(join(tmpdir(), 'yinju-backup-'));
  const home = { libraryDir: join(root, 'home/index'), uploadsDir: join(root, 'home/uploads') };
  const sources = join(root, 'home/reports');
  const file = join(root, 'library.tar.gz');
  let program: Program;

  const programOf = ({ libraryDir, uploadsDir }: typeof home) =>
    compose(testConfig({ LIBRARY_DIR: libraryDir, UPLOADS_DIR: uploadsDir, SOURCES: sources }));

  beforeAll(async () => {
    mkdirSync(join(sources, 'deep'), { recursive: true });
    mkdirSync(join(home.uploadsDir, UPLOAD), { recursive: true });
    writeFileSync(join(sources, 'deep/annual.txt'), '海燕银行全年净利润增长5%。\n');
    writeFileSync(join(sources, 'loans.md'), '# 贷款\n\n海燕银行年末贷款余额为312亿元。\n');
    writeFileSync(join(home.uploadsDir, UPLOAD, 'sent.txt'), '云杉银行不良率降到1.2%。\n');
    writeFileSync(join(home.uploadsDir, UPLOAD, '.tags.json'), '["季报"]');
    program = await programOf(home);
    await program.reindex([sources, home.uploadsDir]);
    // As a large library has one.
    const folder = currentFolder(home.libraryDir)!;
    const manifest = readManifest(folder);
    await buildVectorIndex(folder, { hnsw: hnswVectorIndex, dimension: manifest.embedder.dimension });
    const files = { ...manifest.files, [HNSW_FILE]: await sha256Of(join(folder, HNSW_FILE)) };
    writeManifest(folder, { ...manifest, vectorIndex: 'hnsw', files });
    expect(await program.exportLibrary(file, { originals: true })).toMatchObject({ originals: 4, missing: [] });
  });
  afterAll(async () => {
    await program.service.close();
    rmSync(root, { recursive: true });
  });

  /** An empty place on another machine. */
  async function elsewhere() {
    const dir = mkdtempSync(join(root, 'elsewhere-'));
    const place = { libraryDir: join(dir, 'index'), uploadsDir: join(dir, 'uploads') };
    const other = await programOf(place);
    onTestFinished(() => other.service.close());
    return { ...place, dir, reportsDir: join(dir, 'reports'), program: other };
  }

  it('is the same library elsewhere, with its files and an index of that place', async () => {
    const there = await elsewhere();
    const { manifest, originals } = await there.program.importLibrary(file, there);
    expect(originals).toBe(4);
    const folder = currentFolder(there.libraryDir)!;
    expect(manifest.sources).toEqual([there.reportsDir, there.uploadsDir]);
    expect(existsSync(join(folder, HNSW_FILE))).toBe(true);
    expect(rowsOf(folder)).toEqual(rowsOf(currentFolder(home.libraryDir)!));
    expect(readFileSync(join(there.reportsDir, 'deep/annual.txt'), 'utf8')).toContain('净利润');
    expect(readdirSync(join(there.uploadsDir, UPLOAD)).sort()).toEqual(['.tags.json', 'sent.txt']);
    const { changes, published } = await there.program.reindex([there.reportsDir, there.uploadsDir]);
    expect({ unchanged: changes.unchanged, published }).toEqual({ unchanged: 3, published: false });
  });

  it('leaves the files of its reports behind where it is asked to', async () => {
    const bare = join(root, 'bare.tar.gz');
    expect(await program.exportLibrary(bare, { originals: false })).toMatchObject({ originals: 0 });
    const there = await elsewhere();
    expect(await there.program.importLibrary(bare, there)).toMatchObject({ originals: 0 });
    expect(existsSync(there.reportsDir)).toBe(false);
    expect(there.program.keeper.versions()).toHaveLength(1);
  });

  it('names files that are gone or have changed', async () => {
    const loans = join(sources, 'loans.md');
    const before = readFileSync(loans);
    writeFileSync(loans, 'changed');
    const { missing } = await program.exportLibrary(join(root, 'changed.tar.gz'), { originals: true });
    writeFileSync(loans, before);
    expect(missing).toEqual(['loans.md']);
  });

  it('is not written over a file', async () => {
    const before = readFileSync(file);
    expect(await refusalOf(() => program.exportLibrary(file, { originals: true }))).toMatchObject({
      code: 'invalid_request',
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is not taken up over a folder of files, and changes nothing there', async () => {
    const there = await elsewhere();
    mkdirSync(there.reportsDir);
    writeFileSync(join(there.reportsDir, 'own.txt'), '');
    expect(await refusalOf(() => there.program.importLibrary(file, there))).toMatchObject({ code: 'invalid_request' });
    expect(readdirSync(there.reportsDir)).toEqual(['own.txt']);
    expect(currentFolder(there.libraryDir)).toBeUndefined();
  });

  it('is refused when it is cut off or changed anywhere, and leaves what was there', async () => {
    const there = await elsewhere();
    await there.program.importLibrary(file, there);
    rmSync(there.reportsDir, { recursive: true });
    const before = { folder: currentFolder(there.libraryDir), seen: readdirSync(there.dir).sort() };
    const whole = gunzipSync(readFileSync(file));
    const broken = join(root, 'broken.tar.gz');
    const check = async (bytes: Uint8Array) => {
      writeFileSync(broken, bytes);
      expect(await refusalOf(() => there.program.importLibrary(broken, there))).toMatchObject({
        code: 'library_damaged',
        message: expect.stringContaining('broken.tar.gz'),
      });
      expect(currentFolder(there.libraryDir)).toBe(before.folder);
      expect(readdirSync(there.dir).sort()).toEqual(before.seen);
      expect(readdirSync(there.uploadsDir)).toEqual([UPLOAD]);
    };
    await check(Buffer.from('no archive'));
    await check(readFileSync(file).subarray(0, 3_000));
    await check(gzipSync(whole.subarray(0, 2_048)));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 2_048), fc.nat(7), async (place, bit) => {
        const changed = Buffer.from(whole);
        // Headers hold times and owners that nobody reads: what counts is that no other content is taken for the archive's.
        changed[place]! ^= 1 << bit;
        writeFileSync(broken, gzipSync(changed, { level: 1 }));
        try {
          await there.program.importLibrary(broken, there);
          expect(rowsOf(currentFolder(there.libraryDir)!)).toEqual(rowsOf(currentFolder(home.libraryDir)!));
          rmSync(there.reportsDir, { recursive: true });
        } catch (error) {
          expect(error).toMatchObject({ code: 'library_damaged' });
          expect(existsSync(there.reportsDir)).toBe(false);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('leads nowhere else, whatever its names say', async () => {
    const there = await elsewhere();
    const text = gunzipSync(readFileSync(file)).toString('latin1');
    const evil = text.replaceAll('originals/deep/annual.txt', 'originals/../../../a.txt'.padEnd(25, 'x'));
    expect(evil).not.toBe(text);
    const broken = join(root, 'evil.tar.gz');
    writeFileSync(broken, gzipSync(Buffer.from(evil, 'latin1')));
    expect(await refusalOf(() => there.program.importLibrary(broken, there))).toMatchObject({
      code: 'library_damaged',
    });
    expect(existsSync(there.reportsDir)).toBe(false);
  });
});
