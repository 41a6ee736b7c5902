import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseMarkdown } from '../../src/adapters/mdast-markdown.js';
import { parseYamlFrontMatter } from '../../src/adapters/yaml-front-matter.js';
import { includesItem, itemsIn, normalText } from '../../src/evaluate/match-text.js';
import { holdsQuestions, isToRefuse, readQuestions, searchQuery, type Question } from '../../src/evaluate/question.js';
import { loadMarkdown } from '../../src/ingest/load/load-markdown.js';
import { ROOT, SAMPLE_REPORTS } from '../test-library.js';

const QUESTIONS = join(ROOT, 'data/eval');
/** What a question about several reports, or none, gives as its report. */
const WHOLE_LIBRARY = 'library';
const KINDS = (
  'number fact list compare reason definition table english figure wording followup new_topic catalogue ' +
  'unanswerable out_of_scope'
).split(' ');

const questions = readdirSync(QUESTIONS)
  .filter(holdsQuestions)
  .flatMap((name) => readQuestions(join(QUESTIONS, name)));
const answerable = questions.filter((question) => !isToRefuse(question));
const groups = [...new Set(questions.flatMap(({ group }) => group ?? []))];

const readingTexts = new Map(
  readdirSync(SAMPLE_REPORTS).flatMap((path) => {
    const file = { path, bytes: readFileSync(join(SAMPLE_REPORTS, path)) };
    const drafts = loadMarkdown(file, { parseMarkdown, parseFrontMatter: parseYamlFrontMatter });
    return drafts.map(({ title, text }) => [title, text.text] as const);
  }),
);

const itemsOf = new Map([...readingTexts].map(([title, text]) => [title, itemsIn(text)] as const));

function of<Value>(reports: ReadonlyMap<string, Value>, { report }: Question): Value[] {
  return [...reports].filter(([title]) => report === WHOLE_LIBRARY || report === title).map(([, value]) => value);
}

describe('the evaluation questions of data/eval', () => {
  it('have ids of their own', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('are asked once, unless another conversation comes before', () => {
    const asked = questions.map(({ question, history = [] }) => JSON.stringify([question, history]));
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('are of the kinds that the README lists', () => {
    const readme = readFileSync(join(QUESTIONS, 'README.md'), 'utf8');
    expect([...new Set(questions.map(({ kind }) => kind))].sort()).toEqual([...KINDS].sort());
    expect(KINDS.filter((kind) => !readme.includes(`\`${kind}\``))).toEqual([]);
  });

  it('are about reports of the sample library', () => {
    expect(questions.filter((question) => of(readingTexts, question).length === 0)).toEqual([]);
  });

  it('have histories in which user and assistant take turns', () => {
    const roles = questions.flatMap(({ history = [] }) => history.map(({ role }) => role));
    expect(roles).not.toEqual([]);
    expect(roles).toEqual(roles.map((_, at) => (at % 2 === 0 ? 'user' : 'assistant')));
  });

  it('have evidence that stands in the reading text', () => {
    const missing = answerable.flatMap((question) => {
      const texts = of(readingTexts, question);
      return question.evidence
        .filter((span) => !texts.some((text) => text.includes(span)))
        .map((span) => [question.id, span]);
    });
    expect(missing).toEqual([]);
    expect(answerable.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('have evidence long enough to be told apart', () => {
    const short = answerable.flatMap(({ evidence }) => evidence.filter((span) => [...normalText(span)].length < 8));
    expect(short).toEqual([]);
  });

  it('demand what stands in the report, or in the model answer where it has to be counted', () => {
    const unfounded = answerable.flatMap((question) => {
      const holders = [...of(itemsOf, question), itemsIn(question.answer ?? '')];
      return question.must_include
        .filter((item) => !holders.some((holdsItem) => holdsItem(item)))
        .map((item) => [question.id, item]);
    });
    expect(unfounded).toEqual([]);
    expect(answerable.filter(({ must_include: demanded }) => demanded.length === 0)).toEqual([]);
  });

  it('demand nothing that the question itself says', () => {
    const told = answerable.flatMap(({ id, question, must_include: demanded }) =>
      demanded.filter((item) => includesItem(question, item)).map((item) => [id, item]),
    );
    expect(told).toEqual([]);
  });

  it('demand nothing where they are to be refused', () => {
    const refusals = questions.filter(isToRefuse);
    expect(refusals).not.toEqual([]);
    expect(refusals.flatMap(({ must_include: demanded, evidence }) => [...demanded, ...evidence])).toEqual([]);
  });

  it('come in groups of five wordings that are judged alike', () => {
    const wordings = groups.map((group) => questions.filter((question) => question.group === group));
    const demands = (question: Question) => JSON.stringify([question.must_include, question.evidence]);
    expect(wordings.map((group) => group.length)).toEqual(groups.map(() => 5));
    expect(wordings.filter((group) => new Set(group.map(demands)).size > 1)).toEqual([]);
  });
});

describe('readQuestions', () => {
  function fileWith(content: string): string {
    const dir = mkdtempSync(join(tmpdir(), 'yinju-questions-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const file = join(dir, 'own.jsonl');
    writeFileSync(file, content);
    return file;
  }
  const line = '{"id":"1","report":"r","kind":"fact","question":"?","must_include":["5%",["a","b"]],"evidence":[]}';

  it('skips empty lines', () => {
    expect(readQuestions(fileWith(`\n${line}\n\n`))).toHaveLength(1);
  });

  it.each(['{"id":', '{"id":"1"}'])('names file and line of %s', (broken) => {
    expect(() => readQuestions(fileWith(`${line}\n${broken}`))).toThrow(/own\.jsonl, line 2 is no evaluation question/);
  });
});

describe('searchQuery', () => {
  const question = { id: '1', report: 'r', kind: 'fact', question: '那2021年呢?', must_include: [], evidence: [] };

  it('is the question where nothing was said before', () => {
    expect(searchQuery(question)).toBe('那2021年呢?');
    expect(searchQuery({ ...question, history: [] })).toBe('那2021年呢?');
  });

  it('puts what the user asked last before it', () => {
    const history = [
      { role: 'user' as const, content: '甲' },
      { role: 'user' as const, content: '2020年多少?' },
      { role: 'assistant' as const, content: '5%' },
    ];
    expect(searchQuery({ ...question, history })).toBe('2020年多少? 那2021年呢?');
  });
});
