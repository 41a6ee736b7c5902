import { inventsNothing } from './invents-nothing.js';
import type { StepTools } from './step-tools.js';
import { takeStep } from './take-step.js';

/** What needs more look-ups than this is a task of its own. */
const MOST_PARTS = 4;

/** The questions to look up one by one; none where the model gives none that can be used, or the question is one. */
export async function splitByModel(
  question: string,
  { model, prompts, language, signal }: StepTools,
): Promise<string[]> {
  const lines = await takeStep(
    model,
    [
      { role: 'system', content: prompts.render('split-question', language, { most: String(MOST_PARTS) }) },
      { role: 'user', content: question },
    ],
    { signal },
  );
  const parts = (lines ?? []).filter((line) => inventsNothing(line, [question]));
  return parts.length >= 2 && parts.length <= MOST_PARTS ? parts : [];
}
