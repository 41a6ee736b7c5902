/** What kind of thing a question asks for; it decides which sentences can be an answer. */
export type AskedKind = 'number' | 'list' | 'reason' | 'definition' | 'way' | 'comparison' | 'catalogue' | 'fact';

export interface Asked {
  kinds: ReadonlySet<AskedKind>;
  language: 'zh' | 'en';
}

/** How each kind is asked for in Chinese and English. A question may ask for several things at once. */
const SHAPES: Readonly<Record<Exclude<AskedKind, 'fact'>, RegExp>> = {
  number:
    /多少|几[个家项次年月天小时分成倍支种笔只名人页号点条格]|第几|多[大高长久快重远]|占比|比例|比率|增速|增长率|金额|规模|余额|排名|得分|几成|哪年|哪天|何时|什么时候|时间|日期|how (?:many|much|long|large|big|fast|often|high)|what (?:share|percentage|proportion|amount|number|rate|year|date)|when |in what year|\d+%/iu,
  list: /哪些|哪几|哪[两三四五六七八九十]|有什么|包括什么|清单|列出|几[种类个块步]|分别|由.{0,6}(?:组成|构成)|[三四五六七八九十]大|what (?:are|kinds|types)|which .*s\b|list /iu,
  reason: /为什么|为啥|为何|原因|怎么会|凭什么|why |reason/iu,
  definition:
    /是什么|什么是|什么叫|啥叫|定义|什么意思|含义|指什么|怎么理解|是干什么|是个什么|what (?:is|does .* mean)|define|definition/iu,
  way: /怎么|怎样|如何|用什么(?:办法|方法|方式)|靠什么|how (?:does|do|did|can|is|are|was|were) /iu,
  comparison:
    /区别|差别|差异|不同|不一样|对比|相比|比较|谁更|哪个更|[差强好]在哪|跟.{1,20}比|和.{1,20}比|各(?:有|拿|是|自)|分别|differ|compare|versus|\bvs\b/iu,
  catalogue:
    /(?:几|多少)[份篇本]|多少页|几页|页数|哪[份篇本]|报告清单|研报|收录|库里|上架|哪天发|发布日期|发布时间|同一天发|能看到全文|有全文|which reports?|how many (?:reports|pages)|in the (?:collection|library|catalogue)|when was .* (?:report|paper) (?:published|released)/iu,
};

export function readAsked(question: string): Asked {
  const kinds = new Set<AskedKind>();
  for (const kind of ['number', 'list', 'reason', 'definition', 'way', 'comparison', 'catalogue'] as const) {
    if (SHAPES[kind].test(question)) kinds.add(kind);
  }
  if (kinds.size === 0) kinds.add('fact');
  return { kinds, language: languageOf(question) };
}

/** Words that only an English sentence has. */
const ENGLISH = /\b(?:the|of|is|are|was|were|do|does|did|what|which|who|whom|how|when|where|why|for|to|and)\b/iu;

/** English where an English sentence holds a few Chinese characters: a name in brackets makes no Chinese question. */
export function languageOf(question: string): Asked['language'] {
  const characters = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (characters === 0) return 'en';
  const words = question.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  return words > characters && ENGLISH.test(question) ? 'en' : 'zh';
}
