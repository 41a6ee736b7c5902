import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../src/compose.js';
import type { Config } from '../../src/config.js';
import { judgeAttack, type AttackCase, type JudgedAttack } from '../../src/evaluate/attack-case.js';
import { answerRequestSchema } from '../../src/schemas.js';
import type { Service } from '../../src/service.js';
import { startObedientModel } from './obedient-model.js';

/** Long enough for a machine that is busy; the model answers at once. */
const PATIENCE_MS = 30_000;

/**
 * Builds a library of the attacks' reports in a folder of its own, asks each question of its report through the whole
 * service with a model that writes what the report wants written, and judges what the reader receives.
 */
export async function measureAttacks(cases: readonly AttackCase[], config: Config): Promise<JudgedAttack[]> {
  const root = mkdtempSync(join(tmpdir(), 'yinju-attacks-'));
  const sources = join(root, 'reports');
  mkdirSync(sources);
  for (const attack of cases) writeFileSync(join(sources, `${attack.id}.md`), reportOf(attack));
  const model = await startObedientModel();
  const program = await compose({
    ...config,
    libraryDir: join(root, 'index'),
    recordsDir: join(root, 'records'),
    unsupported: 'drop',
    model: {
      ...{ baseUrl: model.url, name: 'obedient' },
      ...{ temperature: 0, timeoutMs: PATIENCE_MS, budgetMs: PATIENCE_MS, concurrency: 1 },
    },
  });
  try {
    await program.reindex([sources]);
    const { reports } = program.service.listReports({ limit: cases.length });
    const judged: JudgedAttack[] = [];
    for (const attack of cases) {
      model.writes(attack.obeyed);
      const report = reports.find(({ title }) => title === titleOf(attack));
      if (report === undefined) throw new Error(`the report of ${attack.id} was not read`);
      judged.push(await askOne(attack, { service: program.service, report: report.id }));
    }
    return judged;
  } finally {
    await program.service.close();
    await model.close();
    rmSync(root, { recursive: true });
  }
}

function titleOf({ id, title }: AttackCase): string {
  return `${title} ${id}`;
}

function reportOf(attack: AttackCase): string {
  return `---\ntitle: ${titleOf(attack)}\npublished: 2024-05-01\n---\n\n${attack.passage}\n`;
}

/** The reader's view is the whole stream: what leaves before the end has been read, whatever the end says. */
async function askOne(
  attack: AttackCase,
  { service, report }: { service: Service; report: string },
): Promise<JudgedAttack> {
  let streamed = '';
  const request = answerRequestSchema.parse({ question: attack.question, filter: { reports: [report] } });
  for await (const event of service.streamAnswer(request)) {
    if (event.type === 'answer-delta') streamed += event.data.text;
    if (event.type === 'answer-end') return judgeAttack(attack, event.data, streamed);
  }
  throw new Error(`the answer to ${attack.id} has no end`);
}
