/** From what a caller sent to typed values; anything else is refused with the field's name. */
import express, { type Request } from 'express';
import type { z } from 'zod';
import { YinjuError } from '../errors.js';
import { apiError } from './api-error.js';
import { describeIssue } from './describe-issue.js';
import { languageOf } from './language.js';

/** Room for the longest question (2,000 characters) and a long talk before it; a report is not sent here. */
export const BODY_LIMIT = '512kb';

/** Further problems of a request that is wrong all over help nobody. */
const MAX_PROBLEMS_TOLD = 3;

/** Reads JSON bodies. Not strict about the outermost value, so that the schema says what is expected instead. */
export const jsonBody = express.json({ limit: BODY_LIMIT, strict: false });

/**
 * The body as `schema` has it; put `jsonBody` before it.
 * @throws YinjuError `wrong_type` or `invalid_request`
 */
export function parseBody<Schema extends z.ZodObject>(schema: Schema, request: Request): z.output<Schema> {
  if (request.is('application/json') === false) throw apiError('wrong_type', { language: languageOf(request) });
  return parse(schema, { request, part: 'body' });
}

/**
 * The same where nothing needs to be said: no body is one without fields.
 * @throws YinjuError `wrong_type` or `invalid_request`
 */
export function parseOptionalBody<Schema extends z.ZodObject>(schema: Schema, request: Request): z.output<Schema> {
  const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
  if (Number(length) > 0 || coding !== undefined) return parseBody(schema, request);
  request.body = {};
  return parse(schema, { request, part: 'body' });
}

/**
 * The query of the address as `schema` has it.
 * @throws YinjuError `invalid_request`
 */
export function parseQuery<Schema extends z.ZodObject>(schema: Schema, request: Request): z.output<Schema> {
  return parse(schema, { request, part: 'query' });
}

/**
 * The text fields of a form, each a list of the values that came under its name.
 * @throws YinjuError `invalid_request`
 */
export function parseForm<Schema extends z.ZodObject>(
  schema: Schema,
  { request, fields }: { request: Request; fields: Record<string, string[]> },
): z.output<Schema> {
  request.body = fields;
  return parse(schema, { request, part: 'body' });
}

const PARTS = {
  body: { en: 'The body', zh: '请求内容' },
  query: { en: 'The query', zh: '查询参数' },
} as const;

/** Only what a caller sent is judged here: a schema that fails anywhere else is the service's fault, not the caller's. */
function parse<Schema extends z.ZodObject>(
  schema: Schema,
  { request, part }: { request: Request; part: keyof typeof PARTS },
): z.output<Schema> {
  const parsed = schema.safeParse(request[part], { reportInput: true });
  if (parsed.success) return parsed.data;
  const language = languageOf(request);
  const whole = PARTS[part][language];
  const fields = Object.keys(schema.shape).join(', ');
  throw new YinjuError({
    code: 'invalid_request',
    message: parsed.error.issues
      .slice(0, MAX_PROBLEMS_TOLD)
      .map((issue) => describeIssue(issue, { language, whole }))
      .join(' '),
    hint:
      language === 'zh'
        ? `请改正后重新发送。可用字段：${fields}。`
        : `Correct it and send the request again. Its fields are: ${fields}.`,
  });
}
