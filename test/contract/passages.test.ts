import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passageSchema, searchResponseSchema, type Passage } from '../../src/schemas.js';
import { postJson } from '../ask.js';
import { startService, type RunningService } from '../service.js';
import { sourcesOf } from './citations.js';

describe('the passages that a search finds', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  async function search(query: string, options: object = {}): Promise<Passage[]> {
    const response = await postJson(`${service.url}/api/v1/search`, { query, ...options });
    return searchResponseSchema.parse(await response.json()).passages;
  }

  it.each(['可用性评估', '捷蓝航空与ASAPP', 'digital yuan', '2024-01-29', '责任金融是什么？'])(
    'are slices of their reports, for %s',
    async (query) => {
      const sources = sourcesOf(service.url);
      const passages = await search(query);
      expect(passages).not.toEqual([]);
      for (const passage of passages) {
        const { text } = await sources.report(passage.reportId);
        expect(text.slice(passage.start, passage.end)).toBe(passage.text);
        // Opened by itself, a passage has no question that it could be scored for.
        const { score, why } = passage;
        expect({ ...(await sources.passage(passage.id)), score, why }).toEqual(passage);
      }
    },
  );

  it('come ten at a time, or as many as were asked for', async () => {
    expect(await search('银行')).toHaveLength(10);
    expect(await search('银行', { limit: 1 })).toHaveLength(1);
    expect((await search('银行', { limit: 50 })).length).toBeGreaterThan(10);
  });

  it('come best first, and the same each time', async () => {
    const passages = await search('银行怎样做用户体验', { limit: 30 });
    const scores = passages.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(await search('银行怎样做用户体验', { limit: 30 })).toEqual(passages);
  });

  it('stay within the filter', async () => {
    const passages = await search('银行', { filter: { publishedFrom: '2024-01-25', publishedTo: '2024-01-29' } });
    expect(passages).not.toEqual([]);
    for (const { publishedOn } of passages) expect(['2024-01-25', '2024-01-29']).toContain(publishedOn);
    expect(await search('银行', { filter: { reports: ['unknown'] } })).toEqual([]);
  });

  it('keep their ids, which are the same in every build', async () => {
    const [first] = await search('可用性评估每场', { limit: 1 });
    const response = await fetch(`${service.url}/api/v1/passages/${first!.id}`);
    expect(passageSchema.parse(await response.json()).text).toBe(first!.text);
    expect((await fetch(`${service.url}/api/v1/passages/unknown`)).status).toBe(404);
  });
});
