import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { calibrationFor } from '../src/answer/refusal/calibration-for.js';
import { readRefusalModel } from '../src/answer/refusal/refusal-model.js';
import { compose } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { agreements } from '../src/evaluate/consistency.js';
import { drawCurves } from '../src/evaluate/draw-curves.js';
import type { Verdict } from '../src/evaluate/judge-answer.js';
import { readQuestions } from '../src/evaluate/question.js';
import { renderConsistency, renderDisagreements } from '../src/evaluate/render-agreements.js';
import { renderCurve } from '../src/evaluate/render-curve.js';
import { renderChanges, renderTable } from '../src/evaluate/render-table.js';
import { explain } from '../src/explain.js';
import { currentFolder } from '../src/library/library-folder.js';
import { readAttackCases, renderAttacks } from '../src/evaluate/attack-case.js';
import { readProofCases, renderProofs } from '../src/evaluate/proof-case.js';
import { reportProgress } from '../src/report-progress.js';
import { measureAttacks } from './evaluate/measure-attacks.js';
import { measureProofs } from './evaluate/measure-proofs.js';
import { askOverHttp, type Asked } from './evaluate/ask-over-http.js';
import { readVerdicts, writeVerdicts } from './evaluate/verdict-file.js';
import { evaluationSets, type EvaluationSet } from './evaluation-sets.js';
import { measuredCurve, type MeasuredCurve } from './refusal/measured-curve.js';
import { observeDecisions } from './refusal/observe-decisions.js';

const HELP = `npm run evaluate -- [QUESTIONS.jsonl…] [--sources PATH] [--out FILE] [--baseline FILE] [--curve FILE] [--misses N]
                    [--model]

Builds a library of its own, starts a service on it, asks every question over HTTP and prints the figures: how good the
answers are, whether the wordings of one question are answered alike, and wrong answers against false refusals.
Then, unless QUESTIONS were named, how written sentences are proved, and what reaches the reader when a model obeys what
a report tells it to write.
Without QUESTIONS: those of ../shared/eval over ../shared/seeds where they are, then data/eval over data/library.
  --out FILE       keeps every verdict, one JSON object a line
  --baseline FILE  an earlier --out: prints what changed, question by question
  --curve FILE     draws the refusal curve as SVG
  --model          lets the model of the settings write; without it every answer is quoted
  --misses N       how many failed questions of a set to show (default 15)
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      sources: { type: 'string' },
      out: { type: 'string' },
      baseline: { type: 'string' },
      curve: { type: 'string' },
      misses: { type: 'string', default: '15' },
      model: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const verdicts: Verdict[] = [];
  const curves: MeasuredCurve[] = [];
  for (const set of evaluationSets({ questionFiles: positionals, source: values.sources })) {
    const { asked, curve } = await evaluate(set, { writes: values.model });
    const ofSet = asked.map(({ verdict }) => verdict);
    process.stdout.write(`\n${set.title}\n\n${reportOf({ asked, curve, misses: Number(values.misses) })}\n`);
    verdicts.push(...ofSet);
    curves.push(curve);
  }
  if (positionals.length === 0) process.stdout.write(`\n${await measureWriting()}\n`);
  if (values.out !== undefined) writeVerdicts(values.out, verdicts);
  if (values.curve !== undefined) writeFileSync(values.curve, drawCurves(curves));
  if (values.baseline !== undefined)
    process.stdout.write(`\n${renderChanges(readVerdicts(values.baseline), verdicts)}\n`);
}

async function evaluate(
  set: EvaluationSet,
  { writes }: { writes: boolean },
): Promise<{ asked: Asked[]; curve: MeasuredCurve }> {
  const questions = set.questionFiles.flatMap(readQuestions);
  const settings = readConfig();
  const config = { ...settings, libraryDir: set.libraryDir, ...(!writes && { model: undefined }) };
  const model = readRefusalModel(config.calibration);
  const program = await compose(config, { refusal: model });
  const progress = reportProgress();
  await program.reindex([set.source], { full: true, onProgress: progress.show });
  progress.end();
  try {
    const asked = await askOverHttp(questions, { service: program.service, config });
    const library = program.openFolder(currentFolder(config.libraryDir) ?? config.libraryDir);
    const observations = await observeDecisions(questions, { library, search: program.search, names: program.names });
    const { threshold, current } = calibrationFor(model, library);
    library.close();
    return { asked, curve: measuredCurve(observations, { model, threshold, current }) };
  } finally {
    await program.service.close();
  }
}

/** Sentences under proof: all mended on, half of a later set that was mended on, and the half that was held back. */
const PROOF_SETS = ['data/eval/proof.jsonl', 'data/eval/proof/mended.jsonl', 'data/eval/proof/held-back.jsonl'];

/** What needs no questions: the sentences of data/eval/proof* and attacks.jsonl. */
async function measureWriting(): Promise<string> {
  const config = readConfig();
  const program = await compose(config);
  const words = program.proofWords();
  const proofs = PROOF_SETS.map((file) => `${file}\n${renderProofs(measureProofs(readProofCases(file), words))}`);
  await program.service.close();
  const attacks = await measureAttacks(readAttackCases('data/eval/attacks.jsonl'), config);
  return [...proofs, renderAttacks(attacks)].join('\n\n');
}

function reportOf({ asked, curve, misses }: { asked: readonly Asked[]; curve: MeasuredCurve; misses: number }): string {
  const verdicts = asked.map(({ verdict }) => verdict);
  const agreed = agreements(asked);
  const how = curve.crossValidated ? 'cross-validated by report' : 'by the model in use, fitted on another library';
  const missed = verdicts.filter(({ wrong, falseRefusal }) => wrong || falseRefusal).slice(0, misses);
  return [
    renderTable(verdicts),
    ...writtenLine(asked),
    ...renderConsistency(agreed),
    ...missed.map(
      ({ id, kind, status, missing = [] }) => `- ${id} [${kind}] ${status} missing ${JSON.stringify(missing)}`,
    ),
    ...renderDisagreements(agreed),
    `\nrefusals by rules and model, ${how}`,
    renderCurve(curve.decisions, curve),
  ].join('\n');
}

/** How many answers a model wrote, where one was let. */
function writtenLine(asked: readonly Asked[]): string[] {
  const written = asked.filter(({ answer }) => answer.mode === 'model').length;
  return written === 0 ? [] : [`written  ${written}/${asked.length}`];
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
