import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThinkSplitter } from '../../src/model/think-splitter.js';

/** What is said and what is thought in the end. */
function split(parts: readonly string[], options: { opened?: boolean; cut?: boolean } = {}) {
  const splitter = createThinkSplitter(options);
  let text = '';
  let reasoning = '';
  for (const spoken of [...parts.flatMap((part) => splitter.push(part)), ...splitter.end(options)]) {
    if (spoken.type === 'text') text += spoken.text;
    else if (spoken.type === 'reasoning') reasoning += spoken.text;
    else {
      reasoning = text + reasoning;
      text = '';
    }
  }
  return { text, reasoning };
}

describe('createThinkSplitter', () => {
  it.each([
    ['<think>想</think>答', '答', '想'],
    ['\n<think>\n想\n</think>\n\n答 案', '答 案', '\n想\n'],
    ['<thinking>想</thinking>答', '答', '想'],
    ['答<think>再想</think> 完', '答完', '再想'],
    ['<think>没有想完', '', '没有想完'],
    ['想</think>答', '答', '想'],
    ['<think>想</think>再想</think>\n答', '答', '想再想'],
    ['a < b, <thin> and <think', 'a < b, <thin> and <think', ''],
    ['  答', '答', ''],
    ['', '', ''],
  ])('%j says %j and thinks %j', (content, text, reasoning) => {
    expect(split([content])).toEqual({ text, reasoning });
  });

  it('withdraws what is out where a closing tag tells that it was thought', () => {
    const splitter = createThinkSplitter();
    expect(splitter.push('原文写着5%。')).toEqual([{ type: 'text', text: '原文写着5%。' }]);
    expect(splitter.push('够了。</think>\n\n答')).toEqual([
      { type: 'reasoning', text: '够了。' },
      { type: 'thought' },
      { type: 'text', text: '答' },
    ]);
    expect(splitter.closedUnopened).toBe(true);
  });

  describe('where the block is known to be opened in the prompt', () => {
    it.each([
      ['想</think>\n\n答', '答', '想'],
      ['<think>想</think>答', '答', '想'],
      ['<think>没有想完', '', '没有想完'],
    ])('%j says %j and thinks %j', (content, text, reasoning) => {
      expect(split([content], { opened: true })).toEqual({ text, reasoning });
    });

    it('says at the end what was no thought, unless it was cut', () => {
      expect(split(['答', '完'], { opened: true }).text).toBe('答完');
      expect(split(['想', '没'], { opened: true, cut: true }).text).toBe('');
    });

    it('says nothing before the block is closed', () => {
      const splitter = createThinkSplitter({ opened: true });
      expect(splitter.push('原文写着5%。')).toEqual([{ type: 'reasoning', text: '原文写着5%。' }]);
    });
  });

  it('says the same however the text is cut', () => {
    const piece = fc.constantFrom('<think>', '</think>', '<thinking>', '</thinking>', '<', '>', 'th', ' ', '\n', '答');
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.nat({ max: 60 })), (pieces, cuts) => {
        const content = pieces.join('');
        const places = [0, ...cuts.filter((cut) => cut < content.length).sort((a, b) => a - b), content.length];
        const parts = places.slice(1).map((to, at) => content.slice(places[at], to));
        expect(split(parts).text).toBe(split([content]).text);
        expect(split(parts, { opened: true }).text).toBe(split([content], { opened: true }).text);
      }),
    );
  });

  it('says at once what cannot be a tag', () => {
    const splitter = createThinkSplitter();
    expect(splitter.push('增长5%，')).toEqual([{ type: 'text', text: '增长5%，' }]);
    expect(splitter.push('其中<')).toEqual([{ type: 'text', text: '其中' }]);
    expect(splitter.push('5%')).toEqual([{ type: 'text', text: '<5%' }]);
  });
});
