import type { CatalogueFact, Reading } from '../catalogue-question.js';

const WITHOUT =
  /(?:没有?|无|缺|不带|未)(?:收录?)?(?:全文|正文)|只(?:有|列|收)了?(?:出)?(?:目录|标题|片段)|仅列|without (?:the |its |their )?full text|(?:not|n't) (?:have|include|hold|contain) (?:the |its |their )?full text|not held|only listed|listed only|no full text/giu;
const WITH = /(?:带|含|有|收录了?|收了)?(?:全文|正文)|(?:with |have |has )?(?:the |its |their )?full text/giu;
/** 能看到全文吗 asks about the report that is named; 哪些没有全文 asks for some of all. */
const ABOUT_ONE = /吗|有没有|是否|^(?:is|does|do) /iu;
const COUNTED = /[多几]少?[份篇本]|how many/giu;

/** Whether only reports with, or only those without their text are asked for. */
export function readHeld(question: string, facts: ReadonlySet<CatalogueFact>): Reading<boolean | undefined> {
  const without = spansOf(question, WITHOUT);
  const spans = [...without, ...spansOf(question, WITH)];
  const ofSome = facts.has('names') || facts.has('count') || /[哪有]/u.test(question);
  const isFilter = facts.has('held') && ofSome && !ABOUT_ONE.test(question) && !countsBoth(question);
  return { value: isFilter ? without.length === 0 : undefined, spans };
}

/** 一共多少份，其中几份有全文 asks how many there are of each sort. */
function countsBoth(question: string): boolean {
  return (question.match(COUNTED) ?? []).length > 1 || /其中|of (?:them|which|these)/iu.test(question);
}

function spansOf(question: string, pattern: RegExp) {
  return [...question.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
