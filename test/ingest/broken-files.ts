import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isolateReading } from '../../src/adapters/isolate-reading.js';
import { readSources } from '../../src/ingest/read-sources.js';
import { createLoaders } from '../../src/loaders.js';
import { ROOT } from '../test-library.js';
import { goodFiles } from '../fixtures/good-files.js';

/** Far more than any of the good files takes, so that what meets one of these was made to by being broken. */
const LIMITS = { seconds: 30, megabytes: 512 };

/** One way in which a file is broken: bytes in, other bytes out. */
type Breakage = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Buffer, share: number) => Math.floor(share * bytes.length);

/** The ways in which disks, networks and people break files. */
const breakage: fc.Arbitrary<Breakage> = fc.oneof(
  place.map(
    (share): Breakage =>
      (bytes) =>
        bytes.subarray(0, at(bytes, share)),
  ),
  place.map(
    (share): Breakage =>
      (bytes) =>
        bytes.subarray(at(bytes, share)),
  ),
  fc.array(fc.tuple(place, fc.nat(7)), { minLength: 1, maxLength: 50 }).map((flips): Breakage => (bytes) => {
    const broken = Buffer.from(bytes);
    for (const [share, bit] of flips) broken[at(bytes, share)]! ^= 1 << bit;
    return broken;
  }),
  fc.tuple(place, fc.integer({ min: 1, max: 4_096 }), fc.nat(255)).map(
    ([share, length, byte]): Breakage =>
      (bytes) =>
        Buffer.from(bytes).fill(byte, at(bytes, share), Math.min(bytes.length, at(bytes, share) + length)),
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 512 })).map(
    ([share, junk]): Breakage =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, share)), junk, bytes.subarray(at(bytes, share))]),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Breakage =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, from)), bytes.subarray(at(bytes, to))]),
  ),
  // Figures in a file's own tables: lengths, counts, offsets.
  fc.tuple(place, fc.constantFrom('9', '-', '0', '99999999')).map(([share, digits]): Breakage => (bytes) => {
    const text = bytes.toString('latin1');
    const found = [...text.matchAll(/\d+/gu)];
    const chosen = found[Math.floor(share * found.length)];
    if (chosen === undefined) return bytes;
    const end = chosen.index + chosen[0].length;
    return Buffer.from(text.slice(0, chosen.index) + digits + text.slice(end), 'latin1');
  }),
);

/** Breaks good files of every format `count` times in chance ways, and reads them beside one that is whole. */
export function describeBrokenFiles({ count, seed }: { count: number; seed: number }): void {
  describe(`${count} broken files`, () => {
    it('are each read or reported, within their limits, and the rest goes on', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'yinju-broken-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const good = await goodFiles();
      const names = Object.keys(good);
      fc.sample(fc.tuple(breakage, fc.nat(names.length * 12)), { numRuns: count, seed }).forEach(
        ([broken, roll], index) => {
          const name = names[index % names.length]!;
          // Now and then under the name of another format.
          const ending = extname(roll < names.length ? names[roll]! : name);
          writeFileSync(join(folder, `${String(index).padStart(4, '0')}${ending}`), broken(Buffer.from(good[name]!)));
        },
      );
      mkdirSync(join(folder, 'whole'));
      for (const [name, bytes] of Object.entries(good)) writeFileSync(join(folder, 'whole', name), bytes);

      const uploadsDir = join(ROOT, 'no-uploads');
      const reader = isolateReading({
        endings: Object.keys(createLoaders({ uploadsDir })),
        uploadsDir,
        limits: LIMITS,
      });
      const { reports, failures } = await readSources([folder], reader, { jobs: 2 });

      const read = new Set(reports.map(({ report }) => report.source.file));
      const failed = new Set(failures.map(({ file }) => file));
      const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) !== '');
      const silent = all.filter((name) => !read.has(name) && ![...failed].some((file) => file.startsWith(name)));
      expect(silent).toEqual([]);
      expect([...failed].filter((file) => file.startsWith('whole/'))).toEqual([]);
      for (const { file, reason } of failures) {
        expect(reason, file).toContain(file);
        expect(reason, file).not.toMatch(/undefined|\[object|\n\s+at /u);
      }
      // A reader that reports all, or none, would pass all of the above.
      expect(failed.size).toBeGreaterThan(count / 10);
      expect(read.size).toBeGreaterThan(Object.keys(good).length);
    });
  });
}
