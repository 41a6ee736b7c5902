import { describe, expect, it } from 'vitest';
import { newerFirst } from '../../src/retrieve/newer-first.js';
import { tinyLibrary } from '../library/tiny-library.js';

const report = (published: string) =>
  `---\ntitle: 报告\npublished: ${published}\n---\n\n普惠小微贷款余额保持较快增长。\n`;
const FILES = {
  'a-2022.md': report('2022-06-30'),
  'b-undated.txt': '普惠小微贷款余额保持较快增长。\n',
  'c-2024.md': report('2024-06-30'),
  'd-2023.md': report('2023-06-30'),
};

/** The files of passages in their order, the first passage of each scored as given. */
async function ordered(scoreOf: (file: string) => number): Promise<string[]> {
  const tiny = tinyLibrary(FILES);
  await tiny.reindex();
  const library = tiny.openCurrent();
  const fileOf = (row: number) => library.reportOf(row).source.file;
  const scored = library.reports.map(({ id }) => {
    const { row } = library.firstPassage(id);
    return { row, score: scoreOf(fileOf(row)) };
  });
  return newerFirst(library, scored).map(({ row }) => fileOf(row));
}

describe('of passages', () => {
  const newest = ['c-2024.md', 'd-2023.md', 'a-2022.md', 'b-undated.txt'];

  it('that are equally relevant, the newer report comes first, and one without a date last', async () => {
    expect(await ordered(() => 0.8)).toEqual(newest);
    expect(await ordered((file) => (file === 'a-2022.md' ? 0.801 : 0.8))).toEqual(newest);
  });

  it('the more relevant comes first, however old its report is', async () => {
    const [first] = await ordered((file) => (file === 'a-2022.md' ? 0.9 : 0.8));
    expect(first).toBe('a-2022.md');
  });
});
