import type { Program } from '../../src/compose.js';
import { median, timed } from './median.js';

/** Of ordinary length; the figures are ratios, so what they ask matters little. */
export const BENCH_QUESTIONS = [
  '用户体验体系由哪些部分组成？',
  '2022年科技金融生态指数是多少，比上年是涨是跌？',
  '数据共享和委托处理有什么区别？',
  '产业园区金融服务的定义是什么？',
  '银行为什么要自己建设问卷工具？',
];
const ROUNDS = 12;

/** Search and answer times as multiples of embedding the question alone, measured in turns. */
export async function benchQuestions({ embedder, service }: Program): Promise<string[]> {
  const times: Record<'embed' | 'search' | 'answer', number[]> = { embed: [], search: [], answer: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of BENCH_QUESTIONS) {
      times.embed.push(await timed(() => embedder.embedQuestion(question)));
      times.search.push(await timed(() => service.search({ query: question, limit: 10 })));
      times.answer.push(await timed(() => service.answer({ question, mode: 'extractive' })));
    }
  }
  const [embed, search, answer] = [median(times.embed), median(times.search), median(times.answer)];
  return [
    `embedding a question   ${embed.toFixed(1)} ms (p50 of ${times.embed.length})`,
    `search                 ${search.toFixed(1)} ms = ${(search / embed).toFixed(2)} × embedding (aim ≤ 1.5)`,
    `extractive answer      ${answer.toFixed(1)} ms = ${(answer / embed).toFixed(2)} × embedding (aim ≤ 12)`,
  ];
}
