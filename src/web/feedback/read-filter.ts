import { feedbackFilterSchema, type FeedbackFilter } from '../../feedback-schemas.js';

const { rating, reason, from, to } = feedbackFilterSchema.shape;

/** The filter that an address asks for; what it has wrong confines nothing. */
export function readFilter(address: URLSearchParams): FeedbackFilter {
  const read = <T>(name: string, schema: { safeParse: (value: unknown) => { data?: T } }): T | undefined =>
    schema.safeParse(address.get(name) ?? undefined).data;
  const asked = {
    rating: read('rating', rating),
    reason: read('reason', reason),
    from: read('from', from),
    to: read('to', to),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
