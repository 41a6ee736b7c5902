import { beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/open-library.js';
import { reportFilter, type ReportFilter } from '../../src/retrieve/report-filter.js';
import { tinyLibrary } from '../library/tiny-library.js';

const report = (published: string, category: string) =>
  `---\ntitle: 报告\npublished: ${published}\ncategory: ${category}\n---\n\n净利润增长。\n`;

describe('a filter', () => {
  let library: Library;
  beforeEach(async () => {
    const tiny = tinyLibrary({
      'january.md': report('2024-01-31', '保险'),
      'june.md': report('2024-06-30', '银行'),
      'undated.txt': '净利润增长。\n',
    });
    await tiny.reindex();
    library = tiny.openCurrent();
  });

  function filesLetThrough(filter: ReportFilter | undefined): string[] {
    const allowed = reportFilter(library, filter);
    const rows = Array.from({ length: library.manifest.counts.passages }, (_, row) => row);
    const files = rows.filter((row) => !allowed || allowed(row)).map((row) => library.reportOf(row).source.file);
    return [...new Set(files)].sort();
  }
  const idOf = (file: string) => library.reports.find(({ source }) => source.file === file)!.id;
  const ALL = ['january.md', 'june.md', 'undated.txt'];

  it.each([undefined, {}])('lets everything through when it says nothing: %j', (filter) => {
    expect(filesLetThrough(filter)).toEqual(ALL);
  });

  it('includes the first and the last day of a range', () => {
    expect(filesLetThrough({ publishedFrom: '2024-01-31', publishedTo: '2024-06-30' })).toEqual(ALL.slice(0, 2));
    expect(filesLetThrough({ publishedFrom: '2024-02-01' })).toEqual(['june.md']);
    expect(filesLetThrough({ publishedTo: '2024-06-29' })).toEqual(['january.md']);
  });

  it('leaves a report without a date out of every range', () => {
    expect(filesLetThrough({ publishedFrom: '0001-01-01' })).not.toContain('undated.txt');
    expect(filesLetThrough({ publishedTo: '9999-12-31' })).not.toContain('undated.txt');
  });

  it('of a day leaves out what was published after it, and keeps what has no date', () => {
    expect(filesLetThrough({ asOf: '2024-06-30' })).toEqual(ALL);
    expect(filesLetThrough({ asOf: '2024-06-29' })).toEqual(['january.md', 'undated.txt']);
    expect(filesLetThrough({ asOf: '2024-06-29', publishedFrom: '2024-01-01' })).toEqual(['january.md']);
    expect(filesLetThrough({ asOf: '2024-01-30', publishedTo: '2024-12-31' })).toEqual([]);
  });

  it('keeps to the reports that are named, and lets none through for none or for unknown ones', () => {
    expect(filesLetThrough({ reports: [idOf('undated.txt')] })).toEqual(['undated.txt']);
    expect(filesLetThrough({ reports: [] })).toEqual([]);
    expect(filesLetThrough({ reports: ['unknown'] })).toEqual([]);
  });

  it('lets through what has any of the tags', () => {
    expect(filesLetThrough({ tags: ['保险', '别的'] })).toEqual(['january.md']);
    expect(filesLetThrough({ tags: [] })).toEqual([]);
  });

  it('lets through only what fits every part of it', () => {
    expect(filesLetThrough({ tags: ['银行'], publishedTo: '2024-01-31' })).toEqual([]);
    expect(filesLetThrough({ reports: [idOf('june.md')], tags: ['银行'] })).toEqual(['june.md']);
  });
});
