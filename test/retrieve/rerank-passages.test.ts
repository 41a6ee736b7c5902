import { describe, expect, it } from 'vitest';
import { rerankPassages } from '../../src/retrieve/rerank-passages.js';
import { chanceVector } from '../fakes/fake-embedder.js';
import { tinyLibrary } from '../library/tiny-library.js';

const report = (published: string, body: string) => `---\ntitle: 报告\npublished: ${published}\n---\n\n${body}\n`;
const SAME = '普惠小微贷款余额保持较快增长。';

async function ranked(files: Record<string, string>, vectorOf: string, lexical: Record<string, number> = {}) {
  const tiny = tinyLibrary(files);
  await tiny.reindex();
  const library = tiny.openCurrent();
  const rows = Array.from({ length: library.manifest.counts.passages }, (_, row) => row).filter(
    (row) => library.passage(row).kind !== 'listing',
  );
  const fileOf = (row: number) => library.reportOf(row).source.file;
  const reranked = rerankPassages(library, {
    rows,
    vector: chanceVector(vectorOf, library.manifest.embedder.dimension),
    lexical: rows.map((row) => ({ row, score: lexical[fileOf(row)] ?? 0 })),
    weightOfTerms: 1,
    asksCatalogue: false,
  });
  return reranked.map(({ row, score }) => ({ file: fileOf(row), score }));
}

describe('of passages', () => {
  const files = {
    'a-2022.md': report('2022-06-30', SAME),
    'b-undated.txt': `${SAME}\n`,
    'c-2024.md': report('2024-06-30', SAME),
    'd-2023.md': report('2023-06-30', SAME),
  };

  it('that are equally relevant, the newer report comes first, and one without a date last', async () => {
    const order = ['c-2024.md', 'd-2023.md', 'a-2022.md', 'b-undated.txt'];
    expect((await ranked(files, '问题')).map(({ file }) => file)).toEqual(order);
    const nearly = { 'a-2022.md': 0.001 };
    expect((await ranked(files, '问题', nearly)).map(({ file }) => file)).toEqual(order);
  });

  it('the more relevant comes first, however old its report is', async () => {
    const [first, ...others] = await ranked(files, '问题', { 'a-2022.md': 0.5 });
    expect(first?.file).toBe('a-2022.md');
    for (const { score } of others) expect(score).toBeLessThan(first!.score);
  });

  it('none has a score below that of a later one', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`${at}.md`, report(`2024-01-${10 + at}`, `第${at}段内容。`)]),
    );
    const scores = (await ranked(many, '内容')).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});
