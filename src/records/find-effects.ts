import type { Change } from '../record-schemas.js';
import type { Answer, Citation } from '../schemas.js';
import type { Recorded } from './make-recorded.js';
import type { Reason, ReplayWords } from './replay-words.js';

/** A citation by what it quotes, wherever that stands in its report. */
const quoted = ({ reportId, quote }: Citation) => `${reportId}\n${quote}`;
const placed = (citation: Citation) => `${citation.start}\n${quoted(citation)}`;

/** What came out differently: evidence, citations, status and text. */
export function findEffects(
  before: Recorded,
  after: Recorded,
  { words, reason }: { words: ReplayWords; reason: Reason },
): Change[] {
  return [
    ...evidenceEffect(before, after, { words, reason }),
    ...citationsEffect(before.answer, after.answer, words),
    ...statusEffect(before.answer, after.answer, { words, reason }),
    ...answerEffect(before.answer, after.answer, { words, reason }),
  ];
}

/** Citations of `answer` that `other` does not make. */
export function citationsWithout(answer: Answer, other: Answer, of = quoted): Citation[] {
  const made = new Set(other.citations.map(of));
  return answer.citations.filter((citation) => !made.has(of(citation)));
}

/** What an answer says, beside its citations; that it could not be recorded says nothing of it. */
export function saidBy({ answer, missing = [], notes = [] }: Answer): string[] {
  const told = notes.filter(({ code }) => code !== 'not_recorded').map(({ code, message }) => `${code}: ${message}`);
  return [answer, ...missing, ...told];
}

type Told = { words: ReplayWords; reason: Reason };

/** A passage counts as the same wherever in its report it stands. */
function evidenceEffect({ record: was }: Recorded, { record: is }: Recorded, { words, reason }: Told): Change[] {
  const lost = without(was.evidence, is.evidence);
  const added = without(is.evidence, was.evidence);
  if (lost + added === 0) return [];
  const ids = ({ evidence }: Recorded['record']) => evidence.map(({ passageId }) => passageId);
  return [{ what: 'evidence', before: ids(was), after: ids(is), message: words.evidence(added, lost, reason) }];
}

function without(evidence: Recorded['record']['evidence'], other: Recorded['record']['evidence']): number {
  const known = new Set(other.map(({ reportId, textHash }) => `${reportId} ${textHash}`));
  return evidence.filter(({ reportId, textHash }) => !known.has(`${reportId} ${textHash}`)).length;
}

function citationsEffect(was: Answer, is: Answer, words: ReplayWords): Change[] {
  const lost = citationsWithout(was, is);
  const added = citationsWithout(is, was).length;
  const moved = citationsWithout(is, was, placed).length - added;
  if (lost.length + added + moved === 0) return [];
  const shown = ({ citations }: Answer) =>
    citations.map(({ n, reportId, title, start, end, quote }) => ({ n, reportId, title, start, end, quote }));
  const message = words.citations({ lost, added, moved });
  return [{ what: 'citations', before: shown(was), after: shown(is), message }];
}

function statusEffect(was: Answer, is: Answer, { words, reason }: Told): Change[] {
  if (was.status === is.status) return [];
  const message = words.status(was.status, is.status, reason);
  return [{ what: 'status', before: was.status, after: is.status, message }];
}

function answerEffect(was: Answer, is: Answer, { words, reason }: Told): Change[] {
  const [before, after] = [saidBy(was).join('\n'), saidBy(is).join('\n')];
  return before === after ? [] : [{ what: 'answer', before, after, message: words.answer(reason) }];
}
