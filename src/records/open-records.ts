import { answerRecordSchema } from '../record-schemas.js';
import { answerSchema } from '../schemas.js';
import type { Recorded } from './make-recorded.js';
import { openRecordsDatabase } from './open-records-database.js';
import { tidyRecords } from './tidy-records.js';

/** The answers that were given. */
export interface Records {
  /** Keeps what `make` makes; false, after telling `onProblem`, when it could not. It never throws and never waits long. */
  keep(make: () => Recorded): boolean;
  /** Undefined when there is none of that id, or it is older than answers are kept. */
  find(id: string): Recorded | undefined;
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
  const insert = database.prepare('INSERT INTO answers (id, created_at, answer, record) VALUES (?, ?, ?, ?)');
  const select = database.prepare<[string, string], { answer: string; record: string }>(
    'SELECT answer, record FROM answers WHERE id = ? AND created_at >= ?',
  );
  const oldestKept = () => (keepDays === 0 ? '' : new Date(now().getTime() - keepDays * DAY_MS).toISOString());
  const tidy = (): boolean => {
    try {
      return tidyRecords(database, { before: oldestKept(), maxBytes });
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
        const { answer, record } = make();
        insert.run(answer.id, record.createdAt, JSON.stringify(answer), JSON.stringify(record));
        tidySoon();
        return true;
      } catch (error) {
        onProblem?.(error);
        return false;
      }
    },
    find: (id) => {
      const row = select.get(id, oldestKept());
      if (row === undefined) return undefined;
      return { answer: answerSchema.parse(parse(row.answer)), record: answerRecordSchema.parse(parse(row.record)) };
    },
    close: () => {
      clearInterval(hourly);
      clearImmediate(tidying);
      database.close();
    },
  };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}
