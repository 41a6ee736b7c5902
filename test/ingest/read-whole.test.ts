import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readWhole } from '../../src/ingest/read-whole.js';

function fileWith(content: string) {
  const dir = mkdtempSync(join(tmpdir(), 'yinju-whole-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const absolute = join(dir, 'a.txt');
  writeFileSync(absolute, content);
  return { absolute, path: 'a.txt' };
}

describe('readWhole', () => {
  it.each(['', '贷款余额', 'x'.repeat(3_000_000)])('gives a file and its hash', async (content) => {
    const { path, bytes, sha256 } = await readWhole(fileWith(content));
    expect([path, Buffer.from(bytes).equals(Buffer.from(content))]).toEqual(['a.txt', true]);
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
  });

  it('reports a file that goes on changing while it is read', async () => {
    const file = fileWith('x'.repeat(50_000_000));
    let writing = true;
    const write = () => {
      if (!writing) return;
      appendFileSync(file.absolute, 'y');
      setImmediate(write);
    };
    write();
    await expect(readWhole(file).finally(() => (writing = false))).rejects.toMatchObject({
      code: 'source_unreadable',
      message: 'a.txt changes while it is read.',
    });
  });

  it('reports a file that is too large before it is held', async () => {
    const file = fileWith('');
    // All holes: it takes no room on the disk.
    truncateSync(file.absolute, 2 ** 30 + 1);
    await expect(readWhole(file)).rejects.toMatchObject({ message: 'a.txt is larger than 1 GiB.' });
  });
});
