import type { AskedKind } from '../retrieve/read-asked.js';
import type { ReadQuestion } from '../retrieve/read-question.js';
import { givesCause } from './cause-words.js';

/** How far a sentence has what the kinds of a question ask for, each 0 to 1; 0 where it is not asked. */
export interface ShownKinds {
  items: number;
  cause: number;
  meaning: number;
  way: number;
  sides: number;
}

const ITEMS = /、.+、|[；;].+[；;]|一是|第一|其一|[(（]1[)）]|包括|分为|包含|由.+(?:组成|构成)/u;
/** Items that are announced as what something is made of, or counted; a mere row of nouns is one half. */
const MADE_OF =
  /(?:包括|包含|涵盖|分为|分成|分别[是为]|即|有|从|由|遵循|形成|分)[^。]*、|一是.+二是|第一.+第二|首先.+(?:其次|最后)|、[^。、]+(?:[两三四五六七八九十]|\d{1,2})\s?(?:大|个|项|类|种|方面|部分|条|步|根|层|级|环节|阶段)/u;
const ROW_OF_NOUNS = 0.5;
const WAY = /通过|采用|利用|方法|方式|借助|首先|先.+再|将.+(?:转|与|纳入|接入)|by \w+ing/iu;
const SIDES = /相比|高于|低于|高出|优于|多于|少于|而|则|不同|差异|区别|分别|whereas|compared/iu;
const MEANING = /是指|指的是|即|称为|是一[种个类套]|定义|意味着|指在|refers to|means/iu;
/** What follows a word that is being defined, with or without its English in brackets; in folded text. */
const DEFINES = /^[”」》]?(?:[（(][^）)]{1,40}[）)])?(?:是指|指的是|指|是一[种个类套]|即|,是)/u;
/** A definition of what was asked counts in full, one of something else by half. */
const OTHER_MEANING = 0.5;

/** What a folded sentence has of what the kinds ask for. */
export function shownKinds(
  folded: string,
  { kinds, question }: { kinds: ReadonlySet<AskedKind>; question: Pick<ReadQuestion, 'words'> },
): ShownKinds {
  return {
    items: kinds.has('list') ? itemsIn(folded) : 0,
    cause: kinds.has('reason') && givesCause(folded) ? 1 : 0,
    meaning: kinds.has('definition') ? meaningIn(folded, question) : 0,
    way: kinds.has('way') && WAY.test(folded) ? 1 : 0,
    sides: kinds.has('comparison') && SIDES.test(folded) ? 1 : 0,
  };
}

function itemsIn(folded: string): number {
  if (MADE_OF.test(folded)) return 1;
  return ITEMS.test(folded) ? ROW_OF_NOUNS : 0;
}

/** 1 when a word of the question is what the sentence defines. */
function meaningIn(folded: string, { words }: Pick<ReadQuestion, 'words'>): number {
  const defined = words.some(({ variants }) =>
    variants.some((variant) => {
      const at = folded.indexOf(variant);
      return at >= 0 && DEFINES.test(folded.slice(at + variant.length));
    }),
  );
  if (defined) return 1;
  return MEANING.test(folded) ? OTHER_MEANING : 0;
}
