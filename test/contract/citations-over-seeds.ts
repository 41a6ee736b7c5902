import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { askStream } from '../ask.js';
import { startService, type RunningService } from '../service.js';
import { CACHE, hasSeeds, SEEDS } from '../test-library.js';
import { expectProved, expectStored, expectStreamed, sourcesOf } from './citations.js';
import { expectConversation, expectExported, type Asked } from './kept-citations.js';

/** Where an entry of a listing page begins. */
const ENTRY = /^(?= {1,4}• )/mu;

/** A folder with the first entries of the listing pages of another, as many as make up a quarter of their text. */
export function quarterOf(reports: string): string {
  const folder = join(CACHE, 'quarter-of-the-reports');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(reports)) {
    const whole = readFileSync(join(reports, name), 'utf8');
    let part = '';
    for (const entry of whole.split(ENTRY)) if (part.length < whole.length / 4) part += entry;
    writeFileSync(join(folder, name), part);
  }
  return folder;
}

/** Asks every development question of a library over the full reports, or some of them, each file a conversation. */
export function citationsOverSeeds(reports: () => string): void {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({ sources: [reports()] });
  }, 600_000);
  afterAll(() => service.close());

  const files = hasSeeds ? readdirSync(SEEDS.questions).filter((name) => name.endsWith('.jsonl')) : [];
  it.each(files)('quote their slices of the report, for every question of %s', async (file) => {
    const sources = sourcesOf(service.url);
    const { url } = service;
    const asked: Asked[number][] = [];
    const lines = readFileSync(join(SEEDS.questions, file), 'utf8').trim().split('\n');
    for (const line of lines) {
      const { question, history = [] } = JSON.parse(line);
      const streamed = await askStream(url, { question, history, conversationId: file });
      await expectProved(streamed.answer, sources);
      expectStreamed(streamed);
      await expectStored(streamed.answer, { url, sources });
      asked.push({ question, answer: streamed.answer });
    }
    await expectConversation(file, asked, { url });
    await expectExported(`conversations/${file}`, asked, { url });
  });
}
