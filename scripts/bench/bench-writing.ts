import { compose } from '../../src/compose.js';
import type { Config } from '../../src/config.js';
import { BENCH_QUESTIONS } from './bench-questions.js';
import { percentile } from './median.js';
import { startTimedModel } from './start-timed-model.js';

const ROUNDS = 6;
const AIM_MS = 50;
const SENTENCE = /[^。！？\n]+[。！？]/gu;

/**
 * How long a sentence takes from the moment that a model ends it to the moment that it leaves, proved. The model writes
 * what the extractive answer quotes, so that there is something to prove; it has no handles, which is the slow way.
 */
export async function benchWriting(config: Config): Promise<string[]> {
  const model = await startTimedModel();
  const program = await compose({
    ...config,
    model: {
      baseUrl: model.url,
      name: 'timed',
      temperature: 0,
      timeoutMs: 20_000,
      budgetMs: 60_000,
      concurrency: 1,
    },
  });
  const delays: number[] = [];
  let written = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const question of BENCH_QUESTIONS) {
        const quoted = await program.service.answer({ question, mode: 'extractive' });
        model.sentences = quoted.statements.flatMap(({ text }) => text.match(SENTENCE) ?? []);
        model.ended.length = 0;
        written += model.sentences.length;
        for await (const event of program.service.streamAnswer({ question, mode: 'model' })) {
          if (event.type !== 'answer-delta') continue;
          const ended = model.ended[model.sentences.findIndex((sentence) => event.data.text.includes(sentence.trim()))];
          if (ended !== undefined) delays.push(performance.now() - ended);
        }
      }
    }
  } finally {
    await program.service.close();
    await model.close();
  }
  const [half, most] = [percentile(delays, 0.5), percentile(delays, 0.95)];
  return [
    `proved sentence leaves ${half.toFixed(1)} ms after the model ended it (p50), ${most.toFixed(1)} ms (p95), of ${delays.length} of ${written} sentences (aim ≤ ${AIM_MS})`,
  ];
}
