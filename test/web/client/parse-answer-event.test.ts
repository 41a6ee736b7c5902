import { describe, expect, it } from 'vitest';
import { parseAnswerEvent } from '../../../src/web/client/parse-answer-event.js';

describe('parseAnswerEvent', () => {
  it('reads an event by its name', () => {
    const message = { event: 'answer-delta', data: '{"text":"余额为 3 亿元。[1]","statement":0}' };
    expect(parseAnswerEvent(message)).toEqual({
      type: 'answer-delta',
      data: { text: '余额为 3 亿元。[1]', statement: 0 },
    });
  });

  it('drops fields of a later version', () => {
    const message = { event: 'progress', data: '{"stage":"verify","percent":40}' };
    expect(parseAnswerEvent(message)).toEqual({ type: 'progress', data: { stage: 'verify' } });
  });

  it('passes over an event of a later version', () => {
    expect(parseAnswerEvent({ event: 'thinking', data: 'anything' })).toBeUndefined();
  });

  it('throws on data that are not what the name promises', () => {
    expect(() => parseAnswerEvent({ event: 'answer-delta', data: '{"text":1}' })).toThrow();
    expect(() => parseAnswerEvent({ event: 'answer-end', data: '{"text":' })).toThrow(SyntaxError);
  });
});
