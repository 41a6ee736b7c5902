import { isEnglish } from './content-units.js';
import { standsAnywhere, standsWell, wholeOf, type Evidence } from './evidence.js';
import type { FoldedText } from './fold-proof-text.js';
import type { Name } from './names-in.js';
import { placeNames } from './place-names.js';
import { placesOf } from './places-of.js';
import type { ProofReason } from './proof.js';
import { isNeutral } from './neutral-words.js';
import { missingItems } from './listed-items.js';
import {
  compositesIn,
  latinNames,
  numeralsIn,
  officesIn,
  speakersIn,
  titlesIn,
  uncoveredNumbers,
  type Mention,
} from './mentions.js';
import type { Statement } from './read-statement.js';
import { holdsPeriod } from './same-period.js';

/** An indicator must be the passage's own: 不良率 is no 拨备覆盖率. */
const INDICATOR =
  /(?:率|(?<![占同环对相])比|息差|利润|收入|支出|费用|余额|总额|总资产|资产|负债|市值|净值|收益|价值|保费|指数|规模|增速|得分|评分)$/;

/** Names, dates, titles, quotations and numbers of a sentence that no cited passage has, nor its headings, title, publisher. */
export function proveNames(statement: Statement, evidence: readonly Evidence[]): ProofReason[] {
  const texts = evidence.flatMap(({ passage }): FoldedText[] => [passage, passage.around]);
  const bare = texts.map(({ packed }) => withoutMarks(packed));
  const isQuoted = (term: string) => bare.some((text) => text.includes(withoutMarks(term)));
  const inEnglish = evidence.every(({ passage }) => isEnglish(passage.plain));
  const stands = (term: string) => texts.some((text) => placesOf(text, term).length > 0);
  const missing = (mentions: readonly Mention[], code: 'name' | 'quotation' | 'figure') =>
    mentions
      .filter(({ terms, kind }) => !terms.some(stands) && !(kind === 'quote' && terms.some(isQuoted)))
      .map(({ start, end }): ProofReason => ({ code, what: statement.text.slice(start, end) }));
  const names = statement.names
    .filter(
      (name) =>
        isProper(name) &&
        !isPronoun(statement, name) &&
        !isSaidByUnit(statement, name) &&
        !(inEnglish && !statement.english && !name.isInstitution),
    )
    .map((name) => ({ ...name, terms: name.variants, kind: 'name' as const }))
    .filter(({ isInstitution, own }) => !(isInstitution && texts.some((text) => standsShort(text, own))));
  const known = (mention: Mention) =>
    statement.names.some(({ start, end }) => mention.start < end && mention.end > start);
  return [
    ...missing(names, 'name'),
    ...missing(
      latinNames(statement).filter((mention) => !known(mention) && !isTranslated(statement, mention, evidence)),
      'name',
    ),
    ...missing([...speakersIn(statement), ...placeNames(statement), ...officesIn(statement)], 'name'),
    ...missing(
      statement.properNames.filter(
        (mention) => !inEnglish && !known(mention) && !partlyStands(statement, mention, evidence),
      ),
      'name',
    ),
    ...missingItems(statement, evidence),
    ...missing(
      titlesIn(statement).filter(
        ({ kind, own }) => kind === 'title' || texts.some(({ plain }) => isEnglish(plain) === isEnglish(own)),
      ),
      'quotation',
    ),
    ...missing([...uncoveredNumbers(statement), ...compositesIn(statement), ...numeralsIn(statement)], 'figure'),
    ...missingDates(statement, evidence),
  ];
}

/** 得分 beside a figure in 分, which says it. */
function isSaidByUnit({ figures }: Statement, { own }: Name): boolean {
  return /^(?:得|评|总|均)分$/.test(own) && figures.some(({ unit }) => unit === '分');
}

/** 民生、兴业 in a list, for 民生银行 and 兴业银行. */
function standsShort({ packed }: FoldedText, own: string): boolean {
  const short = /^(?<short>\p{Script=Han}{2,4})(?:银行|证券|保险)$/u.exec(own)?.groups?.short;
  return short !== undefined && new RegExp(`(?:^|[、，,:：;；(（\n])${short}(?=[、，,(（和与为])`, 'u').test(packed);
}

/** It opens a sentence, and is no IT. */
function isPronoun({ english, plain }: Statement, { own, start, end }: Name): boolean {
  if (own === 'us' && /^ ?(?:\$|dollars?)/i.test(plain.slice(end))) return true;
  return english && isNeutral(own) && plain.slice(start, end) !== own.toUpperCase();
}

/** An institution, an indicator, or what has a name in Latin letters; not 增长, which has other names, too. */
function isProper({ own, variants, isInstitution }: Name): boolean {
  return isInstitution || INDICATOR.test(own) || (/[a-z]/.test(own) && variants.length > 1);
}

/** An English name whose Chinese rendering stands in a passage: the glossary made it a content word. */
function isTranslated(statement: Statement, mention: Mention, evidence: readonly Evidence[]): boolean {
  const parts = statement.units.flatMap(({ places }, unit) =>
    places.some(({ start, end }) => start >= mention.start && end <= mention.end) ? [unit] : [],
  );
  const letters = parts.reduce((sum, unit) => sum + (statement.units[unit]?.own.length ?? 0), 0);
  const covers = letters >= mention.own.replaceAll(' ', '').length - 4;
  return (
    parts.length > 0 &&
    covers &&
    evidence.some(({ passage, places, around }) =>
      parts.every(
        (unit) =>
          standsWell(places, unit, [wholeOf(passage.plain)]) ||
          standsWell(around, unit, [wholeOf(passage.around.plain)]),
      ),
    )
  );
}

/** A quotation may be set with other marks than the passage: full-width commas for narrow ones. */
function withoutMarks(text: string): string {
  return text.replace(/[\p{P}\s]/gu, '');
}

/** 宝山区 where the passage has 宝山. */
function partlyStands(statement: Statement, { start, end }: Mention, evidence: readonly Evidence[]): boolean {
  return statement.units.some(
    ({ places }, unit) =>
      places.some((place) => place.start < end && start < place.end) &&
      evidence.some((held) => standsAnywhere(held, unit)),
  );
}

function missingDates(statement: Statement, evidence: readonly Evidence[]): ProofReason[] {
  const known = evidence.flatMap(({ passage }) => [...passage.periods, ...passage.aroundPeriods]);
  return statement.periods
    .filter((told) => !known.some((stated) => holdsPeriod(told, stated)))
    .map(({ start, end }) => ({ code: 'date', what: statement.text.slice(start, end) }));
}
