import { describe, expect, it } from 'vitest';
import { scoreSentences } from '../../src/answer/score-sentences.js';
import type { Library } from '../../src/library/open-library.js';
import { readAsked } from '../../src/retrieve/read-asked.js';
import type { QuestionWord } from '../../src/retrieve/read-question.js';
import type { RankedPassage } from '../../src/retrieve/search-library.js';
import { foldText } from '../../src/terms/fold-text.js';
import { chanceVector } from '../fakes/fake-embedder.js';
import { tinyLibrary } from '../library/tiny-library.js';

/** All texts have this vector, so that everything but similarity decides. */
const VECTOR = chanceVector('any', 16);

function word(own: string, parts: Partial<QuestionWord> = {}): QuestionWord {
  return { own, variants: [own], exact: false, weight: 1, known: true, ...parts };
}
const name = (...variants: [string, ...string[]]) => word(variants[0], { variants, exact: true });

async function libraryOf(text: string): Promise<Library> {
  const tiny = tinyLibrary({ 'report.txt': text });
  await tiny.reindex({ embedder: { ...tiny.embedder, embedPassages: async (texts) => texts.map(() => VECTOR) } });
  return tiny.openCurrent();
}

/** The passages of the only report without its catalogue line, found in this order. */
function passagesOf(library: Library, parts: Partial<RankedPassage> = {}): RankedPassage[] {
  return Array.from({ length: library.manifest.counts.passages }, (_, row) => library.passage(row))
    .filter(({ kind }) => kind !== 'listing')
    .map((passage) => ({ ...passage, score: 1, why: { terms: [] }, ...parts }));
}

/** The sentences of a text for a question, best first. */
async function ranked(
  text: string,
  { question, words, as }: { question: string; words: QuestionWord[]; as?: Partial<RankedPassage> },
): Promise<string[]> {
  const library = await libraryOf(text);
  const read = { text: question, embeddedAs: question, words, terms: [], fold: foldText };
  const passages = passagesOf(library, as);
  return scoreSentences(library, { question: read, vector: VECTOR, asked: readAsked(question), passages }).map(
    (sentence) => sentence.text,
  );
}

describe('the best sentence for a question', () => {
  it('has the words of the question, the rare ones above all', async () => {
    const words = [word('银行', { weight: 0.2 }), word('眼动仪', { weight: 3 })];
    const text = '银行的经营情况总体上保持了平稳。研究人员为实验室采购了一台眼动仪。\n';
    expect((await ranked(text, { question: '银行的眼动仪', words }))[0]).toContain('采购了一台');
  });

  it('has a figure where one is asked for', async () => {
    const text = '可用性评估的时长应当合适而不宜太长。可用性评估的时长一般不超过2小时。\n';
    const asked = { question: '可用性评估每场多长', words: [word('可用性评估')] };
    expect((await ranked(text, asked))[0]).toContain('2小时');
  });

  it('is no heading, which only names what is asked', async () => {
    const text = '可用性评估\n\n可用性评估由研究人员主持，并邀请用户参加。\n';
    expect((await ranked(text, { question: '可用性评估', words: [word('可用性评估')] }))[0]).toContain('主持');
  });

  it('gives a reason where one is asked for', async () => {
    const text = '银行为园区企业提供的股权资金一直偏少。银行的股权资金偏少，原因是监管的限制。\n';
    const asked = { question: '银行的股权资金为什么少', words: [word('银行'), word('股权资金')] };
    expect((await ranked(text, asked))[0]).toContain('原因');
  });

  it('comes once, though two passages have it', async () => {
    const library = await libraryOf('可用性评估由研究人员主持，并邀请用户参加。\n');
    const [passage] = passagesOf(library);
    const question = { text: '可用性评估', embeddedAs: '', words: [word('可用性评估')], terms: [], fold: foldText };
    const given = { question, vector: VECTOR, asked: readAsked('可用性评估'), passages: [passage!, passage!] };
    expect(scoreSentences(library, given)).toHaveLength(1);
  });

  it('says where it stands, and how far it has each word', async () => {
    const library = await libraryOf('可用性评估由研究人员主持，并邀请用户参加。用户完成各项任务之后填写问卷。\n');
    const question = {
      text: '用户问卷',
      embeddedAs: '',
      words: [word('用户'), word('问卷')],
      terms: [],
      fold: foldText,
    };
    const passages = passagesOf(library);
    const scored = scoreSentences(library, { question, vector: VECTOR, asked: readAsked('用户问卷'), passages });
    expect(scored.map(({ standing }) => standing)).toEqual([
      [1, 1],
      [1, 0],
    ]);
    for (const { start, end, text, passage, similarity } of scored) {
      expect(library.text(passage.reportId).text.slice(start, end)).toBe(text);
      expect(similarity).toBeCloseTo(1, 2);
    }
  });

  it('is none where there is no passage', async () => {
    const library = await libraryOf('可用性评估。\n');
    const question = { text: '评估', embeddedAs: '', words: [], terms: [], fold: foldText };
    expect(scoreSentences(library, { question, vector: VECTOR, asked: readAsked('评估'), passages: [] })).toEqual([]);
  });
});

describe('the definition that is asked for', () => {
  const asked = { question: '间接价值是什么意思？', words: [word('间接价值')] };

  it.each([
    '间接价值是指现有客户介绍来的新客户所带来的价值。',
    '间接价值（Indirect Value）指现有客户介绍来的新客户。',
    '“间接价值”即现有客户介绍来的新客户的价值。',
    '间接价值，是现有客户介绍来的新客户的价值。',
  ])('goes before a sentence that defines something else: %s', async (definition) => {
    const other = '成长价值是指现有客户将来复购的价值，不同于间接价值。';
    expect((await ranked(`${other}${definition}\n`, asked))[0]).toBe(definition);
  });

  it('goes before a mere mention', async () => {
    const text = '报告用许多例子说明了间接价值的重要性。间接价值是指介绍来的新客户的价值。\n';
    expect((await ranked(text, asked))[0]).toContain('是指');
  });

  it('is found under another name of the thing', async () => {
    const clv = { question: 'CLV是什么意思？', words: [word('clv', { variants: ['clv', '客户终身价值'] })] };
    const text = '在CLV的测算中要用到很多不同的数据。客户终身价值是指客户一生带来的价值。\n';
    expect((await ranked(text, clv))[0]).toContain('是指');
  });
});

describe('the row of a ranking', () => {
  const ROWS = ['1中信证券600030.SH 90.1', '2 华泰证券601688.SH 88.0', '3 国信证券002736.SZ 70.5'];
  const TABLE = `证券公司得分排名\n\n排名 公司 得分\n${ROWS.join('\n')}\n`;
  const as: Partial<RankedPassage> = { kind: 'table', headings: ['表2 证券公司得分排名'] };
  const score = word('得分');

  it.each([
    ['证券公司得分第二名是谁？', ROWS[1]],
    ['证券公司得分榜首是谁？', ROWS[0]],
    ['证券公司得分垫底的是哪家？', ROWS[2]],
  ])('is the one at the place that is asked for: %s', async (question, row) => {
    expect((await ranked(TABLE, { question, words: [score], as }))[0]).toBe(row);
  });

  it('is the one with the name that is asked for, under any of its names', async () => {
    const words = [name('国信', '国信证券'), score];
    expect((await ranked(TABLE, { question: '国信的得分是多少？', words, as }))[0]).toBe(ROWS[2]);
  });

  it('counts the words of the caption, which say of what it is', async () => {
    const library = await libraryOf(TABLE);
    const question = {
      text: '国信证券得分排名',
      embeddedAs: '',
      words: [name('国信证券'), score],
      terms: [],
      fold: foldText,
    };
    const asked = readAsked(question.text);
    const scored = scoreSentences(library, { question, vector: VECTOR, asked, passages: passagesOf(library, as) });
    expect(scored.find(({ text }) => text === ROWS[2])?.standing).toEqual([1, 1]);
    expect(scored.find(({ text }) => text === ROWS[0])?.standing).toEqual([0, 0]);
  });

  it('is known in a Markdown table, too', async () => {
    const text = '排名 | 银行 | 得分\n1 | 农业银行 | 91.2\n2 | 天津银行 | 83.2\n';
    const asked = { question: '第二名是哪家？', words: [score], as };
    expect((await ranked(text, asked))[0]).toBe('2 | 天津银行 | 83.2');
  });

  it('is none outside a table, whatever number it opens with', async () => {
    const text = '1中信证券的经营情况在全年保持平稳。\n\n证券公司的得分在全年上升到了80分。\n';
    const asked = { question: '证券公司得分榜首是谁？', words: [score] };
    expect((await ranked(text, asked))[0]).toContain('得分');
  });
});
