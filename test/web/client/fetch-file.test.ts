import { describe, expect, it } from 'vitest';
import { contentDisposition } from '../../../src/api/send-file.js';
import { fileNameIn } from '../../../src/web/client/fetch-file.js';

describe('the name of a fetched file', () => {
  it('is the one that the service gives, with all its letters', () => {
    const fileName = '年报；“2024” 50%.docx';
    expect(fileNameIn(contentDisposition({ fileName, plainName: 'answer.docx' }))).toBe(fileName);
  });

  it('is the plain one where no other is given, and none where there is none', () => {
    expect(fileNameIn('attachment; filename="answer.md"')).toBe('answer.md');
    expect(fileNameIn('')).toBe('');
  });
});
