import type { Span } from '../../ingest/draft.js';
import { isEnglish } from './content-units.js';
import { isNeutral } from './neutral-words.js';
import type { FoldedText } from './fold-proof-text.js';
import type { ProofWords } from './proof-words.js';
import type { ProofText } from './read-proof-text.js';
import type { Statement } from './read-statement.js';

/** Something that a sentence mentions by name, and the terms of which one must stand in a passage. */
export interface Mention extends Span {
  own: string;
  terms: readonly string[];
  kind: 'name' | 'title' | 'quote' | 'number';
}

const TITLE = /《([^《》]{2,60})》/g;
const QUOTE = /[“「『]([^“”「」『』]{2,60})[”」』]|"([^"]{3,120})"/g;
/** 张三表示: who says something. */
const SPEAKER =
  /(?<=^|[，,。；;：:]|据)(\p{Script=Han}{2,4})(?:表示|指出|认为|强调|称|坦言|透露|预测|预计|提出|主张|谈到)(?=[，,：:“]|\p{Script=Han})/gu;
/** 行长李明远表示: a person after an office. */
const OFFICE =
  /(?:行长|董事长|总裁|总经理|首席\p{Script=Han}{2,4}|主任|院长|教授|博士|负责人|分析师|研究员|秘书长|会长|局长|司长)(\p{Script=Han}{2,3})(?=表示|指出|认为|强调|称|坦言|透露|预测|预计|说)/gu;
const NO_SPEAKER =
  /报告|数据|研究|调查|课题|文件|通知|办法|专家|机构|银行|公司|作者|业内|市场|监管|[该本其这那他她它]|分析|白皮|蓝皮|规范|标准|指南|方案|结果|原文|文章|案例|客户|用户|企业|部门|协会|政府|公开|资料|显示|同时|此外|因此/;
/** ISO 27001, OceanBase, GPT-4, K8s in Chinese text. */
const LATIN = /\d*[A-Za-z][A-Za-z0-9]*(?:[-/&.+'’][A-Za-z0-9]+)*\+?/g;
/** Capitalised words in a row, with the small words that names have between. */
const CAPITALISED =
  /(?<![A-Za-z0-9])(?:[A-Z][A-Za-z0-9'’.&/-]*)(?: (?:(?:of|and|the|for|de|&) )?[A-Z0-9][A-Za-z0-9'’.&/-]*)*/g;
/** Which words a general dictionary takes for names, and are none. */
const NO_PROPER_NAME = new Set(['惠及', '对外部']);
/** A person with an office before the name, where something is said or done. */
const HOLDER =
  /(?:副?行长|副?董事长|副?总裁|副?总经理|首席执行官|首席经济学家|副?主席|监事长|副?局长|副?司长|会长|秘书长)\p{Script=Han}{2,3}(?=在|于|表示|指出|认为|强调|称|坦言|透露|预测|预计|说)/gu;
/** A name with its original behind it. */
const GLOSSED =
  /(?<latin>(?:[A-Z][A-Za-z'’&.-]*)(?: (?:of |and |the )?[A-Z][A-Za-z'’&.-]*)*)(?=(?:['’]s)? ?[(（]\p{Script=Han}{2,}[^()（）]*[)）])|(?<han>\p{Script=Han}{2,8})(?=[(（][A-Z][A-Za-z'’& .-]+[)）])/gu;
const ORIGINAL = /^(?:['’]s)? ?[(（]([^()（）]{2,40})[)）]/;
const DIGITS = '零一二三四五六七八九十';
const NUMERAL =
  /(?<![\p{Script=Han}][一二三四五六七八九十]|[第一二三四五六七八九十])[三四五六七八九](?:步|大步|道|关|大类|大块|大项)/gu;
const COMPOSITE = /(?<![\d.])\d{1,3}(?:[+:]\d{1,3})+(?![\d.])/g;
const NUMBER = /\d+(?:[.,]\d+)*/g;

/** Names in Latin letters: every word in a Chinese sentence, capitalised ones in an English one. */
export function latinNames(statement: Statement): Mention[] {
  const { plain } = statement;
  if (!isEnglish(plain))
    return mentionsOf(plain, LATIN, 'name').filter(
      ({ own }) => /[A-Z0-9]|[a-z]{3}/.test(own) && !isUnitWord(statement, own),
    );
  return mentionsOf(plain, CAPITALISED, 'name')
    .map((mention) => withoutOpening(plain, mention))
    .map((mention) => withOriginal(plain, mention))
    .filter(
      ({ own, start, end }) =>
        own !== '' &&
        !(/^US$/.test(own) && /^ ?(?:\$|dollars?)/.test(plain.slice(end))) &&
        !isNeutral(own.toLowerCase()) &&
        !overlapsAny({ start, end }, [...statement.figures, ...statement.periods]),
    );
}

/** A sentence opens with a capital that makes no name, and a lone word there may be any. */
function withoutOpening(plain: string, mention: Mention): Mention {
  const opens =
    /^[\s"“'(*]*$/.test(plain.slice(0, mention.start)) || /[.:!?]["”)]? $/.test(plain.slice(0, mention.start));
  if (!opens) return mention;
  const [first = '', ...rest] = mention.own.split(' ');
  if (/[A-Z0-9].*[A-Z0-9]/.test(first)) return mention;
  if (rest.length > 0 && !isNeutral(first.toLowerCase())) return mention;
  const own = rest.join(' ');
  return { ...mention, own, start: mention.end - own.length, terms: [own.toLowerCase()] };
}

function withOriginal(plain: string, mention: Mention): Mention {
  const original = ORIGINAL.exec(plain.slice(mention.end))?.[1];
  return original === undefined ? mention : { ...mention, terms: [...mention.terms, packed(original)] };
}

function isUnitWord({ figures, plain }: Statement, own: string): boolean {
  const at = plain.indexOf(own);
  return figures.some(({ start, end }) => at >= start && at < end);
}

/** 《…》 and quotations: told word for word. */
export function titlesIn({ plain }: FoldedText): Mention[] {
  return [...mentionsOf(plain, TITLE, 'title'), ...mentionsOf(plain, QUOTE, 'quote')].map((mention) => ({
    ...mention,
    terms: mention.terms.map((term) => term.replace(/^[,.]|[,.!?]$/g, '')),
  }));
}

export function speakersIn({ plain }: FoldedText): Mention[] {
  return [...mentionsOf(plain, SPEAKER, 'name'), ...mentionsOf(plain, OFFICE, 'name')].filter(
    ({ own }) => !NO_SPEAKER.test(own),
  );
}

/** 行长顾明远: who holds an office is told as the passage tells it. */
export function officesIn({ plain }: FoldedText): Mention[] {
  return mentionsOf(plain, HOLDER, 'name').map((mention) => ({ ...mention, terms: [packed(mention.own)] }));
}

/** Names that a general dictionary knows, where they stand in a sentence. */
export function properNames({ plain, figures, periods }: ProofText, words: ProofWords): Mention[] {
  const taken = [...figures, ...periods, ...glossedNames({ plain })];
  return [...new Set(words.properNames(plain))]
    .filter((own) => own.length > 1 && !/^[该其本此这那]/.test(own) && !NO_PROPER_NAME.has(own))
    .flatMap((own) =>
      [...plain.matchAll(new RegExp(own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map(({ index: start }) => ({
        own,
        start,
      })),
    )
    .flatMap(({ own, start }) => {
      const mention = { start, end: start + own.length, own, terms: [own, own.replace(/(?<=..)[省市县区州镇]$/u, '')] };
      return overlapsAny(mention, taken) ? [] : [{ ...mention, kind: 'name' as const }];
    });
}

/** Names that stand before their original in brackets, Songtai Plaza (松台广场): the original is looked for. */
export function glossedNames({ plain }: Pick<FoldedText, 'plain'>): Span[] {
  return [...plain.matchAll(GLOSSED)].map(({ index, groups }) => {
    const name = groups?.latin ?? groups?.han ?? '';
    return { start: index, end: index + name.length };
  });
}

/** Numbers that are no figure and no period: of codes, versions and rules. They stand in a passage as they are. */
export function uncoveredNumbers(statement: Statement): Mention[] {
  const covered = [...statement.figures, ...statement.periods, ...mentionsOf(statement.plain, LATIN, 'name')];
  return mentionsOf(statement.plain, NUMBER, 'number').filter((mention) => !overlapsAny(mention, covered));
}

/** 6+9 and 5:3:2: parts in their order, told as they stand. */
export function compositesIn({ plain }: FoldedText): Mention[] {
  return mentionsOf(plain, COMPOSITE, 'number');
}

/** 八步, 五大类: counts in Chinese numerals that are read as no figure stand as they are, or in digits. */
export function numeralsIn({ plain, figures, periods }: ProofText): Mention[] {
  return mentionsOf(plain, NUMERAL, 'number')
    .filter((mention) => !overlapsAny(mention, [...figures, ...periods]))
    .map((mention) => {
      const [numeral = '', ...counter] = mention.own;
      return { ...mention, terms: [mention.own, `${DIGITS.indexOf(numeral)}${counter.join('')}`] };
    });
}

function mentionsOf(plain: string, pattern: RegExp, kind: Mention['kind']): Mention[] {
  return [...plain.matchAll(pattern)].map((match) => {
    const own = (match[1] ?? match[2] ?? match[0]).trim();
    const start = match.index + Math.max(0, match[0].indexOf(own));
    return { start, end: start + own.length, own, terms: [packed(own)], kind };
  });
}

/** As terms are looked for: lower case, no blanks beside Chinese signs. */
function packed(own: string): string {
  return own.toLowerCase().replace(/ *(?=\p{Script=Han})|(?<=\p{Script=Han}) +/gu, '');
}

function overlapsAny(span: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => span.start < end && span.end > start);
}
