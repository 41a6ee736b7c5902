import { parseFigures } from '../../../figures/parse-figures.js';
import { sameFigure } from '../../../figures/same-figure.js';
import { namedYears } from '../../../figures/year-mentions.js';
import type { NameBook } from '../../follow-up/name-book.js';
import { foldProofText } from '../../prove/fold-proof-text.js';
import { namesIn } from '../../prove/names-in.js';
import type { ProofWords } from '../../prove/proof-words.js';
import { inventsNothing } from './invents-nothing.js';

/** What tells the things apart that a question may be about. */
export interface KnownNames {
  names: NameBook;
  words: ProofWords;
}

/**
 * Whether a follow-up that a model completed is about what was spoken of: every institution, place, indicator, year and
 * number in it stands in the conversation, and the institutions and years that the follow-up itself names are still there.
 * @param from.question the follow-up
 * @param from.talk all that was said, the follow-up included, and what the day adds
 */
export function keepsToTalk(
  completed: string,
  { question, talk }: { question: string; talk: readonly string[] },
  { names, words }: KnownNames,
): boolean {
  const said = talk.join('\n');
  const thingsIn = (text: string) => new Set(names.mentionsIn(text).map(({ thing }) => thing));
  const institutionsIn = (text: string) => namesIn(foldProofText(text), words).filter((name) => name.isInstitution);
  const [saidThings, saidInstitutions] = [thingsIn(said), institutionsIn(said)];
  const isSaid = ({ variants, own }: ReturnType<typeof institutionsIn>[number]) =>
    saidInstitutions.some((other) => other.own === own || variants.includes(other.own));
  const namesNothingNew = names
    .mentionsIn(completed)
    .every(
      ({ thing, kind, start, end }) =>
        saidThings.has(thing) || (kind !== 'institution' && said.includes(completed.slice(start, end))),
    );
  const completedThings = thingsIn(completed);
  const keepsItsOwn = names
    .mentionsIn(question)
    .every(({ thing, kind }) => kind !== 'institution' || completedThings.has(thing));
  return (
    inventsNothing(completed, talk) &&
    namesNothingNew &&
    keepsItsOwn &&
    institutionsIn(completed).every(isSaid) &&
    isWithin(yearsIn(completed), yearsIn(said)) &&
    isWithin(yearsIn(question), yearsIn(completed)) &&
    hasItsFigures(completed, said)
  );
}

function yearsIn(text: string): Set<number> {
  return namedYears(text, { asked: true });
}

function isWithin(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((one) => all.has(one));
}

/** Numbers in Chinese are read as figures: 九千亿. */
function hasItsFigures(completed: string, said: string): boolean {
  const known = parseFigures(said);
  return parseFigures(completed).every(
    (figure) =>
      known.some((other) => sameFigure(figure, other)) || said.includes(completed.slice(figure.start, figure.end)),
  );
}
