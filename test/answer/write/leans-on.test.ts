import { describe, expect, it } from 'vitest';
import { leansOn } from '../../../src/answer/write/leans-on.js';

describe('a sentence of an answer', () => {
  it.each([
    '其中，中小企业贷款增长9.17%。',
    '此外，该行新设两家支行。',
    '而且并非每家公司都有能力。',
    '因此深圳的上限更高。',
    '该行的净息差为2.1%。',
    '其规模为14.95亿元。',
    '上述机构均已披露。',
    'However, margins fell.',
    'It has three modules.',
    'This makes them the largest source.',
  ])('leans on the one before it: %s', (text) => {
    expect(leansOn(text)).toBe(true);
  });

  it.each(['其他机构尚未披露。', '上海的贷款余额为6892.48亿元。', 'Italy had 12 banks.', 'Thistle Bank grew.'])(
    'stands by itself: %s',
    (text) => {
      expect(leansOn(text)).toBe(false);
    },
  );
});
