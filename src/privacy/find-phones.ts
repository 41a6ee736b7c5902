import { labelled } from './labels.js';
import type { Finder, Finding } from './personal-data.js';

const CHINA = String.raw`(?:\(?(?:\+|00)?86\)?[ -]?)`;
/** Eleven digits, in the groups that people make of them. */
const MOBILE = String.raw`1[3-9]\d(?:\d{8}|-\d{4}-\d{4}|-\d{8}|\d-\d{3}-\d{4}| \d{4} \d{4}| \d{8}|\d \d{3} \d{4})`;
/** One or several of them; a row that goes on with other groups of digits is a row of figures. */
const MOBILES = new RegExp(String.raw`(?<!\d|\d\.)${CHINA}?${MOBILE}(?: ${MOBILE})*(?!\d|\.\d)`, 'g');
const ONE_MOBILE = new RegExp(CHINA + '?' + MOBILE, 'g');
const EXTENSION = String.raw`(?:(?:-|转| ?ext\.? ?)\d{1,6})?`;
/** A year after a gap makes a date: 0388 20231231 is a share and a day. */
const AFTER_AREA = String.raw`\)?(?:-| (?!20))?`;
/** Area code with its 0, or without it after China's own code: 010 and 02x with eight digits, others with seven too. */
const LANDLINE = new RegExp(
  String.raw`(?<!\d|\d\.)(?:(?:\+|00)86[ -]?\(?0?|\(?0)(?:(?:10|2\d)${AFTER_AREA}[2-9]\d{3}|[3-9]\d{2}${AFTER_AREA}[2-9]\d{2,3})[ -]?\d{4}${EXTENSION}(?!\d)`,
  'gi',
);
/** What is called a phone number may leave out what else would show it: 电话: 86 10 6625 8866, 852 2852 1600. */
const CALLED = new RegExp(
  String.raw`(?<!\d|\d\.)\(?\d{2,12}\)?(?:[ -]\(?\d{2,8}\)?){0,5}${EXTENSION}(?!\d|\.\d)`,
  'gi',
);
/** Codes of the countries, so that +100 is no phone number. */
const COUNTRY = String.raw`(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-9]\d|3[578]\d|42\d|5[09]\d|6[789]\d|8[058]\d|9[679]\d)`;
const ABROAD = new RegExp(String.raw`(?<!\d)\+${COUNTRY}[ -]?\(?\d{1,5}\)?(?:[ -]?\d{2,5}){1,4}(?!\d|\.\d)`, 'g');
/** Without an area code, in a small town. */
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

const named = labelled(
  String.raw`手[机機]|电话|電話|座[机機]|传真|傳真|热线|熱線|(?:联系|聯[系繫絡])(?:方式)?|微信|致[电電]|打|[号號][码碼]|\b(?:tel|telephone|phone|mobile|cell|fax|call|contact)`,
);
const namedPhone = labelled(String.raw`电话|電話|座[机機]|传真|傳真|\b(?:tel|telephone|phone|fax)`);

/** Phone numbers: mobile ones, landlines with their area code, those of other countries, and what is called one. */
export const findPhones: Finder = (text) => [
  ...findMobiles(text),
  ...all(text, LANDLINE).map((span) => ({ ...span, sure: true })),
  ...all(text, ABROAD)
    .filter(({ found }) => isLength(found.replace(/\D/g, '').length))
    .map((span) => ({ ...span, sure: named(text, span.start) })),
  ...all(text, CALLED)
    .filter(({ found, start }) => isLength(found.replace(/\D/g, '').length) && namedPhone(text, start))
    .map((span) => ({ ...span, sure: false })),
];

function findMobiles(text: string): Finding[] {
  return all(text, MOBILES).flatMap((run) => {
    const sure = named(text, run.start);
    const isSpaced = / /.test(run.found.replace(new RegExp(`^${CHINA}`), ''));
    if (isSpaced && !sure && isInRow(text, run)) return [];
    return all(run.found, ONE_MOBILE).map(({ start, end }) => ({
      start: run.start + start,
      end: run.start + end,
      sure,
    }));
  });
}

/** Digits before or after, but for a gap. */
function isInRow(text: string, { start, end }: { start: number; end: number }): boolean {
  return /\d $/.test(text.slice(0, start)) || /^ \d/.test(text.slice(end));
}

function isLength(digits: number): boolean {
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}

function all(text: string, pattern: RegExp): { found: string; start: number; end: number }[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    found,
    start: index,
    end: index + found.length,
  }));
}
