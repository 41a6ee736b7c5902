import { createAnswerStore } from './answer-store.js';
import { createCitingAnswers, type CitingAnswers } from './citing-answers.js';
import { createConversationStore, UNDO_MS, type ConversationStore } from './conversation-store.js';
import { createFeedbackStore, type FeedbackStore } from './feedback-store.js';
import type { Recorded } from './make-recorded.js';
import { openRecordsDatabase } from './open-records-database.js';
import { tidyRecords } from './tidy-records.js';

/** The answers that were given, in their conversations, and what readers think of them. */
export interface Records {
  /** Keeps what `make` makes; false, after telling `onProblem`, when it could not. It never throws and never waits long. */
  keep(make: () => Recorded): boolean;
  /** Undefined when there is none of that id, or it is older than answers are kept. */
  find(id: string): Recorded | undefined;
  /** Answers that cite one of these reports, at most `limit` of them. */
  citing(reports: readonly string[], options: { limit: number }): CitingAnswers;
  conversations: ConversationStore;
  feedback: FeedbackStore;
  close(): void;
}

export interface RecordsOptions {
  dir: string;
  /** How long answers are kept; 0 keeps them for good. */
  keepDays: number;
  /** The oldest go when the records are larger. */
  maxBytes: number;
  onProblem?: (error: unknown) => void;
  now?: () => Date;
}

const DAY_MS = 86_400_000;
/** Records that outlive their time by an hour harm nobody. */
const TIDY_EVERY_MS = 3_600_000;
/** Some megabytes of answers are written to the log before it is brought into the file, in no answer's way. */
const TIDY_AFTER = 200;
/**
 * Opens the records.
 * @throws YinjuError `configuration` when they cannot be written
 */
export function openRecords(options: RecordsOptions): Records {
  const { keepDays, maxBytes, onProblem, now = () => new Date() } = options;
  const database = openRecordsDatabase(options.dir);
  const oldestKept = () => (keepDays === 0 ? '' : new Date(now().getTime() - keepDays * DAY_MS).toISOString());
  const table = { database, now, oldestKept };
  const answers = createAnswerStore(table);
  const tidy = (): boolean => {
    try {
      const deletedBefore = new Date(now().getTime() - UNDO_MS).toISOString();
      return tidyRecords(database, { before: oldestKept(), deletedBefore, maxBytes });
    } catch (error) {
      onProblem?.(error);
      return false;
    }
  };
  let written = 0;
  let tidying: NodeJS.Immediate | undefined;
  const tidySoon = () => {
    written += 1;
    if (written % TIDY_AFTER === 0) tidying = setImmediate(tidy);
  };

  // No answer is waiting yet.
  while (tidy());
  const hourly = setInterval(tidy, TIDY_EVERY_MS).unref();
  return {
    keep: (make) => {
      try {
        answers.keep(make());
        tidySoon();
        return true;
      } catch (error) {
        onProblem?.(error);
        return false;
      }
    },
    find: answers.find,
    citing: createCitingAnswers(table),
    conversations: createConversationStore(table),
    feedback: createFeedbackStore(table),
    close: () => {
      clearInterval(hourly);
      clearImmediate(tidying);
      database.close();
    },
  };
}
