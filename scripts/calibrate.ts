import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { reportsOf } from '../src/answer/refusal/calibration-for.js';
import { compose } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { YinjuError } from '../src/errors.js';
import { isToRefuse, readQuestions, type Question } from '../src/evaluate/question.js';
import { chooseThreshold, pointAt } from '../src/evaluate/refusal-curve.js';
import { renderCurve, renderShare } from '../src/evaluate/render-curve.js';
import { explain } from '../src/explain.js';
import { currentFolder } from '../src/library/library-folder.js';
import { reportProgress } from '../src/report-progress.js';
import { evaluationSets, type EvaluationSet } from './evaluation-sets.js';
import { crossValidatedDecisions, decisionsBy, FALSE_REFUSALS, fitRefusal } from './refusal/fit-refusal.js';
import { observeDecisions, type Observation } from './refusal/observe-decisions.js';
import { blindModel } from './refusal/blind-model.js';
import { featureRow, toRefusalModel } from './refusal/to-refusal-model.js';

const HELP = `npm run calibrate -- [QUESTIONS.jsonl…] [--sources PATH] [--dry-run]

Fits the refusal model on labelled questions (kinds unanswerable and out_of_scope are to be refused), prints how well
rules and model together tell them apart, cross-validated by report, and writes it to CALIBRATION
(data/calibration.json). Without QUESTIONS it is fitted on all sets that npm run evaluate asks. Each library has a
threshold of its own: the one at which rules and model refuse at most 5% of its answerable questions, of reports that
the model was not fitted on.
`;

/** A threshold is the score of a question that is still answered; what is written is rounded, so it gets some room. */
const ROOM = 1e-4;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, sources: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const sets = evaluationSets({ questionFiles: positionals, source: values.sources });
  // Before all the work of asking them.
  refuseOneKind(sets.flatMap(({ questionFiles }) => questionFiles.flatMap(readQuestions)));
  const observed: Observed[] = [];
  for (const set of sets) observed.push(await observe(set));
  const all = observed.flatMap(({ observations }) => observations);
  // What the catalogue answers shows a model nothing.
  refuseOneKind(all.filter(({ decided }) => decided !== 'answered').map(({ question }) => question));

  const held = crossValidatedDecisions(all);
  const scorer = fitRefusal(all);
  const date = new Date().toISOString().slice(0, 10);
  let from = 0;
  const libraries = observed.map(({ title, observations, reports, libraryVersion, embedder }) => {
    const decisions = held.slice(from, (from += observations.length));
    const fittedDecisions = decisionsBy(observations, (features) => scorer.score(featureRow(features)));
    // Neither on reports that it does not know nor on those that it does may it refuse more.
    const chosen = Math.max(...[decisions, fittedDecisions].map((some) => chooseThreshold(some, FALSE_REFUSALS)));
    process.stdout.write(
      `\n${title}: rules and model, cross-validated by report\n${renderCurve(decisions, { chosen })}\n`,
    );
    const fitted = pointAt(fittedDecisions, chosen);
    process.stdout.write(
      `the model written, on the questions it was fitted on: false refusals ${renderShare(fitted.falseRefusals)}, refused ${renderShare(fitted.refused)}\n`,
    );
    const fittedOn = { libraryVersion, embedder, questions: observations.length, date };
    return { fittedOn, reports, threshold: scorer.logOddsAt(chosen) + ROOM };
  });
  if (values['dry-run']) return;
  const threshold = scorer.logOddsAt(chooseThreshold(held, FALSE_REFUSALS)) + ROOM;
  const model = toRefusalModel(scorer.fit, { threshold, libraries });
  writeFileSync(readConfig().calibration, `${JSON.stringify(model, null, 2)}\n`);
}

/** A set's questions as the program treats them, and the library that they were asked of. */
interface Observed extends Pick<EvaluationSet, 'title'> {
  observations: Observation[];
  reports: string[];
  libraryVersion: string;
  embedder: string;
}

async function observe(set: EvaluationSet): Promise<Observed> {
  const questions = set.questionFiles.flatMap(readQuestions);
  const config = { ...readConfig(), libraryDir: set.libraryDir };
  // The model that is to be replaced is not read: it may be missing, or of other features.
  const program = await compose(config, { refusal: blindModel(0) });
  const progress = reportProgress();
  const { manifest } = await program.reindex([set.source], { full: true, onProgress: progress.show });
  progress.end();
  const library = program.openFolder(currentFolder(config.libraryDir) ?? config.libraryDir);
  const observations = await observeDecisions(questions, { library, search: program.search, names: program.names });
  const reports = reportsOf(library);
  library.close();
  await program.service.close();
  const { version: libraryVersion, embedder } = manifest;
  return { title: set.title, observations, reports, libraryVersion, embedder: embedder.id };
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

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
