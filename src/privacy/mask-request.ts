import type { AnswerRequest } from '../schemas.js';
import { maskPersonalData, type Masked, type MaskedCounts } from './mask-personal-data.js';

/**
 * A request whose question and earlier turns hold no personal numbers: in this form it may be stored, logged or sent
 * to a model.
 */
export function maskRequest<Request extends Pick<AnswerRequest, 'question' | 'history'>>(
  request: Request,
): { request: Request; counts: MaskedCounts } {
  const question = maskPersonalData(request.question);
  const turns = request.history?.map(({ role, content }) => ({ role, ...maskPersonalData(content) }));
  return {
    request: {
      ...request,
      question: question.text,
      ...(turns && { history: turns.map(({ role, text }) => ({ role, content: text })) }),
    },
    counts: total([question, ...(turns ?? [])]),
  };
}

function total(masked: readonly Pick<Masked, 'counts'>[]): MaskedCounts {
  const sum: Record<string, number> = {};
  for (const { counts } of masked)
    for (const [kind, count] of Object.entries(counts)) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}
