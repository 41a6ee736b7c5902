import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdsEvidence, includesItem, normalText } from '../../src/evaluate/match-text.js';
import { holdsQuestions, readQuestions } from '../../src/evaluate/question.js';
import { ROOT, SEEDS } from '../test-library.js';

describe('normalText', () => {
  it.each([
    ['ＥＳＧ，报告 １２３', 'esg报告123'],
    ['9.2%. 见第3.节', '9.2%见第3节'],
    ['高 5.3 分。', '高5.3分'],
    ['甲_乙', '甲_乙'],
  ])('makes %s to %s', (text, normal) => {
    expect(normalText(text)).toBe(normal);
  });

  it('folds runs that extraction doubled, words and four-digit figures alike', () => {
    expect(normalText('普惠普惠金融金融')).toBe('普惠金融');
    expect(normalText('20232023年')).toBe('2023年');
  });

  it('leaves other repeated figures as they are', () => {
    expect(normalText('1212')).toBe('1212');
  });
});

describe('holdsEvidence', () => {
  const evidence = '成功率97.62%,平均542秒';

  it('finds evidence over other punctuation, white space and width', () => {
    expect(holdsEvidence('其中 成功率９７.６２％、\n平均 542 秒。', evidence)).toBe(true);
  });

  it('finds evidence of which a piece was lost', () => {
    expect(holdsEvidence('纳入设备;成功率97.62%,平均542', evidence)).toBe(true);
  });

  it('does not find it in half of it', () => {
    expect(holdsEvidence('成功率97', evidence)).toBe(false);
  });

  it('does not find it in a sentence that says nearly the same of something else', () => {
    expect(holdsEvidence('成功率98.10%,平均361秒', evidence)).toBe(false);
  });
});

describe('includesItem', () => {
  it.each([
    ['增长 12.9%。', '12.9%'],
    ['共 1,089 页', '1089'],
    ['共1089页', '1,089页'],
    ['余额 2468.3 亿元[1]', '2468.3 亿'],
    ['ＣＱＣ 认证', 'cqc'],
    ['比例 2:1。', '2:1'],
    ['共 2 页。[1]', '2'],
    ['利率[1]下降', '利率下降'],
  ])('finds in %s the item %s', (answer, item) => {
    expect(includesItem(answer, item)).toBe(true);
  });

  it.each([
    ['增长 12.9%。', '2.9%'],
    ['增长 2.95', '2.9'],
    ['12 3', '123'],
    ['10 万元', '1'],
    ['100 亿', '10 亿'],
    ['没有。', ''],
    ['共 12 页。[1]\n共 30 页。[2]', '2'],
    ['共 12 页。[3]', ['3', '3页']],
    ['余额 5 亿元[21]', '21'],
    ['没有。', '。'],
  ])('does not find in %s the item %s', (answer, item) => {
    expect(includesItem(answer, item)).toBe(false);
  });

  it('takes a sign of the item as itself, not as a pattern', () => {
    expect(includesItem('约 2x4', '2.4')).toBe(false);
    expect(includesItem('a_b', 'a_b')).toBe(true);
  });

  it('is content with one of several alternatives', () => {
    expect(includesItem('约两成', ['20%', '两成'])).toBe(true);
    expect(includesItem('约三成', ['20%', '两成'])).toBe(false);
  });
});

const SCORE = 'score.py';
const hasScore =
  existsSync(join(SEEDS.questions, SCORE)) && spawnSync('python3', ['--version'], { stdio: 'ignore' }).status === 0;

/** What the independent scorer says of the same pairs; -B leaves no compiled file beside it. */
const ASK_SCORE = `
import json, sys
sys.path.insert(0, sys.argv[1])
from score import holds, includes
pairs = json.load(sys.stdin)
print(json.dumps([[holds(text, evidence) for text, evidence in pairs["evidence"]], [includes(text, item) for text, item in pairs["items"]]]))
`;

function askScore(pairs: object): unknown {
  const run = spawnSync('python3', ['-B', '-c', ASK_SCORE, SEEDS.questions], {
    input: JSON.stringify(pairs),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

describe.skipIf(!hasScore)('the independent scorer', () => {
  it('finds the same items and the same evidence', () => {
    const dir = join(ROOT, 'data/eval');
    const questions = readdirSync(dir)
      .filter(holdsQuestions)
      .flatMap((name) => readQuestions(join(dir, name)));
    const awkward = [
      '１,０８９页',
      '12 3',
      '2.9%',
      '12.9%',
      '2:1',
      'data technology',
      '20232023年',
      'a_b',
      '²③',
      '...',
      '',
    ];
    const spans = [...awkward, ...questions.flatMap(({ evidence }) => evidence)];
    const texts = [...awkward, ...questions.flatMap(({ answer = '', evidence }) => [answer, evidence.join(' ')])];
    const items = [...awkward, ...questions.flatMap(({ must_include: demanded }) => demanded)];
    // Every text meets its neighbours in the file, which are often about the same: near misses among them.
    const near = <T>(all: readonly T[]) =>
      texts.flatMap((text, at) => {
        const middle = Math.round((at * all.length) / texts.length);
        return all.slice(Math.max(0, middle - 12), middle + 12).map((other): [string, T] => [text, other]);
      });
    const pairs = { evidence: near(spans), items: near(items) };
    const ours = [
      pairs.evidence.map(([text, evidence]) => holdsEvidence(text, evidence)),
      pairs.items.map(([text, item]) => includesItem(text, item)),
    ];
    expect(ours.map((found) => found.includes(true) && found.includes(false))).toEqual([true, true]);
    expect(ours).toEqual(askScore(pairs));
  });
});
