/**
 * How long an endpoint asks to be left alone, in milliseconds from `now`: `Retry-After` as seconds or as a date, and
 * OpenAI's finer `retry-after-ms`. Undefined when it does not say, or not in a way that can be read.
 */
export function retryAfter(headers: Headers | undefined, now: Date): number | undefined {
  const milliseconds = amountOf(headers?.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const asked = headers?.get('retry-after');
  const seconds = amountOf(asked);
  if (seconds !== undefined) return seconds * 1_000;
  const until = Date.parse(asked ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, until - now.getTime());
}

function amountOf(text: string | null | undefined): number | undefined {
  return text && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
