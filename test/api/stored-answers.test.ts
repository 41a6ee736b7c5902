import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { replaySchema, storedAnswerSchema, type Replay, type StoredAnswer } from '../../src/record-schemas.js';
import { answerSchema, errorSchema, type Answer } from '../../src/schemas.js';
import { ask, askStream, postJson } from '../ask.js';
import { startService, type RunningService } from '../service.js';

const QUESTION = '海蓝银行的净利润增长多少？';
const REPORTS = {
  'annual.txt': '海蓝银行全年净利润增长5%，不良贷款率降到1.2%。\n',
  'green.txt': '海蓝银行绿色贷款余额2400亿元，年内新增600亿元。\n',
};

let root: string;
let service: RunningService;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yinju-stored-'));
  mkdirSync(join(root, 'reports'));
  service = await startService({
    env: { LIBRARY_DIR: join(root, 'index'), RECORDS_DIR: join(root, 'records') },
  });
  await holding(REPORTS);
});
afterAll(async () => {
  await service.close();
  rmSync(root, { recursive: true });
});

/** Builds the library anew from these reports alone. */
async function holding(reports: Record<string, string>): Promise<void> {
  const folder = join(root, 'reports');
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(folder, name), text);
  await service.reindex([folder]);
}

const at = (id: string, tail = '') => `${service.url}/api/v1/answers/${encodeURIComponent(id)}${tail}`;
const stored = async ({ id }: Answer): Promise<StoredAnswer> =>
  storedAnswerSchema.parse(await (await fetch(at(id))).json());
const replayed = async ({ id }: Answer): Promise<Replay> => {
  const response = await fetch(at(id, '/replay'), { method: 'POST' });
  expect(response.status).toBe(200);
  return replaySchema.parse(await response.json());
};
const whatOf = ({ changes }: Replay) => changes.map(({ what }) => what);

describe('a stored answer', () => {
  it('is the answer as it was sent, each citation with its source, and what it was made from', async () => {
    const answer = await ask(service.url, { question: QUESTION });
    const { record, ...kept } = await stored(answer);
    expect(kept).toEqual({
      ...answer,
      citations: answer.citations.map((citation) => ({ ...citation, source: 'same' })),
    });
    expect(answer.status).toBe('answered');
    expect(record).toMatchObject({
      request: { question: QUESTION, mode: 'auto', asOf: answer.asOf },
      citations: [{ n: 1, passageId: answer.citations[0]!.passageId }],
    });
    expect(record!.evidence.map(({ passageId }) => passageId)).toContain(answer.citations[0]!.passageId);
    expect(record!.masked).toBeUndefined();
  });

  it('is kept when it was streamed, and when it was a refusal', async () => {
    const { answer } = await askStream(service.url, { question: QUESTION });
    expect((await stored(answer)).answer).toBe(answer.answer);
    const refused = await ask(service.url, { question: '火星基地的存款余额是多少？' });
    expect(refused.status).not.toBe('answered');
    expect(await stored(refused)).toMatchObject({ answer: refused.answer, status: refused.status, citations: [] });
  });

  it('holds no personal number, nor do the files of the records', async () => {
    const answer = await ask(service.url, {
      question: '我的手机13812345678，那净利润增长多少？',
      history: [{ role: 'user', content: '身份证11010519491231002X，海蓝银行怎么样？' }],
    });
    // Whoever asked reads their own words.
    expect(answer.understoodAs).toContain('13812345678');
    const { record, understoodAs } = await stored(answer);
    expect(record).toMatchObject({
      request: {
        question: '我的手机〔电话号码〕，那净利润增长多少？',
        history: [{ role: 'user', content: '身份证〔身份证号〕，海蓝银行怎么样？' }],
      },
      masked: { phone: 1, idNumber: 1 },
    });
    expect(understoodAs).not.toContain('13812345678');
    const files = readdirSync(join(root, 'records')).map((name) => readFileSync(join(root, 'records', name), 'latin1'));
    expect(files.join()).not.toMatch(/13812345678|11010519491231002X/);
  });

  it('tells that its source has changed, or is gone, and keeps its quote', async () => {
    const answer = await ask(service.url, { question: QUESTION });
    const [{ quote }] = answer.citations as [Answer['citations'][number]];
    await holding({ ...REPORTS, 'annual.txt': '海蓝银行全年净利润增长7%，不良贷款率降到1.2%。\n' });
    expect((await stored(answer)).citations[0]).toMatchObject({ source: 'changed', quote });
    await holding({ 'green.txt': REPORTS['green.txt'] });
    expect((await stored(answer)).citations[0]).toMatchObject({ source: 'gone', quote });
    await holding(REPORTS);
    expect((await stored(answer)).citations[0]).toMatchObject({ source: 'same', quote });
  });

  it.each([
    ['en', 'unknown', 'No answer is kept under the id unknown.'],
    ['zh', '../../etc', '没有编号为 ../../etc 的回答存档。'],
    ['en', "x' OR '1'='1", "No answer is kept under the id x' OR '1'='1."],
  ])('that there is not is told of with what to do, in the language %s: %s', async (language, id, message) => {
    for (const [tail, method] of [
      ['', 'GET'],
      ['/replay', 'POST'],
    ] as const) {
      const response = await fetch(at(id, tail), { method, headers: { 'accept-language': language } });
      expect(response.status).toBe(404);
      const { error } = errorSchema.parse(await response.json());
      expect(error).toMatchObject({ code: 'not_found', message });
      expect(error.hint).toContain('RECORDS_KEEP_DAYS');
    }
  });
});

describe('a replay', () => {
  it('is the same after no change, and is kept itself', async () => {
    const answer = await ask(service.url, { question: QUESTION });
    const replay = await replayed(answer);
    const { id, tookMs } = replay.answer;
    expect(replay).toEqual({ answer: { ...answer, id, tookMs }, changes: [], same: true });
    expect(id).not.toBe(answer.id);
    expect((await stored(replay.answer)).answer).toBe(answer.answer);
  });

  it('asks for the day and the filter of then', async () => {
    const response = await postJson(`${service.url}/api/v1/answers`, {
      question: QUESTION,
      asOf: '2024-02-29',
      filter: { reports: ['unknown'] },
    });
    const replay = await replayed(answerSchema.parse(await response.json()));
    expect(replay).toMatchObject({ same: true, answer: { asOf: '2024-02-29', citations: [] } });
  });

  it('says what has changed after a rebuild with a changed report, and why', async () => {
    const answer = await ask(service.url, { question: QUESTION });
    onTestFinished(() => holding(REPORTS));
    await holding({ ...REPORTS, 'annual.txt': '海蓝银行全年净利润增长7%，不良贷款率降到1.2%。\n' });
    const replay = await replayed(answer);
    expect(replay.same).toBe(false);
    expect(replay.answer.answer).toContain('7%');
    expect(whatOf(replay)).toEqual(['library', 'evidence', 'citations', 'answer']);
    const [library, , citations, text] = replay.changes;
    expect(library).toMatchObject({ before: answer.libraryVersion, after: replay.answer.libraryVersion });
    expect(citations?.message).toContain('原文已改动');
    expect(text).toMatchObject({ before: answer.answer, after: replay.answer.answer });
    expect(text?.message).toContain('因为引用的原文已改动');
  });

  it.each([
    [QUESTION, '报告已不在资料库中'],
    ['How much did the net profit grow?', 'its report is no longer in the library'],
  ])('says that a report is gone, in the language of the question: %s', async (question, words) => {
    const answer = await ask(service.url, { question });
    expect(answer.answer).toContain('增长5%');
    onTestFinished(() => holding(REPORTS));
    await holding({ 'green.txt': REPORTS['green.txt'] });
    const replay = await replayed(answer);
    expect(replay.same).toBe(false);
    expect(replay.changes.find(({ what }) => what === 'citations')?.message).toContain(words);
  });

  it('is the same where a rebuild changed another report, and tells of the rebuild', async () => {
    const answer = await ask(service.url, { question: QUESTION });
    onTestFinished(() => holding(REPORTS));
    await holding({ ...REPORTS, 'wind.txt': '风电装机容量3000万千瓦。\n' });
    const replay = await replayed(answer);
    expect(replay.same).toBe(true);
    expect(whatOf(replay)[0]).toBe('library');
  });

  it('is refused from another site, as whatever changes something', async () => {
    const answer = await ask(service.url, { question: QUESTION });
    const headers = { origin: 'http://other.example' };
    expect((await fetch(at(answer.id, '/replay'), { method: 'POST', headers })).status).toBe(403);
  });
});

describe('records that cannot be written', () => {
  it('let the answer leave with a note, whole and as a stream, and are told of', async () => {
    const other = new Database(join(root, 'records/records.db'));
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    const answer = await ask(service.url, { question: QUESTION });
    const streamed = await askStream(service.url, { question: QUESTION });
    const english = await ask(service.url, { question: 'How much did the net profit grow?' });
    other.exec('ROLLBACK');
    for (const one of [answer, streamed.answer]) {
      expect(one).toMatchObject({ status: 'answered', notes: [{ code: 'not_recorded' }] });
      expect(one.notes![0]!.message).toContain('没有存档');
      expect((await fetch(at(one.id))).status).toBe(404);
    }
    expect(english.notes![0]!.message).toContain('could not be recorded');
    expect(service.problems).toEqual(Array(3).fill(expect.stringContaining('records cannot be written')));
    const next = await ask(service.url, { question: QUESTION });
    expect(next.notes).toBeUndefined();
    expect((await stored(next)).id).toBe(next.id);
  });
});

describe('a stored answer without a library', () => {
  it('is given out with its citations as they were; a replay says what is missing', async () => {
    const answer = await ask(service.url, { question: QUESTION });
    const other = await startService({
      env: { LIBRARY_DIR: join(root, 'none'), RECORDS_DIR: join(root, 'records') },
    });
    onTestFinished(other.close);
    const found = storedAnswerSchema.parse(await (await fetch(`${other.url}/api/v1/answers/${answer.id}`)).json());
    expect(found.citations).toEqual(answer.citations);
    const replay = await fetch(`${other.url}/api/v1/answers/${answer.id}/replay`, { method: 'POST' });
    expect(replay.status).toBe(503);
    expect(errorSchema.parse(await replay.json()).error.code).toBe('library_missing');
  });
});
