import { describe, expect, it } from 'vitest';
import { proveSentence } from '../../../src/answer/prove/prove-sentence.js';
import { splitSentences } from '../../../src/ingest/split/split-sentences.js';
import { WORDS } from './proof-words.js';

function prove(text: string, sentence: string) {
  const sentences = [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) =>
    line.includes(' | ')
      ? [{ start: index, end: index + line.length }]
      : splitSentences(line).map(({ start, end }) => ({ start: index + start, end: index + end })),
  );
  const passage = { handle: 'E1', text, sentences, headings: ['二、网点与评价'], title: '年度观察' };
  return proveSentence(sentence, [passage], { words: WORDS }).support;
}

const RATES = '东城支行、西岭支行、南湾支行的投诉率分别为0.8‰、1.4‰和0.6‰。';
const STARS = '海州银行、明江银行为五星级；云津银行、白湖银行为四星级。';
const TURN = '服务模式正由人工受理转向自助办理。';
const NOTE = '辖内绿色企业贷款1余额520.4亿元，同比增长8.1%。';
const CHANGES = '质押达到519项，贷款金额达121.5亿元，较2021年增长173.16%和59.16%。';
const RANKS = '排名 | 机构 | 得分\n1 | 海州银行 | 88.4\n2 | 明江银行 | 86.1\n3 | 云津银行 | 85.9';
const DENIED = '考核并不是每一家支行都参加。模型越复杂，解释性越弱。平台每年节省软件成本80万元。';

describe('things that a passage tells apart', () => {
  it.each([
    [RATES, '南湾支行的投诉率低于西岭支行。'],
    [STARS, '云津银行为四星级。'],
    [TURN, '服务模式从人工受理转为自助办理。'],
    [NOTE, '辖内绿色企业贷款余额为520.4亿元，同比增长8.1%。'],
    [CHANGES, '贷款金额121.5亿元，增长59.16%。'],
    [RANKS, '前三名依次为海州银行、明江银行和云津银行。'],
    [RANKS, '海州银行与云津银行的得分相差2.5分。'],
    [DENIED, '平台每年节省的软件成本为80万元。'],
  ])('%s proves: %s', (text, sentence) => {
    expect(prove(text, sentence)).toBe('supported');
  });

  it.each([
    [RATES, '南湾支行的投诉率高于西岭支行。'],
    [STARS, '云津银行为五星级。'],
    [TURN, '服务模式正由自助办理转向人工受理。'],
    [NOTE, '辖内绿色企业贷款余额同比下降8.1%。'],
    [CHANGES, '质押数量增长59.16%。'],
    [RANKS, '前三名依次为海州银行、云津银行和明江银行。'],
    [RANKS, '海州银行与云津银行的得分相差2.3分。'],
    [RANKS, '排名，机构，得分。'],
    [RANKS, '网点与评价。'],
    [DENIED, '每一家支行都参加考核。'],
    [DENIED, '模型越复杂，解释性越强。'],
    [DENIED, '平台每年节省硬件成本80万元。'],
  ])('%s does not prove: %s', (text, sentence) => {
    expect(prove(text, sentence)).toBe('unsupported');
  });
});
