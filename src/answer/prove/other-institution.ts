import type { Span } from '../../ingest/draft.js';
import type { FigurePair } from './figure-checks.js';
import type { Name } from './names-in.js';

/** Names in a row share what follows them: 甲银行和乙银行. */
const IN_A_ROW = 6;

/** Whether the sentence tells a figure of one institution, and the passage of another. */
export function isOthersFigure({ statement, told, passage, stated }: FigurePair): boolean {
  const figure = statement.figures[told];
  const mine = figure === undefined ? [] : institutionsBefore(statement.names, figure);
  if (mine.length === 0) return false;
  const { own, topic, lead, earlier, sentence } = passage.contextOf(stated);
  const institutions = passage.names.filter(({ isInstitution }) => isInstitution);
  const within = (spans: readonly Span[]) =>
    institutions.filter((name) => spans.some(({ start, end }) => name.start >= start && name.end <= end));
  const last = institutions.findLast(({ end }) => end <= sentence.start);
  const carried =
    last === undefined
      ? []
      : within(passage.sentences.filter(({ start, end }) => last.start >= start && last.start < end));
  const theirs = [within(own), within(topic), within([earlier]), within(lead), within([sentence]), carried].find(
    (names) => names.length > 0,
  );
  return theirs !== undefined && !mine.some((name) => theirs.some((other) => isSameName(name, other)));
}

/** The institutions that a figure of a sentence is told of: the last ones before it, or else the first. */
function institutionsBefore(names: readonly Name[], figure: Span): Name[] {
  const institutions = names.filter(({ isInstitution }) => isInstitution);
  const last = institutions.findLast(({ end }) => end <= figure.start) ?? institutions[0];
  return last === undefined ? [] : institutions.filter(({ end }) => end <= last.end && last.start - end <= IN_A_ROW);
}

export function isSameName(a: Pick<Name, 'variants'>, b: Pick<Name, 'variants'>): boolean {
  return a.variants.some((name) => b.variants.includes(name));
}
