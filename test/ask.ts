import {
  answerSchema,
  citationSchema,
  passageSchema,
  type Answer,
  type Citation,
  type Passage,
} from '../src/schemas.js';
import { z } from 'zod';

/** What a person might send; the service checks it. */
export interface Asking {
  question: string;
  history?: { role: string; content: string }[];
  conversationId?: string;
  filter?: object;
  mode?: string;
}

/** A POST of JSON, as a client would send it. */
export function postJson(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

/** The whole answer. @throws when the service refuses the request or the answer is none */
export async function ask(url: string, asking: Asking): Promise<Answer> {
  const response = await postJson(`${url}/api/v1/answers`, asking);
  if (!response.ok) throw new Error(`${JSON.stringify(asking)} got ${response.status}: ${await response.text()}`);
  return answerSchema.parse(await response.json());
}

export interface StreamedAnswer {
  /** The names of the events, in order. */
  types: string[];
  evidence: Passage[];
  citations: Citation[];
  deltas: z.infer<typeof deltaSchema>[];
  /** What was looked up on the way. */
  steps: string[];
  /** Of the event `answer-end`. */
  answer: Answer;
}

const deltaSchema = z.object({ text: z.string(), statement: z.number().optional() });

/** The same answer as it is streamed. @throws when the stream holds no whole answer */
export async function askStream(url: string, asking: Asking): Promise<StreamedAnswer> {
  const response = await postJson(`${url}/api/v1/answers`, asking, { accept: 'text/event-stream' });
  const events = readEvents(await response.text());
  const of = (type: string) => events.filter((event) => event.type === type).map(({ data }) => data);
  return {
    types: events.map(({ type }) => type),
    evidence: of('evidence').flatMap((data) => z.object({ passages: z.array(passageSchema) }).parse(data).passages),
    citations: of('citation').map((data) => citationSchema.parse(data)),
    steps: of('progress').flatMap((data) => z.object({ detail: z.string().optional() }).parse(data).detail ?? []),
    deltas: of('answer-delta').map((data) => deltaSchema.parse(data)),
    answer: answerSchema.parse(of('answer-end')[0]),
  };
}

function readEvents(text: string): { type: string; data: unknown }[] {
  return [...text.matchAll(/^event: (.+)\ndata: (.+)$/gm)].map(([, type = '', data = '']) => ({
    type,
    data: JSON.parse(data),
  }));
}
