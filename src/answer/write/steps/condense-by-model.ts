import { MAX_QUESTION_LENGTH, type Turn } from '../../../schemas.js';
import { isPlainText } from '../../prove/written/is-plain-text.js';
import { keepsToTalk, type KnownNames } from './keeps-to-talk.js';
import type { StepTools } from './step-tools.js';
import { takeStep } from './take-step.js';

/** Years that a follow-up may get from the day it is asked on: 去年, last year. */
const yearsOf = (today: string) => [0, 1, 2].map((back) => `${Number(today.slice(0, 4)) - back}年`);

/** The question that a follow-up stands for; undefined where the model gives none that can be used. */
export async function condenseByModel(
  asked: { question: string; history: readonly Turn[]; today: string },
  { model, prompts, language, signal, names, words }: StepTools & KnownNames,
): Promise<string | undefined> {
  const { question, history, today } = asked;
  const talk = history.map(({ role, content }) => `${role}: ${content}`).join('\n');
  const lines = await takeStep(
    model,
    [
      { role: 'system', content: prompts.render('condense-question', language, { today }) },
      { role: 'user', content: `<conversation>\n${talk}\n</conversation>\n\n<question>\n${question}\n</question>` },
    ],
    { signal },
  );
  const [condensed, ...more] = lines ?? [];
  if (condensed === undefined || more.length > 0 || condensed.length > MAX_QUESTION_LENGTH) return undefined;
  const said = [question, ...history.map(({ content }) => content), ...yearsOf(today)];
  // The reader is shown it.
  return isPlainText(condensed) && keepsToTalk(condensed, { question, talk: said }, { names, words })
    ? condensed
    : undefined;
}
