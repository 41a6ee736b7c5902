import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarks, type AnswerPiece } from '../../../src/web/chat/split-marks.js';

const text = (value: string): AnswerPiece => ({ kind: 'text', text: value });
const mark = (n: number): AnswerPiece => ({ kind: 'mark', n });

describe('splitMarks', () => {
  it('cuts the marks out of the text', () => {
    expect(splitMarks('余额上升。[1][2]\n利率下降。[1]', { citations: [1, 2] })).toEqual([
      text('余额上升。'),
      mark(1),
      mark(2),
      text('\n利率下降。'),
      mark(1),
    ]);
  });

  it('leaves a number that is no citation as text', () => {
    expect(splitMarks('见附表[7]。', { citations: [1] })).toEqual([text('见附表[7]。')]);
  });

  it("leaves a report's own footnote inside a statement as text", () => {
    const statement = '占比 34%[1]。';
    expect(splitMarks(`${statement}[1]`, { citations: [1], statements: [statement] })).toEqual([
      text(statement),
      mark(1),
    ]);
  });

  it('tells two equal statements apart by their order', () => {
    const statement = '增长[1]';
    expect(splitMarks('增长[1][1]；增长[1][2]', { citations: [1, 2], statements: [statement, statement] })).toEqual([
      text(statement),
      mark(1),
      text('；增长[1]'),
      mark(2),
    ]);
  });

  it('still finds marks when a statement does not stand in the text', () => {
    expect(splitMarks('改写后的话。[1]', { citations: [1], statements: ['原话。'] })).toEqual([
      text('改写后的话。'),
      mark(1),
    ]);
  });

  it('loses nothing: its pieces make up the text', () => {
    const words = fc.constantFrom('[1]', '[2]', '[9]', '[', ']', '增长', '\n', '1');
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const whole = parts.join('');
        const pieces = splitMarks(whole, { citations: [1, 2] });
        expect(pieces.map((piece) => (piece.kind === 'text' ? piece.text : `[${piece.n}]`)).join('')).toBe(whole);
      }),
    );
  });
});
