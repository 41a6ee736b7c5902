import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.js';
import { createNameBook } from '../../src/answer/follow-up/name-book.js';
import { readRefusalModel } from '../../src/answer/refusal/refusal-model.js';
import type { Library } from '../../src/library/open-library.js';
import { featureReranker } from '../../src/retrieve/feature-reranker.js';
import { createQuestionReader } from '../../src/retrieve/read-question.js';
import { createSearcher } from '../../src/retrieve/search-library.js';
import type { Answer, AnswerRequest } from '../../src/schemas.js';
import { terms, tinyLibrary } from '../library/tiny-library.js';
import { ROOT } from '../test-library.js';
import { report } from './notes/evidence-of.js';

const FILES = {
  'older.md': report({ title: '金融运行观察', published: '2024-01-24' }, '2023年末，普惠小微贷款余额28.6万亿元。'),
  'newer.md': report({ title: '信贷市场评述', published: '2024-06-30' }, '2023年末，普惠小微贷款余额29.4万亿元。'),
  'other.md': report({ title: '体验建设', published: '2024-03-01' }, '可用性评估每场不宜超过2小时。'),
};
const QUESTIONS = [
  '2023年末普惠小微贷款余额是多少？',
  '可用性评估每场多长时间？',
  '今年普惠小微贷款余额多少？',
  '有几份报告？',
];
const AS_OF = '2024-07-01';
/** No refusal: what is compared here are answers. */
const refusal = { ...readRefusalModel(join(ROOT, 'data/calibration.json')), threshold: 1e9 };
const lexicon = { terms: [], stopWords: new Set<string>(), glossary: new Map(), aliases: [] };

type Tiny = ReturnType<typeof tinyLibrary>;

function asker(tiny: Tiny) {
  const search = createSearcher({
    reader: createQuestionReader({ terms, lexicon }),
    embedder: tiny.embedder,
    reranker: featureReranker,
  });
  const answerer = createAnswerer({ search, refusal, names: createNameBook(lexicon) });
  let asked = 0;
  return async (library: Library, request: Partial<AnswerRequest> & { question: string }): Promise<Answer> => {
    const options = { id: `answer ${(asked += 1)}`, now: new Date(2026, 5, asked) };
    for await (const event of answerer.answer(library, { mode: 'auto', ...request }, options))
      if (event.type === 'answer-end') return event.data;
    throw new Error('the answer did not end');
  };
}

/** The answers of the current library, without what differs from one asking to the next. */
async function answersOf(tiny: Tiny): Promise<Omit<Answer, 'id' | 'tookMs'>[]> {
  const ask = asker(tiny);
  const library = tiny.openCurrent();
  const answers: Omit<Answer, 'id' | 'tookMs'>[] = [];
  for (const question of QUESTIONS) {
    const { id, tookMs, ...rest } = await ask(library, { question, asOf: AS_OF });
    expect([id, tookMs]).not.toContain(undefined);
    answers.push(rest);
  }
  return answers;
}

async function built(files: Record<string, string>): Promise<Tiny> {
  const tiny = tinyLibrary(files);
  await tiny.reindex();
  return tiny;
}

describe('the answer to a question of a given day', () => {
  it('is the same however often it is asked', async () => {
    const tiny = await built(FILES);
    const first = await answersOf(tiny);
    expect(first.map(({ status }) => status)).toEqual(QUESTIONS.map(() => 'answered'));
    expect(await answersOf(tiny)).toEqual(first);
    expect(await answersOf(tiny)).toEqual(first);
  });

  it('is the same from a library that is built again elsewhere', async () => {
    expect(await answersOf(await built(FILES))).toEqual(await answersOf(await built(FILES)));
  });

  it('is the same again when a report has come and gone, and as of a library built at once while it is there', async () => {
    const tiny = await built(FILES);
    const before = await answersOf(tiny);
    const added = report({ title: '市场快讯', published: '2024-05-20' }, '2023年末，普惠小微贷款余额31.2万亿元。');
    tiny.write('added.md', added);
    await tiny.reindex();
    const between = await answersOf(tiny);
    expect(between).not.toEqual(before);
    expect(between).toEqual(await answersOf(await built({ ...FILES, 'added.md': added })));
    tiny.remove('added.md');
    await tiny.reindex();
    expect(await answersOf(tiny)).toEqual(before);
  });

  it('does not know of reports that came out later', async () => {
    const tiny = await built(FILES);
    const ask = asker(tiny);
    const library = tiny.openCurrent();
    const [question = '', , , count = ''] = QUESTIONS;
    const cited = async (asOf: string) =>
      (await ask(library, { question, asOf })).citations.map(({ publishedOn }) => publishedOn).sort();
    expect(await cited('2024-06-30')).toContain('2024-06-30');
    expect(await cited('2024-06-29')).not.toContain('2024-06-30');
    expect((await ask(library, { question, asOf: '2024-01-01' })).status).toBe('no_evidence');
    expect((await ask(library, { question: count, asOf: '2024-03-01' })).answer).toContain('2份');
    expect((await ask(library, { question: count })).answer).toContain('3份');
  });

  it('is of the day on which it is asked unless one is given', async () => {
    const tiny = await built(FILES);
    const { asOf } = await asker(tiny)(tiny.openCurrent(), { question: QUESTIONS[0]! });
    expect(asOf).toBe('2026-06-01');
  });
});
