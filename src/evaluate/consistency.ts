import type { Figure } from '../figures/figure.js';
import { parseFigures } from '../figures/parse-figures.js';
import { sameFigure } from '../figures/same-figure.js';
import type { Answer } from '../schemas.js';
import { includesItem } from './match-text.js';
import type { Question } from './question.js';

/** A wording of a question, and what was answered to it. */
export interface AskedWording {
  question: Question;
  answer: Answer;
}

/** Whether the wordings of one question were answered alike, and what each of them gave. */
export interface Agreement {
  group: string;
  agrees: boolean;
  wordings: { id: string; gave: string }[];
}

/**
 * Holds the wordings of each group against each other. They agree when all are refused; or when all are answered and
 * each answer states the same of the facts that are demanded, a figure also in another unit (3万名, 30,000名), and where
 * none states any, when all quote overlapping passages of one report. Whether the facts are the right ones is judged
 * elsewhere: what is wrong five times alike is consistent.
 */
export function agreements(asked: readonly AskedWording[]): Agreement[] {
  const groups = new Map<string, AskedWording[]>();
  for (const wording of asked) {
    const { group } = wording.question;
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), wording]);
  }
  return [...groups]
    .filter(([, wordings]) => wordings.length > 1)
    .map(([group, wordings]) => ({
      group,
      agrees: wordings.every((one, at) => wordings.slice(at + 1).every((other) => answerAlike(one, other))),
      wordings: wordings.map(({ question, answer }) => ({ id: question.id, gave: gaveOf({ question, answer }) })),
    }));
}

function answerAlike(one: AskedWording, other: AskedWording): boolean {
  if (isAnswered(one) !== isAnswered(other)) return false;
  if (!isAnswered(one)) return true;
  const facts = [factsOf(one), factsOf(other)].map((stated) => stated.join('\n'));
  return facts[0] === facts[1] && (facts[0] !== '' || overlap(one.answer, other.answer));
}

function isAnswered({ answer }: AskedWording): boolean {
  return answer.status === 'answered';
}

/** The demanded facts that an answer states. */
function factsOf({ question, answer }: AskedWording): string[] {
  const figures = parseFigures(answer.answer);
  return question.must_include.flatMap((item) => {
    const options = typeof item === 'string' ? [item] : item;
    const stated = includesItem(answer.answer, item) || options.some((option) => statesFigure(figures, option));
    return stated ? [options[0] ?? ''] : [];
  });
}

/** Whether an option that is a figure and nothing else is among the figures, in whatever unit it is written. */
function statesFigure(figures: readonly Figure[], option: string): boolean {
  const [wanted] = parseFigures(option);
  if (wanted === undefined || wanted.start !== 0 || wanted.end !== option.length) return false;
  return figures.some((figure) => sameFigure(figure, wanted));
}

function overlap(one: Answer, other: Answer): boolean {
  return one.citations.some(({ reportId, start, end }) =>
    other.citations.some((cited) => cited.reportId === reportId && cited.start < end && start < cited.end),
  );
}

function gaveOf(wording: AskedWording): string {
  const { answer } = wording;
  if (!isAnswered(wording)) return answer.status;
  const facts = factsOf(wording);
  if (facts.length > 0) return facts.join('、');
  const [cited] = answer.citations;
  return cited ? `nothing demanded, from ${cited.title} at ${cited.start}` : 'nothing demanded, from nowhere';
}
