import type { CheckCitations } from './check-citations.js';
import { questionFromFeedback } from './evaluate/question-from-feedback.js';
import type { FeedbackFilter, FeedbackItem } from './feedback-schemas.js';
import type { RecordedFeedback } from './records/feedback-store.js';
import type { Records } from './records/open-records.js';
import { readAsked, type AskedKind } from './retrieve/read-asked.js';
import type { FeedbackService } from './service.js';

/** Enough for few calls of the database, too few to fill the memory. */
const READ_AT_ONCE = 100;

/** What readers think of the answers in the records; a program that keeps no answers has none. */
export function createFeedback(parts: {
  records: Records | undefined;
  checkCitations: CheckCitations;
}): FeedbackService {
  const { checkCitations } = parts;
  const kept = parts.records?.feedback;
  const shown = (found: readonly RecordedFeedback[]): FeedbackItem[] => {
    const answers = checkCitations(found.map(({ answer }) => answer));
    return found.map(({ feedback, record, answer }, at) => {
      const { question, history } = record.request;
      return { ...feedback, question, ...(history && { history }), answer: answers[at] ?? answer };
    });
  };
  const page = (filter: FeedbackFilter, asked: { limit: number; cursor?: string | undefined }) => {
    const { items, nextCursor } = kept?.list(filter, asked) ?? { items: [] };
    return { feedback: shown(items), ...(nextCursor !== undefined && { nextCursor }) };
  };
  return {
    give: (answerId, given) => kept?.give(answerId, given),
    list: ({ limit, cursor, ...filter }) => page(filter, { limit, cursor }),
    *all(filter) {
      let cursor: string | undefined;
      do {
        const { feedback, nextCursor }: ReturnType<typeof page> = page(filter, { limit: READ_AT_ONCE, cursor });
        yield* feedback;
        cursor = nextCursor;
      } while (cursor !== undefined);
    },
    question: (id) => {
      const found = kept?.find(id);
      const [item] = found ? shown([found]) : [];
      return item && questionFromFeedback(item, kindOf(item));
    },
  };
}

/** What the kinds of question are called among the evaluation questions. */
const KINDS: Readonly<Record<AskedKind, string>> = {
  catalogue: 'catalogue',
  comparison: 'compare',
  list: 'list',
  number: 'number',
  reason: 'reason',
  definition: 'definition',
  way: 'fact',
  fact: 'fact',
};

function kindOf({ question, history = [] }: FeedbackItem): string {
  if (history.length > 0) return 'followup';
  const { kinds, language } = readAsked(question);
  if (language === 'en') return 'english';
  const [kind = 'fact'] = kinds;
  return KINDS[kind];
}
