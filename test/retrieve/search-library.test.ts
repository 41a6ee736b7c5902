import { describe, expect, it } from 'vitest';
import type { Reranker } from '../../src/ports.js';
import { featureReranker } from '../../src/retrieve/feature-reranker.js';
import { createSearcher, toPassage } from '../../src/retrieve/search-library.js';
import { passageSchema, type Filter } from '../../src/schemas.js';
import { fakeReranker } from '../fakes/fake-reranker.js';
import { terms, tinyLibrary } from '../library/tiny-library.js';

const GREEN = '绿色贷款余额2437亿元，比上年末增加611亿元，增速高于各项贷款。\n';
const REPORTS = {
  'green.txt': GREEN,
  'copy.txt': GREEN,
  'annual.txt': '全年净利润增长5%。\n\n不良率降到1.2%，拨备覆盖率升到300%。\n',
};

async function indexed({ reranker = featureReranker }: { reranker?: Reranker } = {}) {
  const tiny = tinyLibrary(REPORTS);
  await tiny.reindex();
  const library = tiny.openCurrent();
  const reader = {
    read: (text: string) => ({ text, embeddedAs: text, words: [], terms: terms.ofQuestion(text), fold: terms.fold }),
  };
  const searcher = createSearcher({ reader, embedder: tiny.embedder, reranker });
  const search = async (text: string, { limit = 10, filter }: { limit?: number; filter?: Filter } = {}) =>
    (await searcher.search(library, { text, limit, filter })).passages;
  return { library, search };
}

describe('a search', () => {
  it('finds the passage that shares the words of the question, and says which they are', async () => {
    const { search } = await indexed();
    const found = (await search('净利润增长')).find(({ text }) => text.includes('净利润'));
    expect(found?.why).toMatchObject({ lexicalRank: 1, vectorRank: expect.any(Number) });
    expect(found?.why.terms).toEqual(['净', '利', '润', '增', '长']);
  });

  it('orders passages by their scores, none twice', async () => {
    const { search } = await indexed();
    const found = await search('贷款增加');
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it('leaves the order to its reranker', async () => {
    const { search } = await indexed({ reranker: fakeReranker() });
    const [first] = await search('拨备覆盖率');
    expect(first!.text).toContain('拨备覆盖率');
    expect(first!.score).toBe(5);
  });

  it('shows what two reports say alike once', async () => {
    const { search } = await indexed();
    const found = await search('绿色贷款余额');
    expect(found.filter(({ text }) => text.includes('2437亿元'))).toHaveLength(1);
  });

  it('gives no more than the limit', async () => {
    const { search } = await indexed();
    expect(await search('净利润', { limit: 1 })).toHaveLength(1);
  });

  it('stays within the filter, even when nothing is left', async () => {
    const { library, search } = await indexed();
    const { id } = library.reports.find(({ source }) => source.file === 'annual.txt')!;
    const found = await search('绿色贷款', { filter: { reports: [id] } });
    expect(new Set(found.map(({ reportId }) => reportId))).toEqual(new Set([id]));
    expect(await search('绿色贷款', { filter: { reports: [] } })).toEqual([]);
  });

  it('goes by meaning alone where no word is shared', async () => {
    const { search } = await indexed();
    const [first] = await search('zzz');
    expect(first!.why).toMatchObject({ terms: [], vectorRank: expect.any(Number) });
    expect(first!.why.lexicalRank).toBeUndefined();
  });

  it('shows passages as the API has them', async () => {
    const { library, search } = await indexed();
    for (const found of await search('净利润')) {
      const passage = passageSchema.parse(toPassage(library, found));
      expect(library.text(passage.reportId).text.slice(passage.start, passage.end)).toBe(passage.text);
    }
  });
});
