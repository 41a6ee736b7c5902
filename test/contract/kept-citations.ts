import { expect } from 'vitest';
import { wholeConversationSchema } from '../../src/conversation-schemas.js';
import type { Answer, Citation } from '../../src/schemas.js';
import { readMarkdown, readWord, withoutLayout, type Shown } from './read-exports.js';

/** What was asked and what came, in order. */
export type Asked = readonly { question: string; answer: Answer }[];

/** Read again, a conversation holds the answers as they were sent, each citation with its source. */
export async function expectConversation(id: string, asked: Asked, { url }: { url: string }): Promise<void> {
  const { turns } = wholeConversationSchema.parse(await (await fetch(`${url}/api/v1/conversations/${id}`)).json());
  expect(turns.map(({ question, answer }) => ({ question, answer }))).toEqual(
    asked.map(({ question, answer }) => ({
      question,
      answer: { ...answer, citations: answer.citations.map((one) => ({ ...one, source: 'same' })) },
    })),
  );
}

/** Taken along as Markdown and as Word, answers keep every quotation whole, under a reference that leads to it. */
export async function expectExported(path: string, asked: Asked, { url }: { url: string }): Promise<void> {
  const read = async (format: string) => {
    const response = await fetch(`${url}/api/v1/${path}/export?format=${format}`);
    expect(response.status).toBe(200);
    return response;
  };
  expectShown(readMarkdown(await (await read('md')).text()), asked);
  expectShown(readWord(new Uint8Array(await (await read('docx')).arrayBuffer())), asked);
}

function expectShown(shown: readonly Shown[], asked: Asked): void {
  const texts = shown.map(({ text }) => withoutLayout(text));
  let at = 0;
  /** The next paragraph that fits, after the one before. */
  const next = (what: string, fits: (text: string) => boolean): string => {
    const found = texts.findIndex((text, index) => index >= at && fits(text));
    expect(found, `${what} after ${texts[at - 1] ?? 'the start'}`).toBeGreaterThanOrEqual(0);
    at = found + 1;
    return texts[found]!;
  };
  const quotes = asked.flatMap(({ answer }) => answer.citations.map(({ quote }) => withoutLayout(quote)));
  expect(texts.filter((_, index) => shown[index]!.isQuote)).toEqual(quotes);
  for (const { question, answer } of asked) {
    next(question, (text) => text === question.replace(/\s+/gu, ' '));
    for (const part of partsOfText(answer)) {
      const said = withoutLayout(part);
      next(said, (text) => text === said);
    }
    for (const { message } of answer.notes ?? []) next(message, (text) => text.startsWith(message));
    for (const citation of answer.citations) {
      const reference = next(`[${citation.n}]`, (text) => text.startsWith(`[${citation.n}] `));
      for (const part of partsOf(citation)) expect(reference).toContain(part);
      expect(texts[at]).toBe(withoutLayout(citation.quote));
    }
    next('when it was answered', (text) => text.includes(answer.asOf) && text.includes(answer.libraryVersion));
  }
  next('that it is no advice', (text) => /不构成投资建议|not investment advice/u.test(text));
}

/** An answer's paragraphs; where a statement reads rows of a table, its cells and marks in place of its words. */
function partsOfText({ answer, statements }: Answer): string[] {
  const paragraphs = (text: string) => text.split(/\n\s*\n/u).filter((part) => part.trim() !== '');
  const parts: string[] = [];
  let from = 0;
  for (const { text, rows, citations } of statements) {
    if (rows === undefined) continue;
    const marks = citations.map((n) => `[${n}]`).join('');
    const start = answer.indexOf(text + marks, from);
    parts.push(...paragraphs(answer.slice(from, start)));
    for (const cells of rows) parts.push(...cells.map(({ value }) => value).filter((value) => value !== ''), marks);
    from = start + text.length + marks.length;
  }
  return [...parts, ...paragraphs(answer.slice(from))];
}

function partsOf({ publisher = '', title, publishedOn = '', pageFrom, pageTo }: Citation): string[] {
  const page = (number: number | undefined) => (number === undefined ? '' : String(number));
  return [publisher, title, publishedOn, page(pageFrom), page(pageTo)];
}
