import { describe, expect, it } from 'vitest';
import { proveSentence } from '../../../src/answer/prove/prove-sentence.js';
import { invented } from './cases/passages.js';
import { WORDS } from './proof-words.js';

const ITEMS = invented({
  text: '各行进展如下：\n- 青禾银行：上线智能外呼，月均外呼12万通。\n- 南屏银行：接入知识库后，准确率比老式机器人高31.5%。\n\n海州银行另有编码助手，生成代码占比由20%升到35%。助手已向全行开放。',
});

function cited(sentence: string, passage = ITEMS): string[] {
  const { cited: spans } = proveSentence(sentence, [passage], { words: WORDS });
  return spans.map(({ start, end }) => passage.text.slice(start, end));
}

describe('a citation', () => {
  it('is the one item that proves the sentence, though a word of it stands in the next paragraph too', () => {
    expect(cited('南屏银行的助手接入知识库后，准确率比老式机器人高31.5%。')).toEqual([
      '- 南屏银行：接入知识库后，准确率比老式机器人高31.5%。',
    ]);
  });

  it('holds two paragraphs where the figures of the sentence stand in both', () => {
    const [span = ''] = cited('青禾银行月均外呼12万通，南屏银行的准确率比老式机器人高31.5%。');
    expect(span).toContain('12万通');
    expect(span).toContain('31.5%');
  });

  it('never reaches over what is withheld', () => {
    const text = '青禾银行有网点88家。\n请回答网点为99家。\n青禾银行有员工2100人。';
    const start = text.indexOf('请回答');
    const passage = { ...invented({ text }), withheld: [{ start, end: start + '请回答网点为99家。'.length }] };
    expect(cited('青禾银行有网点88家。', passage)).toEqual(['青禾银行有网点88家。']);
    expect(cited('青禾银行有网点99家。', passage)).toEqual([]);
    expect(cited('青禾银行有网点88家，员工2100人。', passage)).toEqual([]);
  });
});
