import type { Library } from './library/open-library.js';

const MOST = 4;
/** As many as a reader takes in at a glance. */
const MOST_OF_REPORT = 6;
/** Clauses that count or list what a subject has, or say what it means, answer the question for it. */
const SHAPES: readonly { clause: RegExp; question: (found: RegExpExecArray) => string }[] = [
  {
    clause:
      /^([\p{Script=Han}A-Za-z]{3,12}?)(有|分|走)([两三四五六七八九十]{1,2}[个类条层种步块]\p{Script=Han}{0,6})$/u,
    question: ([, subject, verb, counted]) => `${subject}${verb}哪${counted}？`,
  },
  {
    clause: /^([\p{Script=Han}A-Za-z]{4,14}?)(?:主要)?(?:包括|分为|包含)./u,
    question: ([, subject]) => `${subject}包括哪些？`,
  },
  {
    clause: /^([\p{Script=Han}A-Za-z]{3,14}?)(?:是指|指的是)./u,
    question: ([, subject]) => `什么是${subject}？`,
  },
];
const LIST_MARK = /^[\s\-•]*(?:\d{1,2}[.、]\s?)?/u;
/** What leans on the sentence before it, or says when rather than what, is no subject. */
const NO_SUBJECT =
  /^(?:这|那|其|它|按|大致|可|并|将|他|该|此|上|下|前|后|每|各|全|第|另|即|还|也|一|二|三|四|五|六|目前|今年|同时|主要|具体|以上)|[的了也都还]$/u;

/** First questions for the page, made from the reports' own sentences so that each has an answer; one a report. */
export function suggestQuestions(library: Library): string[] {
  const questions: string[] = [];
  for (const report of library.reports) {
    if (questions.length === MOST) break;
    if (!report.held) continue;
    const question = firstQuestion(library.text(report.id).text);
    if (question !== undefined) questions.push(question);
  }
  return questions;
}

/** Questions that a report answers, in the order of its text. */
export function questionsOf(text: string): string[] {
  return [...new Set(takeFirst(allQuestions(text), MOST_OF_REPORT))];
}

function firstQuestion(text: string): string | undefined {
  return takeFirst(allQuestions(text), 1)[0];
}

function* allQuestions(text: string): Generator<string, void, undefined> {
  for (const clause of text.split(/[。！？；;：:，,\n]/u)) {
    for (const { clause: shape, question } of SHAPES) {
      const found = shape.exec(clause.replace(LIST_MARK, ''));
      if (found?.[1] !== undefined && !NO_SUBJECT.test(found[1])) yield question(found);
    }
  }
}

function takeFirst<Item>(items: Iterable<Item>, most: number): Item[] {
  const taken: Item[] = [];
  for (const item of items) {
    taken.push(item);
    if (taken.length === most) break;
  }
  return taken;
}
