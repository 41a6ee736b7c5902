import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJiebaWords } from '../../../src/adapters/jieba-words.js';
import { namedUnheldReport } from '../../../src/answer/refusal/named-unheld-report.js';
import { featureReranker } from '../../../src/retrieve/feature-reranker.js';
import { createQuestionReader } from '../../../src/retrieve/read-question.js';
import { createSearcher } from '../../../src/retrieve/search-library.js';
import { readLexicon } from '../../../src/terms/read-lexicon.js';
import { createTermCutter } from '../../../src/terms/terms-of.js';
import { tinyLibrary } from '../../library/tiny-library.js';
import { ROOT } from '../../test-library.js';

const lexicon = readLexicon(join(ROOT, 'data/lexicon'));
const terms = createTermCutter({
  words: createJiebaWords({ terms: lexicon.terms }),
  stopWords: lexicon.stopWords,
});

/** The title of the unheld report that a question names. */
async function namedIn(text: string, given: { referred?: boolean; reports?: string[] } = {}) {
  const tiny = tinyLibrary(
    {
      'listed.md': '---\ntitle: 野村资管的双轮驱动\npages: 34\n---\n',
      'held.md': '---\ntitle: 信用风险分析\n---\n\n小微企业的信用风险怎样分析,本文给出三步。信用风险的化解靠拨备。\n',
      'listed-too.md': '---\ntitle: 信用风险的化解\n---\n',
    },
    { terms },
  );
  await tiny.reindex();
  const library = tiny.openCurrent();
  const search = createSearcher({
    reader: createQuestionReader({ terms, lexicon }),
    embedder: tiny.embedder,
    reranker: featureReranker,
  });
  const { question, passages } = await search.search(library, { text, limit: 8 });
  const referred = given.referred === true ? library.reports.filter(({ held }) => !held) : undefined;
  const filter = given.reports && { reports: given.reports };
  return namedUnheldReport(library, {
    question,
    passages: passages.filter(({ kind }) => kind !== 'listing'),
    filter,
    referred,
  })?.title;
}

describe('a report that is only listed', () => {
  it('is known by its name when what it says is asked', async () => {
    expect(await namedIn('野村资管的双轮驱动指什么？')).toBe('野村资管的双轮驱动');
  });

  it('is not meant where a held report speaks of all that is asked', async () => {
    expect(await namedIn('信用风险的化解靠什么？')).toBeUndefined();
  });

  it('is not meant by one word of its title', async () => {
    expect(await namedIn('野村是谁？')).toBeUndefined();
    expect(await namedIn('小微企业的贷款余额是多少？')).toBeUndefined();
  });

  it('is not meant where a filter leaves it out', async () => {
    expect(await namedIn('野村资管的双轮驱动指什么？', { reports: [] })).toBeUndefined();
  });

  it('is meant when the question points at it', async () => {
    expect(await namedIn('它讲了什么？', { referred: true })).toBeDefined();
  });
});
