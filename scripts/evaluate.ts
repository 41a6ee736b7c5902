import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createApp } from '../src/api/app.js';
import { serve } from '../src/api/serve.js';
import { compose } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { judgeAnswer, type Verdict } from '../src/evaluate/judge-answer.js';
import { readQuestions, searchQuery, type Question } from '../src/evaluate/question.js';
import { renderChanges, renderTable } from '../src/evaluate/render-table.js';
import { explain } from '../src/explain.js';
import { createLogger } from '../src/logger.js';
import { reportProgress } from '../src/report-progress.js';
import { answerSchema, searchResponseSchema } from '../src/schemas.js';
import { evaluationSet } from './evaluation-set.js';

const HELP = `npm run evaluate -- [QUESTIONS.jsonl…] [--sources PATH] [--out FILE] [--baseline FILE] [--misses N]

Builds a library of its own, starts a service on it, asks every question over HTTP and prints the figures.
Without QUESTIONS: those of ../shared/eval over ../shared/seeds where they are, else data/eval over data/library.
  --out FILE       keeps every verdict, one JSON object a line
  --baseline FILE  an earlier --out: prints what changed, question by question
  --misses N       how many failed questions to show (default 15)
`;

const SEARCH_LIMIT = 10;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      sources: { type: 'string' },
      out: { type: 'string' },
      baseline: { type: 'string' },
      misses: { type: 'string', default: '15' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const set = evaluationSet({ questionFiles: positionals, source: values.sources });
  const verdicts = await evaluate(set.questionFiles.flatMap(readQuestions), set);
  process.stdout.write(`\n${renderTable(verdicts)}\n`);
  for (const verdict of verdicts
    .filter(({ wrong, falseRefusal }) => wrong || falseRefusal)
    .slice(0, Number(values.misses))) {
    process.stdout.write(
      `- ${verdict.id} [${verdict.kind}] ${verdict.status} missing ${JSON.stringify(verdict.missing ?? [])}\n`,
    );
  }
  if (values.out !== undefined) writeVerdicts(values.out, verdicts);
  if (values.baseline !== undefined)
    process.stdout.write(`\n${renderChanges(readVerdicts(values.baseline), verdicts)}\n`);
}

async function evaluate(
  questions: readonly Question[],
  library: { source: string; libraryDir: string },
): Promise<Verdict[]> {
  const config = { ...readConfig(), libraryDir: library.libraryDir };
  const program = await compose(config);
  const progress = reportProgress();
  await program.reindex([library.source], { onProgress: progress.show });
  progress.end();
  const logger = createLogger('silent');
  const app = createApp({
    service: program.service,
    host: config.host,
    allowedHosts: [],
    webDir: config.webDir,
    logger,
  });
  const server = await serve({ app, host: config.host, port: 0, logger });
  try {
    const verdicts: Verdict[] = [];
    for (const question of questions) verdicts.push(await askOne(server.url, question));
    return verdicts;
  } finally {
    await server.close();
    await program.service.close();
  }
}

async function askOne(url: string, question: Question): Promise<Verdict> {
  const search = await post(`${url}/api/v1/search`, { query: searchQuery(question), limit: SEARCH_LIMIT });
  const answer = await post(`${url}/api/v1/answers`, { question: question.question, history: question.history });
  return judgeAnswer(question, {
    passages: searchResponseSchema.parse(search.body).passages,
    answer: answerSchema.parse(answer.body),
    searchMs: search.ms,
    answerMs: answer.ms,
  });
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

function writeVerdicts(file: string, verdicts: readonly Verdict[]): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join(''));
}

/** Only what the comparison needs; the rest of a verdict may have changed since. */
const keptVerdict = z.looseObject({
  id: z.string(),
  kind: z.string(),
  report: z.string(),
  status: z.enum(['answered', 'no_evidence', 'out_of_scope']),
  answer: z.string(),
  searchMs: z.number(),
  answerMs: z.number(),
  correct: z.boolean().optional(),
  refused: z.boolean().optional(),
  wrong: z.boolean(),
});

function readVerdicts(file: string): Verdict[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => keptVerdict.parse(JSON.parse(line)));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
