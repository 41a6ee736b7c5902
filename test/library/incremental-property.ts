import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './same-rows.js';
import { terms, tinyLibrary } from './tiny-library.js';

const TITLES = ['绿色贷款', '净利润', '不良率', '拨备覆盖率', '客户数量'];
const SENTENCES = fc.array(
  fc
    .record({ title: fc.constantFrom(...TITLES), figure: fc.nat(999), unit: fc.constantFrom('亿元', '%', '户') })
    .map(({ title, figure, unit }) => `${title}为${figure}${unit}，比上年有所增加。`),
  { minLength: 1, maxLength: 40 },
);
const markdown = fc
  .array(fc.record({ heading: fc.constantFrom(...TITLES), sentences: SENTENCES }), { minLength: 1, maxLength: 4 })
  .map((sections) => sections.map(({ heading, sentences }) => `## ${heading}\n\n${sentences.join('')}\n`).join('\n'));
const text = SENTENCES.map((sentences) => `${sentences.join('\n')}\n`);
/** Two reports in one file. */
const listing = fc
  .array(SENTENCES, { minLength: 2, maxLength: 2 })
  .map((bodies) =>
    bodies
      .map(
        (body, at) =>
          `  • 第${at + 1}份报告.pdf\n${body.join('')}${'本报告说明经营情况。'.repeat(40)}\n发布时间 2024-0${at + 1}-02 1${at}页\n`,
      )
      .join('\n'),
  );
const NAMES = ['a.md', 'b.txt', 'deep/c.md', 'd.txt', 'deep/e.txt', 'f.md'];
const edit = fc.constantFrom(...NAMES, 'list.txt').chain((name) =>
  fc.record({
    name: fc.constant(name),
    content: fc.option(name === 'list.txt' ? listing : name.endsWith('.md') ? markdown : text, { freq: 3 }),
  }),
);

/** After random edits of a folder, the library is what a first build of that folder gives. */
export function describeIncremental({ runs, seed }: { runs: number; seed: number }): void {
  describe('a library that followed random edits of a folder', () => {
    it('holds the same rows, under the same version, as one that is built anew', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
          async (steps) => {
            const grown = tinyLibrary({ 'always.txt': '全年净利润增长5%。\n' });
            const names = new Set<string>();
            for (const step of steps) {
              for (const { name, content } of step) {
                if (content !== null) grown.write(name, content);
                else if (names.has(name)) grown.remove(name);
                if (content === null) names.delete(name);
                else names.add(name);
              }
              const incremental = await grown.reindex();
              const fresh = tinyLibrary({}, { terms });
              const anew = await fresh.reindex({ sources: [grown.sources] });
              expect(incremental.failures).toEqual([]);
              expect(incremental.manifest.version).toBe(anew.manifest.version);
              expect(incremental.manifest.counts).toEqual(anew.manifest.counts);
              expect(rowsOf(grown.current())).toEqual(rowsOf(fresh.current()));
            }
          },
        ),
        { numRuns: runs, seed },
      );
    });
  });
}
