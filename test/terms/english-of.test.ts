import { describe, expect, it } from 'vitest';
import { createEnglishOf } from '../../src/terms/english-of.js';

const englishOf = createEnglishOf(
  new Map([
    ['credit', ['信用', '贷款']],
    ['loan', ['贷款', '信贷']],
    ['lending', ['贷款']],
  ]),
);

describe('the English of a Chinese word', () => {
  it('has first what the word renders best', () => {
    expect(englishOf('贷款')).toEqual(['loan', 'lending', 'credit']);
    expect(englishOf('信用')).toEqual(['credit']);
  });

  it('is nothing where the glossary has no such word', () => {
    expect(englishOf('存款')).toEqual([]);
  });
});
