import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isolateReading } from '../../src/adapters/isolate-reading.js';
import { readerOf } from '../../src/ingest/file-reader.js';
import { createLoaders } from '../../src/loaders.js';
import { buildPdf, textAt } from '../fixtures/build-pdf.js';
import { ROOT, SAMPLE_REPORTS } from '../test-library.js';

const ROOM = { seconds: 60, megabytes: 1_024 };
const loaders = createLoaders({ uploadsDir: join(ROOT, 'no-uploads') });

const isolated = (limits = ROOM) =>
  isolateReading({ endings: Object.keys(loaders), uploadsDir: join(ROOT, 'no-uploads'), limits });

function fileOf(path: string, content: string | Uint8Array) {
  const bytes = Buffer.from(content);
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const note = fileOf('note.txt', '海燕银行年末贷款余额为312亿元。\n');

/** The reading processes of this one, where /proc lists them. */
function readingProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      try {
        const parent = / \S (\d+) /u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/u, ')'))?.[1];
        return (
          Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('read-in-process')
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

describe('reading in a process of its own', () => {
  it('gives what reading in this one gives', async () => {
    const reader = isolated();
    const pdf = buildPdf({ pages: [textAt({ x: 20, y: 200, size: 12, lines: ['Loans grew by 5%.'] })] });
    const [sample = ''] = readdirSync(SAMPLE_REPORTS);
    const files = [note, fileOf('loans.pdf', pdf), fileOf(sample, readFileSync(join(SAMPLE_REPORTS, sample)))];
    for (const file of files) expect(await reader.read(file)).toEqual(await readerOf(loaders).read(file));
  });

  it('says why a file cannot be read', async () => {
    await expect(isolated().read(fileOf('empty.txt', ''))).rejects.toMatchObject({
      code: 'source_unreadable',
      message: 'empty.txt is empty.',
      hint: expect.stringMatching(/./u),
    });
  });

  it('gives up a file that takes too long, and each after it that does', async () => {
    const reader = isolated({ ...ROOM, seconds: 0.001 });
    await expect(reader.read(note)).rejects.toMatchObject({
      code: 'source_unreadable',
      message: 'note.txt takes longer than 0.001 seconds to read.',
    });
    await expect(reader.read(note)).rejects.toMatchObject({ message: expect.stringContaining('takes longer') });
  });

  it('gives up a file that takes too much memory, and reads the next one', async () => {
    const reader = isolated({ ...ROOM, megabytes: 128 });
    const large = fileOf('large.txt', '贷款余额增长。\n'.repeat(4_000_000));
    await expect(reader.read(large)).rejects.toMatchObject({
      code: 'source_unreadable',
      message: 'large.txt needs more than 128 MB of memory to read.',
    });
    expect((await reader.read(note)).reports).toHaveLength(1);
  });

  it.skipIf(process.platform !== 'linux')(
    'survives a reader that dies, and tells it none of its settings',
    async () => {
      const reader = isolated();
      await reader.read(note);
      const known = readingProcesses();
      expect(known).not.toEqual([]);
      for (const pid of known) expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('PATH=');
      const reading = reader.read(fileOf('long.txt', '贷款余额增长。\n'.repeat(400_000)));
      for (const pid of known) process.kill(pid, 'SIGKILL');
      await expect(reading).rejects.toMatchObject({ message: 'long.txt makes its parser crash.' });
      expect((await reader.read(note)).reports).toHaveLength(1);
    },
  );
});
