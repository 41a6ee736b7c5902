import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openRecords, type RecordsOptions } from '../../src/records/open-records.js';
import { refusalOf } from '../library/tiny-library.js';
import { NOW, recordedOf } from './samples.js';

const MB = 2 ** 20;
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'yinju-records-'));
  return () => rmSync(dir, { recursive: true });
});

function open(options: Partial<RecordsOptions> = {}) {
  const problems: unknown[] = [];
  const records = openRecords({
    dir,
    keepDays: 0,
    maxBytes: 100 * MB,
    now: () => NOW,
    onProblem: (error) => problems.push(error),
    ...options,
  });
  onTestFinished(() => records.close());
  return { ...records, problems };
}

/** Another program's connection to the same records. */
function connect() {
  const other = new Database(join(dir, 'records.db'));
  onTestFinished(() => void other.close());
  return other;
}

const withId = (id: string, daysAgo = 0) =>
  recordedOf({ answer: { id }, now: new Date(NOW.getTime() - daysAgo * 86_400_000) });
/** Lets what was put off until nothing else runs happen. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('records', () => {
  it('give an answer back as it was kept, also when they are opened again', () => {
    const first = open();
    expect(first.keep(() => withId('a'))).toBe(true);
    expect(first.find('a')).toEqual(withId('a'));
    expect(first.find('b')).toBeUndefined();
    first.close();
    expect(open().find('a')).toEqual(withId('a'));
  });

  it('make their folder, which is for their owner alone', () => {
    dir = join(dir, 'deep/records');
    expect(open().keep(() => withId('a'))).toBe(true);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
  });

  it('are shared by two programs', () => {
    const [one, other] = [open(), open()];
    for (let at = 0; at < 100; at += 1) expect((at % 2 ? one : other).keep(() => withId(`a${at}`))).toBe(true);
    expect(one.find('a98')).toEqual(withId('a98'));
  });

  it('say that they could not keep an answer while another program locks them, and can again afterwards', () => {
    const records = open();
    const other = connect();
    other.exec('BEGIN IMMEDIATE');
    expect(records.keep(() => withId('a'))).toBe(false);
    expect(records.problems).toEqual([expect.objectContaining({ code: 'SQLITE_BUSY' })]);
    other.exec('COMMIT');
    expect(records.keep(() => withId('a'))).toBe(true);
    expect(records.find('a')).toEqual(withId('a'));
  });

  it('are read while another program writes', () => {
    const records = open();
    records.keep(() => withId('a'));
    connect().exec('BEGIN IMMEDIATE');
    expect(records.find('a')).toEqual(withId('a'));
  });

  it('say so when their tables are gone, or an answer cannot be made into a record', () => {
    const records = open();
    expect(
      records.keep(() => {
        throw new Error('a fault of ours');
      }),
    ).toBe(false);
    connect().exec('DROP TABLE answers');
    expect(records.keep(() => withId('a'))).toBe(false);
    expect(records.problems).toHaveLength(2);
  });

  it('say so when an id comes twice, and keep the first', () => {
    const records = open();
    records.keep(() => withId('a'));
    expect(records.keep(() => recordedOf({ answer: { id: 'a', answer: 'another' } }))).toBe(false);
    expect(records.find('a')).toEqual(withId('a'));
  });
});

describe('old records', () => {
  const fill = (ages: readonly number[]) => {
    const records = open();
    for (const age of ages) expect(records.keep(() => withId(`${age} days`, age))).toBe(true);
    records.close();
  };
  const count = () => connect().prepare('SELECT count(*) FROM answers').pluck().get();

  it('stay for good where no time is set', () => {
    fill([0, 10_000]);
    expect(open().find('10000 days')).toBeDefined();
  });

  it('are deleted at the start after the days that are set', () => {
    fill([31, 29, 400]);
    const records = open({ keepDays: 30 });
    expect(records.find('29 days')).toBeDefined();
    expect(records.find('31 days')).toBeUndefined();
    expect(count()).toBe(1);
  });

  it('are not given out once their time is over, before they are deleted', () => {
    const records = open({ keepDays: 30 });
    records.keep(() => withId('a', 31));
    expect(records.find('a')).toBeUndefined();
  });

  it('make room when there are more than may be, the oldest first', async () => {
    const records = open({ maxBytes: MB });
    const long = '长'.repeat(10_000);
    for (let at = 0; at < 800; at += 1) {
      expect(records.keep(() => recordedOf({ answer: { id: `a${at}`, answer: long } }))).toBe(true);
      if (at % 200 === 199) await idle();
    }
    expect(records.problems).toEqual([]);
    expect(records.find('a0')).toBeUndefined();
    expect(records.find('a799')).toBeDefined();
    // 800 of them are 24 MB; the bound may be passed by the 200 that are written between two tidyings.
    expect(statSync(join(dir, 'records.db')).size).toBeLessThan(9 * MB);
    expect(statSync(join(dir, 'records.db-wal')).size).toBeLessThan(9 * MB);
  });
});

describe('records that cannot be opened', () => {
  const refusal = () => refusalOf(() => open());

  it('are refused in a place that cannot be written', async () => {
    writeFileSync(join(dir, 'file'), '');
    dir = join(dir, 'file');
    const { code, message, hint } = await refusal();
    expect(code).toBe('configuration');
    expect(message).toContain(`The records folder ${dir} cannot be written`);
    expect(hint).toContain('RECORDS_DIR');
    rmSync(dir);
    mkdirSync(dir);
  });

  it('are refused when they are no database', async () => {
    writeFileSync(join(dir, 'records.db'), 'no database'.repeat(1_000));
    const { message, hint } = await refusal();
    expect(message).toContain('damaged');
    expect(hint).toContain('backup');
  });

  it('are refused when a later version of the program wrote them, and left as they are', async () => {
    open().close();
    const other = connect();
    other.pragma('user_version = 99');
    expect((await refusal()).message).toContain('later version');
    expect(other.pragma('user_version', { simple: true })).toBe(99);
  });

  it('are refused when another program does not let them go', async () => {
    open().close();
    connect().exec('BEGIN IMMEDIATE');
    expect((await refusal()).message).toContain('Another program');
  });
});
