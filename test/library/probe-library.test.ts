import { describe, expect, it } from 'vitest';
import { probeLibrary } from '../../src/library/probe-library.js';
import { refusalOf, tinyLibrary } from './tiny-library.js';

const TITLES = Array.from({ length: 20 }, (_, at) => `第${at}号年报`);
const REPORTS = Object.fromEntries(
  TITLES.map((title, at) => [`${at}.md`, `# ${title}\n\n## 贷款${at}\n\n贷款余额${at}亿元，比上年增加。\n`]),
);

describe('a new library that finds less than the one before', () => {
  const finding = (share: number, titles: readonly string[] = TITLES) => {
    let built = 0;
    return {
      // Each question is asked of the earlier library first.
      probe: async (library: { reports: readonly { id: string; title: string }[] }, question: string) => {
        built += 1;
        const found = library.reports.filter(({ title }) => question.startsWith(`${title} `)).map(({ id }) => id);
        const isLost = built % 2 === 0 && titles.findIndex((title) => question.startsWith(`${title} `)) < share * 20;
        return isLost ? [] : found;
      },
    };
  };

  it('is not published, and says what it does not find', async () => {
    const tiny = tinyLibrary(REPORTS);
    await tiny.reindex();
    const before = tiny.current();
    tiny.write('new.txt', '拨备覆盖率升到300%。\n');
    const refusal = await refusalOf(() => tiny.reindex({ request: finding(0.3) }));
    expect(refusal.message).toMatch(/not published: \d+ of \d+ questions .*号年报/);
    expect(refusal.hint).toContain('--force');
    expect(tiny.current()).toBe(before);
    expect(tiny.leftovers()).toEqual([]);
    expect(await tiny.reindex({ request: finding(0.3), force: true })).toMatchObject({ published: true });
  });

  it('is published when it finds nearly all', async () => {
    const tiny = tinyLibrary(REPORTS);
    await tiny.reindex();
    tiny.write('new.txt', '拨备覆盖率升到300%。\n');
    expect(await tiny.reindex({ request: finding(0.05) })).toMatchObject({ published: true });
  });

  it('is asked only for reports that it still holds', async () => {
    const tiny = tinyLibrary(REPORTS);
    await tiny.reindex();
    const earlier = tiny.openCurrent();
    for (const name of Object.keys(REPORTS).slice(1)) tiny.remove(name);
    await tiny.reindex();
    const asked: string[] = [];
    const probed = await probeLibrary({ earlier, next: tiny.openCurrent() }, async (library, question) => {
      asked.push(question);
      return library.reports.map(({ id }) => id);
    });
    expect(probed.lost).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((question) => !question.startsWith(TITLES[0]!))).toEqual([]);
  });

  it('is not asked for what a changed file no longer says', async () => {
    const tiny = tinyLibrary({
      'a.md': '## 净利润\n\n净利润为5亿元。\n\n## 绿色贷款\n\n绿色贷款为3亿元。\n',
      'b.txt': '不良率为1%。\n',
    });
    await tiny.reindex();
    tiny.write('a.md', '## 绿色贷款\n\n绿色贷款为3亿元。\n');
    expect(await tiny.reindex()).toMatchObject({ published: true });
  });

  it('is asked the same each time, about each passage of a small one', async () => {
    const tiny = tinyLibrary(REPORTS);
    await tiny.reindex();
    const library = tiny.openCurrent();
    const ask = async () => {
      const asked: string[] = [];
      await probeLibrary({ earlier: library, next: library }, async (_, question) => {
        asked.push(question);
        return [];
      });
      return asked;
    };
    const first = await ask();
    expect(first).toEqual(await ask());
    expect(new Set(first).size).toBeGreaterThan(10);
  });
});
