import type { Library } from './library/open-library.js';

const MOST = 4;
/** Sentences that say what a subject consists of or means answer the question for it. */
const SHAPES: readonly { sentence: RegExp; question: (subject: string) => string }[] = [
  {
    sentence: /^([\p{Script=Han}A-Za-z“”]{4,14}?)(?:主要)?(?:包括|分为|包含)[^。]{10,}/u,
    question: (subject) => `${subject}包括哪些？`,
  },
  {
    sentence: /^([\p{Script=Han}A-Za-z“”]{3,14}?)(?:是指|指的是)[^。]{10,}/u,
    question: (subject) => `什么是${subject}？`,
  },
];
/** What leans on the sentence before it, or says when rather than what, is no subject. */
const NO_SUBJECT =
  /^(?:这|那|其|它|他|该|此|上|下|前|后|每|各|全|第|另|即|还|也|一|二|三|四|五|六|目前|今年|同时|主要|具体|以上)|[的了]$/u;

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

function firstQuestion(text: string): string | undefined {
  for (const sentence of text.split(/[。！？\n：]/u)) {
    for (const { sentence: shape, question } of SHAPES) {
      const subject = shape.exec(sentence.trim())?.[1];
      if (subject !== undefined && !NO_SUBJECT.test(subject)) return question(subject);
    }
  }
  return undefined;
}
