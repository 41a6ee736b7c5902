import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCatalogueQuestion } from '../src/answer/catalogue/read-catalogue-question.js';
import { gatherEvidence } from '../src/answer/gather-evidence.js';
import { FEATURE_NAMES, FEATURE_SIGNS } from '../src/answer/refusal/refusal-features.js';
import type { RefusalModel } from '../src/answer/refusal/refusal-model.js';
import { compose } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { YinjuError } from '../src/errors.js';
import { isToRefuse, readQuestions, type Question } from '../src/evaluate/question.js';
import { explain } from '../src/explain.js';
import { currentFolder } from '../src/library/library-folder.js';
import { reportProgress } from '../src/report-progress.js';
import { auroc } from '../src/statistics/auroc.js';
import { crossValidate, type Labelled } from '../src/statistics/cross-validate.js';
import { fitSignedLogistic, type LogisticData } from '../src/statistics/fit-logistic.js';
import { wilsonInterval } from '../src/statistics/wilson-interval.js';
import { evaluationSet } from './evaluation-set.js';

const HELP = `npm run calibrate -- [QUESTIONS.jsonl…] [--sources PATH] [--dry-run]

Fits the refusal model on labelled questions (kinds unanswerable and out_of_scope are to be refused), cross-validated
by report, prints how well it tells them apart, and writes it to CALIBRATION (data/calibration.json).
Questions about the catalogue are answered from the library's own facts and take no part.
`;

/** Strong enough that thirteen features cannot follow a few dozen refusals; chosen by cross-validation from 1 to 30. */
const RIDGE = 10;
/** The share of answerable questions that may be refused: what staff put up with before they stop asking. */
const FALSE_REFUSALS = 0.05;
const CURVE = [0.01, 0.02, 0.05, 0.1, 0.2];

/** Nothing is asked of the model that is to be replaced: it may be missing, or of other features. */
const NO_MODEL: RefusalModel = {
  mean: named([]),
  deviation: named([]),
  weight: named([]),
  bias: 0,
  threshold: 0,
  fittedOn: { libraryVersion: '', embedder: '', questions: 0, date: '' },
};

interface Example extends Labelled {
  id: string;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, sources: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const set = evaluationSet({ questionFiles: positionals, source: values.sources });
  const questions = set.questionFiles
    .flatMap(readQuestions)
    .filter(({ question }) => readCatalogueQuestion(question) === undefined);
  refuseOneKind(questions);
  const config = { ...readConfig(), libraryDir: set.libraryDir };
  const program = await compose(config, { refusal: NO_MODEL });
  const progress = reportProgress();
  const { manifest } = await program.reindex([set.source], { onProgress: progress.show });
  progress.end();
  const library = program.openFolder(currentFolder(config.libraryDir) ?? config.libraryDir);
  const examples: Example[] = [];
  for (const question of questions) {
    const { features } = await gatherEvidence(library, question, program);
    if (features)
      examples.push(
        example(
          question,
          FEATURE_NAMES.map((name) => features[name]),
        ),
      );
  }
  library.close();
  await program.service.close();

  const signs = FEATURE_NAMES.map((name) => FEATURE_SIGNS[name]);
  const fitted = (data: LogisticData) => fitSignedLogistic(data, RIDGE, signs);
  const scores = crossValidate(examples, fitted);
  const threshold = thresholdAt(
    scores.filter(({ label }) => label === 0).map(({ score }) => score),
    FALSE_REFUSALS,
  );
  print(scores, threshold);
  const fit = fitted({ rows: examples.map(({ row }) => row), labels: examples.map(({ label }) => label) });
  const model: RefusalModel = {
    mean: named(fit.mean),
    deviation: named(fit.deviation),
    weight: named(fit.weight),
    bias: rounded(fit.bias),
    threshold: rounded(threshold),
    fittedOn: {
      libraryVersion: manifest.version,
      embedder: manifest.embedder.id,
      questions: examples.length,
      date: new Date().toISOString().slice(0, 10),
    },
  };
  if (!values['dry-run']) writeFileSync(config.calibration, `${JSON.stringify(model, null, 2)}\n`);
}

/** @throws YinjuError `invalid_request` when there is nothing to tell apart */
function refuseOneKind(questions: readonly Question[]): void {
  for (const toRefuse of [false, true]) {
    if (questions.some((question) => isToRefuse(question) === toRefuse)) continue;
    throw new YinjuError({
      code: 'invalid_request',
      message: `None of the questions is to be ${toRefuse ? 'refused' : 'answered'}, so no model can be fitted.`,
      hint: 'Give questions of both sorts: the kinds unanswerable and out_of_scope are to be refused, others answered.',
    });
  }
}

function example(question: Question, row: number[]): Example {
  return { id: question.id, fold: question.report, label: isToRefuse(question) ? 1 : 0, row };
}

/** The score that the given share of answerable questions exceeds. */
function thresholdAt(answerable: readonly number[], share: number): number {
  const sorted = [...answerable].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * (1 - share)) - 1] ?? 0;
}

function print(scores: readonly { label: number; score: number }[], threshold: number): void {
  const refusals = scores.filter(({ label }) => label === 1);
  const answerable = scores.filter(({ label }) => label === 0).map(({ score }) => score);
  const area = auroc(scores.map(({ label, score }) => ({ score, positive: label === 1 })));
  process.stdout.write(`\n${answerable.length} answerable, ${refusals.length} to refuse; cross-validated by report\n`);
  process.stdout.write(`AUROC ${area.toFixed(3)}\n`);
  for (const share of CURVE) {
    const bar = share === FALSE_REFUSALS ? threshold : thresholdAt(answerable, share);
    const caught = refusals.filter(({ score }) => score > bar).length;
    const { low, high } = wilsonInterval(caught, refusals.length);
    const percent = (value: number) => `${(100 * value).toFixed(0)}%`;
    process.stdout.write(
      `at ${percent(share)} false refusals: refused ${caught}/${refusals.length} = ${percent(caught / refusals.length)} (95%: ${percent(low)} to ${percent(high)})\n`,
    );
  }
}

function named(values: readonly number[]): RefusalModel['weight'] {
  const at = (name: (typeof FEATURE_NAMES)[number]) => rounded(values[FEATURE_NAMES.indexOf(name)] ?? 0);
  return {
    nearest: at('nearest'),
    passage: at('passage'),
    margin: at('margin'),
    byWords: at('byWords'),
    byVectors: at('byVectors'),
    support: at('support'),
    otherName: at('otherName'),
    otherYear: at('otherYear'),
    quantity: at('quantity'),
    noQuantity: at('noQuantity'),
    words: at('words'),
    list: at('list'),
    reason: at('reason'),
    definition: at('definition'),
  };
}

/** Five decimals are more than the questions can tell apart. */
function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
