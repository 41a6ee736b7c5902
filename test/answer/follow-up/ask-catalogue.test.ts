import { describe, expect, it } from 'vitest';
import { askCatalogue } from '../../../src/answer/follow-up/ask-catalogue.js';

describe('askCatalogue', () => {
  it.each([
    ['毕马威', '毕马威的报告有哪些？'],
    ['清华那份', '清华的报告有哪些？'],
    ['白皮书', '白皮书有哪些？'],
    ['最薄', '最薄的报告是哪份？'],
    ['the oldest one', 'What is the oldest report?'],
    ['the shortest', 'What is the shortest report?'],
    ['the two oldest ones', 'What are the two oldest reports?'],
    ['the second longest', 'What is the second longest report?'],
    ['第二长', '第二长的报告是哪份？'],
    ['the second one', undefined],
    ['Deloitte', 'Are there any reports by Deloitte?'],
    ['第三份', undefined],
    ['另外', undefined],
  ])('of %s asks %s', (core, question) => {
    expect(askCatalogue(core)).toBe(question);
  });
});
