import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { withUploads } from '../../src/uploads/with-uploads.js';

function folders() {
  const root = mkdtempSync(join(tmpdir(), 'yinju-sources-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return { root, reports: join(root, 'reports'), uploads: join(root, 'uploads') };
}

it('adds the uploads once, and only where there are some', () => {
  const { reports, uploads } = folders();
  expect(withUploads([reports, uploads], uploads)).toEqual([reports]);
  mkdirSync(uploads);
  expect(withUploads([reports], uploads)).toEqual([reports, uploads]);
  expect(withUploads([uploads, reports], uploads)).toEqual([reports, uploads]);
});

it('refuses a source that holds the uploads, whose reports would be there twice', () => {
  const { root, uploads } = folders();
  mkdirSync(uploads);
  expect(() => withUploads([root], uploads)).toThrow(expect.objectContaining({ code: 'configuration' }));
});
