import { describe, expect, it } from 'vitest';
import type { DerivedFigure } from '../../../src/answer/prove/proof.js';
import { proveSentence } from '../../../src/answer/prove/prove-sentence.js';
import { splitSentences } from '../../../src/ingest/split/split-sentences.js';
import { WORDS } from './proof-words.js';

function prove(text: string, sentence: string, derived: readonly DerivedFigure[] = []) {
  const sentences = [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) =>
    line.includes(' | ')
      ? [{ start: index, end: index + line.length }]
      : splitSentences(line).map(({ start, end }) => ({ start: index + start, end: index + end })),
  );
  const passage = { handle: 'E1', text, sentences, headings: [], title: '年度观察' };
  return proveSentence(sentence, [passage], { words: WORDS, derived }).support;
}

const RANKS = '排名 | 机构 | 得分\n1 | 海州银行 | 88.4\n2 | 明江银行 | 86.1\n3 | 云津银行 | 85.9';
const SCORES = '海州银行平均得分88.4分，云津银行平均得分85.9分，整体较高。';
const REVENUE = '海州银行2023年营业收入为52.5亿元。云津银行2023年营业收入为48.3亿元。';

describe('a difference that the code computes itself', () => {
  it.each([
    [RANKS, '海州银行的得分比云津银行高2.5分。'],
    [RANKS, '云津银行的得分比海州银行低2.5分。'],
    [SCORES, '海州银行领先云津银行2.5分。'],
    [SCORES, '云津银行落后海州银行2.5分。'],
    [SCORES, '海州银行与云津银行的平均得分相差2.5分。'],
    [REVENUE, '海州银行2023年营业收入比云津银行多4.2亿元。'],
    [REVENUE, 'The revenue of 海州银行 in 2023 was 4.2亿元 higher than that of 云津银行.'],
  ])('%s proves: %s', (text, sentence) => {
    expect(prove(text, sentence)).toBe('supported');
  });

  it.each([
    [RANKS, '海州银行的得分比云津银行低2.5分。'],
    [RANKS, '云津银行的得分比海州银行高2.5分。'],
    [SCORES, '云津银行领先海州银行2.5分。'],
    [SCORES, '海州银行落后云津银行2.5分。'],
    [REVENUE, '海州银行2023年营业收入比云津银行少4.2亿元。'],
    [REVENUE, 'The revenue of 云津银行 in 2023 was 4.2亿元 higher than that of 海州银行.'],
  ])('%s does not prove, the wrong one being more: %s', (text, sentence) => {
    expect(prove(text, sentence)).toBe('unsupported');
  });
});

describe('a difference that the compute tool made', () => {
  const TOLD = '海州银行2023年营业收入52.5亿元，云津银行48.3亿元，';
  const MADE: DerivedFigure[] = [{ text: '4.2亿元', inputs: ['52.5亿元', '48.3亿元'], operation: 'difference' }];

  it.each(['前者多4.2亿元。', '海州银行多4.2亿元。', '后者少4.2亿元。', '两者相差4.2亿元。'])(
    'is proved: %s',
    (said) => {
      expect(prove(REVENUE, TOLD + said, MADE)).toBe('supported');
    },
  );

  it.each(['后者多4.2亿元。', '海州银行少4.2亿元。', '云津银行多出4.2亿元。', '前者少4.2亿元。'])(
    'is not, the wrong one being more: %s',
    (said) => {
      expect(prove(REVENUE, TOLD + said, MADE)).toBe('unsupported');
    },
  );
});
