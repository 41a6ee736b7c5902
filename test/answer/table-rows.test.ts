import { describe, expect, it } from 'vitest';
import { askedPlace } from '../../src/answer/table-rows.js';

describe('the place in a ranking that a question asks for', () => {
  it.each([
    ['第二名呢，多少分？', 2],
    ['排第3的是谁', 3],
    ['第十二位是哪家', 12],
    ['第二十名得分多少', 20],
    ['榜首是谁', 1],
    ['得分垫底的是哪家', 'last'],
    ['排名最后一名', 'last'],
    ['2023年第三季度的余额是多少', undefined],
    ['平均得分是多少', undefined],
  ])('%s: %s', (question, place) => {
    expect(askedPlace(question)).toBe(place);
  });
});
