import { describe, expect, it } from 'vitest';
import { recordsInTest, saidIn } from './open-in-test.js';
import { NOW, recordedOf } from './samples.js';

const PAGE = { limit: 50 };

describe('a conversation', () => {
  it('begins with the first answer that names it, and is called after its question', () => {
    const records = recordsInTest().open();
    records.keep(() => saidIn('c1', { id: 'a1', question: `净利润\n增长${'很'.repeat(70)}多？` }));
    records.keep(() => saidIn('c1', { id: 'a2', question: '那2021年呢？', now: new Date('2025-04-01T00:00:00Z') }));
    records.keep(() => recordedOf({ answer: { id: 'a3' } }));
    expect(records.conversations.find('c1')).toEqual({
      id: 'c1',
      title: `净利润 增长${'很'.repeat(54)}…`,
      createdAt: NOW.toISOString(),
      updatedAt: '2025-04-01T00:00:00.000Z',
      answers: 2,
    });
    expect(records.conversations.list(PAGE).conversations).toHaveLength(1);
    const { turns } = records.conversations.turns('c1', PAGE);
    expect(turns.map(({ answer }) => answer.id)).toEqual(['a1', 'a2']);
    expect(turns[0]).toEqual({
      ...saidIn('c1', { id: 'a1' }),
      record: expect.objectContaining({ createdAt: NOW.toISOString() }),
    });
  });

  it('holds no personal number in its title, the first or another', () => {
    const records = recordsInTest().open();
    const { conversations } = records;
    records.keep(() => saidIn('c1', { id: 'a1', question: '13812345678的净利润？' }));
    expect(conversations.find('c1')?.title).toBe('〔电话号码〕的净利润？');
    expect(conversations.rename('c1', '张三 13812345678')?.title).toBe('张三 〔电话号码〕');
    expect(conversations.make({ title: '问13812345678' }).conversation.title).toBe('问〔电话号码〕');
  });

  it('keeps the name that it was given, whatever is asked in it', () => {
    const records = recordsInTest().open();
    const { conversations } = records;
    conversations.make({ id: 'c1', title: '年报' });
    conversations.make({ id: 'c2' });
    for (const id of ['c1', 'c2']) records.keep(() => saidIn(id, { id: `in ${id}`, question: '净利润？' }));
    expect(conversations.find('c1')?.title).toBe('年报');
    expect(conversations.find('c2')?.title).toBe('净利润？');
    expect(conversations.rename('c2', '利润')).toMatchObject({ title: '利润', answers: 1 });
    expect(conversations.rename('unknown', '利润')).toBeUndefined();
  });

  it('is made once: made again it is the one that there is', () => {
    const { conversations } = recordsInTest().open();
    const { conversation, isNew } = conversations.make({ id: 'c1', title: '年报' });
    expect(isNew).toBe(true);
    expect(conversation).toEqual(conversations.find('c1'));
    expect(conversations.make({ id: 'c1', title: '别的' })).toEqual({ conversation, isNew: false });
    expect(conversations.make({}).conversation.id).not.toBe(conversations.make({}).conversation.id);
  });

  it('is not there when its answer could not be kept', () => {
    const { open, connect } = recordsInTest();
    const records = open();
    connect().exec("CREATE TRIGGER full BEFORE INSERT ON turns BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
    expect(records.keep(() => saidIn('c1', { id: 'a1' }))).toBe(false);
    expect(connect().prepare('SELECT count(*) FROM conversations').pluck().get()).toBe(0);
    expect(records.find('a1')).toBeUndefined();
  });

  it('refuses a change while another program locks the records', () => {
    const { open, connect } = recordsInTest();
    const records = open();
    const { conversations } = records;
    records.keep(() => saidIn('c1', { id: 'a1' }));
    const other = connect();
    other.exec('BEGIN IMMEDIATE');
    const busy = expect.objectContaining({ code: 'records_unwritable' });
    expect(() => conversations.rename('c1', '别的')).toThrow(busy);
    expect(() => conversations.remove('c1')).toThrow(busy);
    expect(() => conversations.make({})).toThrow(busy);
    other.exec('ROLLBACK');
    expect(conversations.remove('c1')).toBeDefined();
  });
});

describe('the list of conversations', () => {
  it('shows each once, a page at a time, the last answered first, also where times are the same', () => {
    const records = recordsInTest().open();
    const { conversations } = records;
    for (let at = 0; at < 25; at += 1) {
      const now = new Date(NOW.getTime() + Math.floor(at / 3) * 1_000);
      records.keep(() => saidIn(`c${at}`, { id: `a${at}`, now }));
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = conversations.list({ limit: 4, cursor });
      seen.push(...page.conversations.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => `c${24 - at}`));
    expect(conversations.list({ limit: 25 }).nextCursor).toBeUndefined();
  });

  it.each([
    ['净利润', ['c1']],
    ['绿色 贷款', ['c2']],
    ['ＣＨＡＴＣＩＢ', ['c2']],
    ['年报', ['c1']],
    ['年报 净利润 5%', ['c1']],
    ['净利润 绿色', []],
    ['50', []],
    ['%', ['c1']],
    ["' OR 1=1 --", []],
    ['[1]', []],
    ['  ', ['c2', 'c1']],
  ])('is searched over titles, questions and answers for every word of %j', (q, ids) => {
    const records = recordsInTest().open();
    const { conversations } = records;
    records.keep(() => saidIn('c1', { id: 'a1', question: '净利润多少？', answer: '增长5%。[1]' }));
    conversations.rename('c1', '看年报');
    records.keep(() =>
      saidIn('c2', { id: 'a2', question: '绿色信贷', answer: '有。', now: new Date(NOW.getTime() + 1) }),
    );
    records.keep(() =>
      saidIn('c2', { id: 'a3', question: 'ChatCIB呢', answer: '贷款。', now: new Date(NOW.getTime() + 1) }),
    );
    expect(conversations.list({ ...PAGE, q }).conversations.map(({ id }) => id)).toEqual(ids);
  });

  it('reads the turns of a long conversation a page at a time, the latest first, each page in order', () => {
    const records = recordsInTest().open();
    const { conversations } = records;
    for (let at = 0; at < 7; at += 1) records.keep(() => saidIn('c1', { id: `a${at}` }));
    records.keep(() => saidIn('c2', { id: 'other' }));
    const idsOf = (page: ReturnType<typeof conversations.turns>) => page.turns.map(({ answer }) => answer.id);
    const first = conversations.turns('c1', { limit: 3 });
    const second = conversations.turns('c1', { limit: 3, cursor: first.nextCursor });
    const third = conversations.turns('c1', { limit: 3, cursor: second.nextCursor });
    expect([first, second, third].map(idsOf)).toEqual([['a4', 'a5', 'a6'], ['a1', 'a2', 'a3'], ['a0']]);
    expect(third.nextCursor).toBeUndefined();
    expect(conversations.turns('unknown', { limit: 3 })).toEqual({ turns: [] });
  });
});
