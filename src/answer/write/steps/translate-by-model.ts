import { MAX_QUESTION_LENGTH } from '../../../schemas.js';
import { languageOf } from '../../../retrieve/read-asked.js';
import type { StepTools } from './step-tools.js';
import { inventsNothing } from './invents-nothing.js';
import { takeStep } from './take-step.js';

/** A question in the other language, for the search; undefined where the model gives none that can be used. */
export async function translateByModel(
  question: string,
  { model, prompts, language, signal }: StepTools,
): Promise<string | undefined> {
  const lines = await takeStep(
    model,
    [
      { role: 'system', content: prompts.render('translate-question', language, {}) },
      { role: 'user', content: question },
    ],
    { signal },
  );
  const [translated, ...more] = lines ?? [];
  const isUsable =
    translated !== undefined &&
    more.length === 0 &&
    translated.length <= MAX_QUESTION_LENGTH &&
    languageOf(translated) !== language &&
    inventsNothing(translated, [question]);
  return isUsable ? translated : undefined;
}
