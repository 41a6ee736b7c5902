import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLexicon, type Lexicon } from '../../src/terms/read-lexicon.js';
import { refusalOf } from '../library/tiny-library.js';

const FILES = {
  'terms.txt': '# Indicators\n不良率\n\n  拨备覆盖率  \n',
  'stop-words.txt': '的\n了\n',
  'glossary.tsv': '# Loans\nloan\t贷款;信贷\nNPL ratio\t不良贷款率；不良率\n',
  'aliases.tsv': '中国工商银行\t工行\tICBC\n',
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'yinju-lexicon-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const read = (files: Partial<typeof FILES> = {}): Lexicon => {
  for (const [name, text] of Object.entries({ ...FILES, ...files })) writeFileSync(join(dir, name), text);
  return readLexicon(dir);
};

describe('readLexicon', () => {
  it('reads words, skipping comments, empty lines and the space around', () => {
    const { terms, stopWords } = read();
    expect(terms).toEqual(['不良率', '拨备覆盖率']);
    expect(stopWords).toEqual(new Set(['的', '了']));
  });

  it('finds translations under the English in lower case, with either semicolon between them', () => {
    const { glossary } = read();
    expect([...glossary]).toEqual([
      ['loan', ['贷款', '信贷']],
      ['npl ratio', ['不良贷款率', '不良率']],
    ]);
  });

  it('keeps the names of a thing together, the fullest first', () => {
    expect(read().aliases).toEqual([['中国工商银行', '工行', 'ICBC']]);
  });

  it('reads files as Windows editors save them', () => {
    const { terms, glossary } = read({
      'terms.txt': '\uFEFF不良率\r\n工行\r\n',
      'glossary.tsv': '\uFEFFloan\t贷款\r\n',
    });
    expect(terms).toEqual(['不良率', '工行']);
    expect(glossary.get('loan')).toEqual(['贷款']);
  });

  it.each(['terms.txt', 'stop-words.txt', 'glossary.tsv', 'aliases.tsv'])(
    'says that %s is missing and what to set',
    async (name) => {
      read();
      rmSync(join(dir, name));
      const refusal = await refusalOf(() => readLexicon(dir));
      expect(refusal).toMatchObject({ code: 'configuration', message: expect.stringContaining(name) });
      expect(refusal.hint).toContain('LEXICON_DIR');
    },
  );

  it.each([
    ['has no tab', { 'glossary.tsv': '# Loans\n\nloan 贷款\n' }, 'Line 3 of', 'glossary.tsv has no tab: "loan 贷款"'],
    ['has more than one tab', { 'glossary.tsv': 'loan\t贷款\t信贷\n' }, 'Line 1 of', 'has more than one tab'],
    ['has no English', { 'glossary.tsv': '\t贷款\n' }, 'Line 1 of', 'has an empty field'],
    ['has no Chinese', { 'glossary.tsv': 'loan\t\n' }, 'Line 1 of', 'has an empty field'],
    ['ends in a semicolon', { 'glossary.tsv': 'loan\t贷款;\n' }, 'Line 1 of', 'has an empty translation'],
    ['repeats a phrase', { 'glossary.tsv': 'loan\t贷款\nLoan\t信贷\n' }, 'Line 2 of', 'repeats "Loan" of line 1'],
    ['names a thing once', { 'aliases.tsv': '工行\n' }, 'Line 1 of', 'aliases.tsv has no tab: "工行"'],
    ['has two tabs in a row', { 'aliases.tsv': '工商银行\t\t工行\n' }, 'Line 1 of', 'has an empty field'],
    [
      'claims a name of another group, in other width and capitals',
      { 'aliases.tsv': '# Banks\n工商银行\tICBC\n农业银行\tｉｃｂｃ\n' },
      'Line 3 of',
      'repeats "ｉｃｂｃ" of line 2',
    ],
  ])('names file and line of an entry that %s', async (_what, files, place, complaint) => {
    const refusal = await refusalOf(() => read(files));
    expect(refusal.code).toBe('configuration');
    expect(refusal.message).toContain(place);
    expect(refusal.message).toContain(complaint);
    expect(refusal.hint).not.toBe('');
  });
});

describe('words of one’s own beside a lexicon', () => {
  const readOwn = (files: Record<string, string>): Lexicon => {
    read();
    const ownDir = join(dir, 'own');
    mkdirSync(ownDir);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(ownDir, name), text);
    return readLexicon(dir, { ownDir });
  };

  it('may be in any of the files', () => {
    expect(readOwn({ 'aliases.tsv': '宇宙行\t工行\n' }).aliases).toEqual([['宇宙行', '工行', '中国工商银行', 'ICBC']]);
  });

  it('win over the lexicon’s', () => {
    expect(readOwn({ 'glossary.tsv': 'loan\t放款\n' }).glossary.get('loan')).toEqual(['放款', '贷款', '信贷']);
  });

  it('are told by file and line where one cannot be read', async () => {
    const refusal = await refusalOf(() => readOwn({ 'glossary.tsv': '# mine\nloan 放款\n' }));
    expect(refusal.message).toContain(`Line 2 of ${join(dir, 'own', 'glossary.tsv')} has no tab`);
  });

  it.each([
    ['holds no word list', {}],
    ['holds no word list', { 'glossery.tsv': 'loan\t放款\n' }],
  ])('are missed where the folder %s: %j', async (complaint, files) => {
    const refusal = await refusalOf(() => readOwn(files));
    expect(refusal).toMatchObject({ code: 'configuration', message: expect.stringContaining(complaint) });
    expect(refusal.message).toContain('OWN_LEXICON_DIR');
    expect(refusal.hint).toContain('glossary.tsv');
  });

  it('are missed where there is no such folder', async () => {
    read();
    const refusal = await refusalOf(() => readLexicon(dir, { ownDir: join(dir, 'nowhere') }));
    expect(refusal.message).toContain('is no folder');
  });
});
