import type { Verdict } from './judge-answer.js';

/** The figures of an evaluation as text, one a line. */
export function renderTable(verdicts: readonly Verdict[]): string {
  const answerable = verdicts.filter((verdict) => verdict.correct !== undefined);
  const lines = [`questions ${verdicts.length} (answerable ${answerable.length})`];
  for (const k of [1, 3, 5, 10])
    lines.push(`recall@${String(k).padEnd(2)} ${share(answerable, ({ rank }) => within(rank, k))}`);
  for (const k of [5, 10])
    lines.push(`all evidence@${String(k).padEnd(2)} ${share(answerable, ({ rankAll }) => within(rankAll, k))}`);
  const reciprocal =
    answerable.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / Math.max(1, answerable.length);
  lines.push(
    `mrr@10   ${reciprocal.toFixed(3)}`,
    `correct  ${share(answerable, ({ correct }) => correct)}`,
    `cited    ${share(answerable, ({ cited }) => cited)}`,
    `cited all ${share(answerable, ({ citedAll }) => citedAll)}`,
    `false refusals ${share(answerable, ({ falseRefusal }) => falseRefusal)}`,
    `refused  ${share(
      verdicts.filter(({ refused }) => refused !== undefined),
      ({ refused }) => refused,
    )}`,
    `wrong    ${share(verdicts, ({ wrong }) => wrong)}`,
    `search ms ${percentiles(verdicts.map(({ searchMs }) => searchMs))}`,
    `answer ms ${percentiles(verdicts.map(({ answerMs }) => answerMs))}`,
    `answer length ${percentiles(verdicts.flatMap(({ length }) => length ?? []))} characters`,
  );
  for (const kind of [...new Set(verdicts.map((verdict) => verdict.kind))].sort()) {
    const group = verdicts.filter((verdict) => verdict.kind === kind);
    const refusals = group.some(({ refused }) => refused !== undefined);
    const good = share(group, ({ refused, correct }) => (refusals ? refused : correct));
    lines.push(`  ${kind.padEnd(13)} ${refusals ? 'refused' : 'correct'} ${good}`);
  }
  return lines.join('\n');
}

/** What changed from an earlier evaluation, question by question; questions that it did not ask are counted. */
export function renderChanges(before: readonly Verdict[], after: readonly Verdict[]): string {
  const earlier = new Map(before.map((verdict) => [verdict.id, verdict]));
  const added = after.filter(({ id }) => !earlier.has(id)).length;
  const lines = after.flatMap((verdict) => {
    const old = earlier.get(verdict.id);
    if (old === undefined) return [];
    const [was, is] = [isGood(old), isGood(verdict)];
    return was === is
      ? []
      : [
          `${is ? '+' : '-'} ${verdict.id} [${verdict.kind}] ${verdict.status}: ${verdict.answer.slice(0, 80).replaceAll('\n', ' ')}`,
        ];
  });
  const gained = lines.filter((line) => line.startsWith('+')).length;
  const lost = lines.filter((line) => line.startsWith('-')).length;
  return [`changes: ${gained} better, ${lost} worse, ${added} new questions`, ...lines].join('\n');
}

function isGood({ correct, refused }: Verdict): boolean {
  return correct ?? refused ?? false;
}

function within(rank: number | null | undefined, k: number): boolean {
  return typeof rank === 'number' && rank <= k;
}

function share(verdicts: readonly Verdict[], test: (verdict: Verdict) => boolean | undefined): string {
  if (verdicts.length === 0) return 'none';
  const count = verdicts.filter((verdict) => test(verdict) === true).length;
  return `${count}/${verdicts.length} = ${((100 * count) / verdicts.length).toFixed(1)}%`;
}

function percentiles(values: readonly number[]): string {
  if (values.length === 0) return 'none';
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
  return `p50 ${at(0.5)}  p95 ${at(0.95)}`;
}
