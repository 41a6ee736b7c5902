import type { Change, Replay } from '../record-schemas.js';
import { findCauses } from './find-causes.js';
import { citationsWithout, findEffects } from './find-effects.js';
import type { Recorded } from './make-recorded.js';
import { REPLAY_WORDS, type Reason } from './replay-words.js';
import type { Language } from './words.js';

/**
 * What has changed from one answer to another of the same request, and why: first what they were made with, then what
 * came of it.
 * @param before its citations tell what has become of their sources
 */
export function compareAnswers(
  before: Recorded,
  after: Recorded,
  language: Language,
): Pick<Replay, 'changes' | 'same'> {
  const words = REPLAY_WORDS[language];
  const causes = findCauses(before, after, words);
  const effects = findEffects(before, after, { words, reason: reasonOf(before, after, causes) });
  const isSame =
    effects.every(({ what }) => what === 'evidence' || what === 'citations') &&
    citationsWithout(before.answer, after.answer).length === 0 &&
    citationsWithout(after.answer, before.answer).length === 0;
  return { changes: [...causes, ...effects], same: isSame };
}

/** The cause that lies nearest to what the reader sees. */
function reasonOf(before: Recorded, after: Recorded, causes: readonly Change[]): Reason {
  const lost = citationsWithout(before.answer, after.answer).map(({ source }) => source);
  if (lost.includes('changed')) return 'sourceChanged';
  if (lost.includes('gone')) return 'sourceGone';
  const found = (['library', 'model', 'settings', 'question'] as const).find((reason) =>
    causes.some(({ what }) => what === reason),
  );
  return found ?? (after.answer.mode === 'model' ? 'wording' : 'nothing');
}
