import { mayBeInstitution } from '../../terms/institutions.js';
import { PLACE_NAMES } from '../notes/subjects.js';
import type { Lexicon } from '../../terms/read-lexicon.js';

/** What a name is the name of; only names of one kind stand for each other in a question. */
export type NameKind = 'institution' | 'indicator' | 'place';

/** A name of the lexicon where it stands in a text. */
export interface Mention {
  start: number;
  end: number;
  /** The fullest name of the thing: two mentions of one thing have the same. */
  thing: string;
  kind: NameKind;
}

/** Finds institutions and indicators by the names that the lexicon has for them, and places by their own. */
export interface NameBook {
  /** The names in a text, in order and apart; of names that overlap the longest. */
  mentionsIn(text: string): Mention[];
}

const INDICATOR =
  /(?:率|比|额|利润|收入|支出|成本|资产|负债|资本|数|值|得分|评分|费用?|规模|占比|比例|增速|息差|市值|产值|份额|用户)$|\b(?:ratio|margin|income|revenue|profit|assets|score|rate)$/iu;
/** One character stands in too many words to be a name by itself. */
const SHORTEST = 2;
const LATIN = /[\p{Script=Latin}\p{N}]/u;

export function createNameBook({ aliases, terms }: Pick<Lexicon, 'aliases' | 'terms'>): NameBook {
  const named = new Set(aliases.flat());
  const groups = [...aliases, ...terms.filter((term) => !named.has(term)).map((term) => [term])];
  const known = groups.flatMap((group) => {
    const kind = kindOf(group);
    const [thing = ''] = group;
    return kind === undefined ? [] : group.map((name) => ({ name: name.toLowerCase(), thing, kind }));
  });
  const places = PLACE_NAMES.flatMap((place) =>
    [place, `${place}省`, `${place}市`].map((name) => ({ name, thing: place, kind: 'place' as const })),
  );
  const names = [...known, ...places]
    .filter(({ name }) => name.length >= SHORTEST)
    .sort((one, other) => other.name.length - one.name.length);
  return {
    mentionsIn: (text) => {
      const lower = text.toLowerCase();
      const found: Mention[] = [];
      for (const { name, thing, kind } of names) {
        for (const start of placesOf(lower, name)) {
          const mention = { start, end: start + name.length, thing, kind };
          if (!found.some((other) => start < other.end && mention.end > other.start)) found.push(mention);
        }
      }
      return found.sort((one, other) => one.start - other.start);
    },
  };
}

function kindOf(group: readonly string[]): NameKind | undefined {
  if (group.some((name) => mayBeInstitution(name))) return 'institution';
  return group.some((name) => INDICATOR.test(name)) ? 'indicator' : undefined;
}

/** Where a name stands; one in Latin letters only as a whole word. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text[at - 1] ?? '';
    const after = text[at + name.length] ?? '';
    const cuts =
      (LATIN.test(name[0] ?? '') && LATIN.test(before)) || (LATIN.test(name.at(-1) ?? '') && LATIN.test(after));
    if (!cuts) places.push(at);
  }
  return places;
}
