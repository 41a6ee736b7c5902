import type { Answer, Citation } from '../../schemas.js';
import type { Messages } from '../language/zh.js';

/** An answer to be pasted elsewhere: question, answer with its marks, sources with their quotations, and its date. */
export function answerAsText(parts: { question: string; answer: Answer; messages: Messages }): string {
  const { question, answer, messages } = parts;
  const { missing = [], notes = [], citations } = answer;
  const sections = [
    question,
    answer.answer,
    ...(missing.length > 0 ? [[messages.missingTitle, ...missing.map((part) => `- ${part}`)].join('\n')] : []),
    ...notes.map(({ message }) => message),
    ...(citations.length > 0
      ? [[messages.sourcesTitle, ...citations.map((one) => `[${one.n}] ${referenceOf(one, messages)}`)].join('\n')]
      : []),
    `${messages.asOf(answer.asOf)} · ${messages.disclaimer}`,
  ];
  return sections.join('\n\n');
}

/** A quotation with its source, as a reference is written: who says it, in which report, of when, on which page. */
export function referenceOf(citation: Citation, messages: Messages): string {
  const { publisher, title, publishedOn, pageFrom, pageTo, quote } = citation;
  const place = [
    publisher,
    messages.reportTitle(title),
    publishedOn,
    pageFrom !== undefined && messages.pages(pageFrom, pageTo ?? pageFrom),
  ].filter((part) => typeof part === 'string' && part !== '');
  return `${messages.quoted(quote.replace(/\s*\n\s*/gu, ' '))} ${place.join(messages.comma)}`;
}
