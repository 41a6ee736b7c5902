import type { Span } from '../../../ingest/draft.js';
import { blank } from './naming-part.js';
import { MEASURE, PUBLISH, REPORT, REPORT_EN } from './report-nouns.js';

/** Words of a question that name what is left out. */
export interface Exclusion extends Span {
  /** Where it must not stand: the text counts where reports are left out for what they speak of (没有讲PUE的). */
  by: 'name' | 'text' | 'title';
}

export interface ReadExclusions {
  value: Exclusion[];
  /** The whole expressions: 除了…以外. */
  spans: Span[];
  /** Whether a negation is left that was not understood. */
  unread: boolean;
}

const TOPIC = '(?:讲|谈|提|写|涉及|说到|介绍|分析|研究|讨论|关于|覆盖|包[含括]|含|带|出现)(?:及|到|有|了|过)*';
const BELONGS = '(?:是|由|属于?|来自|出自)';
/** 不 and 没 negate before these; in 不良率, 不动产 and 未来 they are part of a name. */
const NOT = `(?:(?<!是)不|没有?|未)(?:曾|都|怎么)?(?=${BELONGS}|${TOPIC}|${PUBLISH})`;
/** No 非银, 非洲, 除非; 讲非车险的 speak of it. */
const NON = '(?<![是莫除讲谈提及到于绍析])并?非(?![银洲常法标凡遗要原])';
const IN_TITLE = '(?:标题|题目|名[字称])[里中上]?面?都?(?:不|没有?|未)(?:包?含|带|有|出现|写)*';

const SIGN = '(?:《[^》]*》|[^，,。；;？?！!])';
const WORDS = `(?<what>${SIGN}+?)`;
/** Words end at a stop, before what asks, and at 的 with reports or nothing behind it. */
const ASKS_NEXT = '(?:都|还|一共|总共)?(?:有|是)?(?:[哪几谁]|多少|什么)';
const STOP = '(?=[，,。；;？?！!]|(?:吗|么|呢)?[？?。！!\\s]*$)';
const END = `(?:(?:写|${PUBLISH})(?![者方机日时])的?|的(?=${REPORT}|[那这]?${MEASURE}|${ASKS_NEXT})|的?${STOP}|(?=${REPORT}的?(?:${ASKS_NEXT}|[？?。！!\\s]*$))|(?=${ASKS_NEXT}|而是))`;
const WORDS_EN = '(?<what>(?:"[^"]*"|“[^”]*”|[^,.;?!])+?)';
const END_EN = `(?=[,.;?!]|$|\\b${REPORT_EN}\\b|\\b(?:are|is|were|was|have|has|had|do|does|did|which|what|who|how many|but)\\b|\\bin the (?:library|catalogue|collection)\\b)`;
const TOPIC_EN = '(?:mention|discuss|cover|contain|include|speak of|deal with|talk about|about)';

/** Ways to leave something out; the words that say what are in the group `what`. */
const FORMS: readonly { by: Exclusion['by']; pattern: RegExp }[] = [
  { by: 'title', pattern: new RegExp(`${IN_TITLE}${WORDS}${END}`, 'dgiu') },
  { by: 'text', pattern: new RegExp(`[与跟和同]${WORDS}(?:无关|不相关|没有?关系|没关)的?`, 'dgiu') },
  { by: 'name', pattern: new RegExp(`除(?:了|去|开|掉)?${WORDS}(?:之外|以外|外(?![资汇币贸部国]))的?`, 'dgiu') },
  { by: 'name', pattern: new RegExp(`(?<=^|[，,。有])${WORDS}[之以]外的?`, 'dgiu') },
  {
    by: 'name',
    pattern: new RegExp(`除(?:了|去|开|掉)${WORDS}(?=[，,]|还|其[他它余]|有|都|一共|总共|[哪几谁]|多少)`, 'dgiu'),
  },
  { by: 'text', pattern: new RegExp(`${NOT}${BELONGS}?${TOPIC}${WORDS}${END}`, 'dgiu') },
  { by: 'name', pattern: new RegExp(`(?:${NOT}${BELONGS}?|${NON}${BELONGS}?)${WORDS}${END}`, 'dgiu') },
  {
    by: 'text',
    pattern: new RegExp(
      `(?:(?:n't| not|\\bnever) (?:\\w+ )?${TOPIC_EN}|\\bno (?:mention|word)s? of|\\bwithout)\\b${WORDS_EN}${END_EN}`,
      'dgiu',
    ),
  },
  {
    by: 'name',
    pattern: new RegExp(
      `(?:n't\\b|\\bnot\\b|\\bnever\\b|\\bexcept(?: for| those)?\\b|\\bexcluding\\b|\\bother than\\b|\\b(?:apart|aside) from\\b|\\bbesides\\b|\\bnon-(?=\\p{L}))${WORDS_EN}${END_EN}`,
      'dgiu',
    ),
  },
];

/** Signs of a negation that take nothing away: they ask, bound a number, or say that there is none. */
const HARMLESS =
  /有没有|有无|是不是|在不在|能不能|会不会|可不可以|要不要|不到|不足|不[超多少低高大小]于|不超过|不[晚早]于|不[止只同]|没有?(?:吗|呢)?[？?。！!\s]*$|\bor not\b|\bnot (?:later|earlier|before|after|more|less|fewer|only|over|longer|shorter)\b|^(?:are|is) there no\b/giu;
/** 没有毕马威的报告吗 asks whether there is one. */
const WHETHER_NONE = /没有[^，,。？?]*(?:吗|么)[？?。！!\s]*$/u;
const NEGATES = new RegExp(
  `${NOT}|没有|除[了去开掉]|${NON}|n't\\b|\\b(?:not|never|without|except|excluding|none|neither)\\b|\\b(?:have|has|with) no\\b`,
  'iu',
);

/** Reports without a publisher, a date or pages are none that a name or text tells. */
const FACT = /发布(?:者|方|机构|日期|时间)|出版方|作者|页数|日期|\b(?:publishers?|authors?|dates?|page counts?)\b/iu;

/** What a question leaves out: 非安永的, 除了安永以外, 没有讲PUE的, not by EY. */
export function readExclusions(question: string): ReadExclusions {
  const value: Exclusion[] = [];
  const spans: Span[] = [];
  let open = question.replace(HARMLESS, (words) => ' '.repeat(words.length));
  if (WHETHER_NONE.test(open)) return { value, spans, unread: false };
  for (const { by, pattern } of FORMS) {
    for (const match of open.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.what ?? [0, 0];
      const span = { start: match.index, end: match.index + match[0].length };
      spans.push(span);
      // 发布的 behind a date tells what the date is of.
      value.push({ by, start, end: by === 'title' ? end : span.end });
    }
    open = blank(open, spans);
  }
  // What negates within a negation gives back what it took.
  const unclear = value.some(({ start, end }) => {
    const words = question.slice(start, end);
    return NEGATES.test(words) || FACT.test(words);
  });
  return { value, spans, unread: unclear || NEGATES.test(open) };
}
