import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThinkSplitter, type Spoken } from '../../src/model/think-splitter.js';

function split(parts: readonly string[]): Record<Spoken['type'], string> {
  const splitter = createThinkSplitter();
  const spoken = [...parts.flatMap((part) => splitter.push(part)), ...splitter.end()];
  const join = (type: Spoken['type']) =>
    spoken
      .filter((piece) => piece.type === type)
      .map(({ text }) => text)
      .join('');
  return { text: join('text'), reasoning: join('reasoning') };
}

describe('createThinkSplitter', () => {
  it.each([
    ['<think>想</think>答', '答', '想'],
    ['\n<think>\n想\n</think>\n\n答 案', '答 案', '\n想\n'],
    ['<thinking>想</thinking>答', '答', '想'],
    ['答<think>再想</think> 完', '答完', '再想'],
    ['<think>没有想完', '', '没有想完'],
    ['想</think>答', '想答', ''],
    ['a < b, <thin> and <think', 'a < b, <thin> and <think', ''],
    ['  答', '答', ''],
    ['', '', ''],
  ])('%j says %j and thinks %j', (content, text, reasoning) => {
    expect(split([content])).toEqual({ text, reasoning });
  });

  it('says the same however the text is cut', () => {
    const piece = fc.constantFrom('<think>', '</think>', '<thinking>', '</thinking>', '<', '>', 'th', ' ', '\n', '答');
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.nat({ max: 60 })), (pieces, cuts) => {
        const content = pieces.join('');
        const places = [0, ...cuts.filter((cut) => cut < content.length).sort((a, b) => a - b), content.length];
        const parts = places.slice(1).map((to, at) => content.slice(places[at], to));
        expect(split(parts)).toEqual(split([content]));
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
