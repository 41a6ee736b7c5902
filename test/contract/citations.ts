import { expect } from 'vitest';
import { storedAnswerSchema } from '../../src/record-schemas.js';
import { passageSchema, reportTextSchema, type Answer, type Citation, type Passage } from '../../src/schemas.js';
import type { StreamedAnswer } from '../ask.js';

/** What a reader of the API finds behind a citation. */
export interface Sources {
  report: (id: string) => Promise<{ text: string; raw: string }>;
  passage: (id: string) => Promise<Passage>;
}

/** Reads reports and passages from the API, each once. */
export function sourcesOf(url: string): Sources {
  const get = async (path: string) => (await fetch(url + path)).json();
  const text = async (path: string) => reportTextSchema.parse(await get(path)).text;
  return {
    report: once(async (id) => ({
      text: await text(`/api/v1/reports/${id}/text`),
      raw: await text(`/api/v1/reports/${id}/text?raw=true`),
    })),
    passage: once(async (id) => passageSchema.parse(await get(`/api/v1/passages/${id}`))),
  };
}

function once<Value>(read: (id: string) => Promise<Value>): (id: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (id) => {
    const value = known.get(id) ?? read(id);
    known.set(id, value);
    return value;
  };
}

/** The promise that an answer's citations keep, whatever the question. */
export async function expectProved(answer: Answer, sources: Sources): Promise<void> {
  expect(answer.citations.map(({ n }) => n)).toEqual(answer.citations.map((_, index) => index + 1));
  for (const citation of answer.citations) await expectSlice(citation, sources);
  if (answer.status === 'answered') expect(answer.statements).not.toEqual([]);
  else expect(answer).toMatchObject({ statements: [], citations: [] });
  expect(answer.answer.trim()).not.toBe('');
  for (const { text, citations, support } of answer.statements) {
    if (support === 'unsupported') {
      expect(citations).toEqual([]);
      expect(answer.answer).not.toContain(text);
      continue;
    }
    expect(answer.answer).toContain(text + citations.map((n) => `[${n}]`).join(''));
    expect(citations).not.toEqual([]);
    const quotes = citations.map((n) => answer.citations[n - 1]?.quote);
    expect(quotes).not.toContain(undefined);
    if (support === 'quoted') expect(lettersOf(quotes.join(''))).toContain(lettersOf(text));
    else expect(support).toBe('supported');
  }
}

async function expectSlice(citation: Citation, sources: Sources): Promise<void> {
  const { reportId, passageId, start, end, quote, rawStart, rawEnd, pageFrom, pageTo } = citation;
  const { text, raw } = await sources.report(reportId);
  expect(quote.trim()).not.toBe('');
  expect(text.slice(start, end)).toBe(quote);
  const passage = await sources.passage(passageId);
  expect(passage.reportId).toBe(reportId);
  expect(start >= passage.start && end <= passage.end).toBe(true);
  // The words that name the facts of a catalogue line may be our own; its figures are the source's.
  const cited = passage.kind === 'listing' ? quote.replace(/\D/gu, '') : lettersOf(quote);
  const source = raw.slice(rawStart, rawEnd);
  expect(isWithin(cited, source), `${cited} in ${source}`).toBe(true);
  if (pageFrom !== undefined) expect(pageTo).toBeGreaterThanOrEqual(pageFrom);
  for (const { page, width, height } of citation.boxes ?? []) {
    expect(page >= pageFrom! && page <= pageTo!).toBe(true);
    expect(Math.min(width, height)).toBeGreaterThan(0);
  }
}

/**
 * What a stream promises beside: it says piece by piece what its last event says whole. What a model wrote again stands
 * in the whole alone.
 */
export function expectStreamed(streamed: StreamedAnswer): void {
  const { types, evidence, citations, deltas, answer } = streamed;
  expect(types[0]).toBe('answer-start');
  expect(types.at(-1)).toBe('answer-end');
  expect(types.filter((type) => type === 'answer-start' || type === 'answer-end')).toHaveLength(2);
  expect(citations).toEqual(answer.citations.slice(0, citations.length));
  // A mark never comes before its citation.
  let come = 0;
  let at = 0;
  for (const type of types) {
    if (type === 'citation') come += 1;
    if (type !== 'answer-delta') continue;
    const { text } = deltas[at]!;
    const marks = /(?:\[\d+\])+$/u.exec(text)?.[0] ?? '';
    for (const [n] of marks.matchAll(/\d+/gu)) expect(Number(n)).toBeLessThanOrEqual(come);
    at += 1;
  }
  if (answer.mode === 'extractive') {
    expect(citations).toEqual(answer.citations);
    expect(deltas.map(({ text }) => text).join('')).toBe(answer.answer);
  } else for (const { text } of deltas) expect(answer.answer).toContain(text.trim());
  for (const { statement } of deltas) if (statement !== undefined) expect(answer.statements[statement]).toBeDefined();
  const seen = new Set(evidence.map(({ id }) => id));
  for (const { passageId } of citations) expect(seen).toContain(passageId);
}

/** Looked up by its id, an answer is what it was when it was sent: the same citations, each proved again. */
export async function expectStored(answer: Answer, { url, sources }: { url: string; sources: Sources }): Promise<void> {
  const stored = storedAnswerSchema.parse(await (await fetch(`${url}/api/v1/answers/${answer.id}`)).json());
  const { record, ...kept } = stored;
  expect(kept).toEqual({ ...answer, citations: answer.citations.map((one) => ({ ...one, source: 'same' })) });
  const ids = ({ n, passageId }: { n: number; passageId: string }) => ({ n, passageId });
  expect(record?.citations.map(ids)).toEqual(answer.citations.map(ids));
  await expectProved(kept, sources);
}

/** Letters and digits alone, as they stand: repair and layout change only what lies between them. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether all of `part` stands in `whole` in its order, perhaps with more between. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const sign of part) {
    at = whole.indexOf(sign, at);
    if (at < 0) return false;
    at += sign.length;
  }
  return true;
}
