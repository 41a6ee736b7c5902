import { createApp } from '../../src/api/app.js';
import { serve } from '../../src/api/serve.js';
import type { Config } from '../../src/config.js';
import type { AskedWording } from '../../src/evaluate/consistency.js';
import { judgeAnswer, type Verdict } from '../../src/evaluate/judge-answer.js';
import { searchQuery, type Question } from '../../src/evaluate/question.js';
import { createLogger } from '../../src/logger.js';
import { answerSchema, searchResponseSchema } from '../../src/schemas.js';
import type { Service } from '../../src/service.js';

/** A question with its answer, and what that is worth. */
export interface Asked extends AskedWording {
  verdict: Verdict;
}

const SEARCH_LIMIT = 10;

/** Asks every question of the service over HTTP, on a free port, as a program would. */
export async function askOverHttp(
  questions: readonly Question[],
  { service, config }: { service: Service; config: Config },
): Promise<Asked[]> {
  const logger = createLogger('silent');
  const app = createApp({ service, host: config.host, allowedHosts: [], webDir: config.webDir, logger });
  const server = await serve({ app, host: config.host, port: 0, logger });
  try {
    const asked: Asked[] = [];
    for (const question of questions) asked.push(await askOne(server.url, question));
    return asked;
  } finally {
    await server.close();
  }
}

async function askOne(url: string, question: Question): Promise<Asked> {
  const search = await post(`${url}/api/v1/search`, { query: searchQuery(question), limit: SEARCH_LIMIT });
  const answered = await post(`${url}/api/v1/answers`, { question: question.question, history: question.history });
  const answer = answerSchema.parse(answered.body);
  const verdict = judgeAnswer(question, {
    passages: searchResponseSchema.parse(search.body).passages,
    answer,
    searchMs: search.ms,
    answerMs: answered.ms,
  });
  return { question, answer, verdict };
}

async function post(url: string, body: object): Promise<{ body: unknown; ms: number }> {
  const started = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`);
  return { body: JSON.parse(text), ms: performance.now() - started };
}
