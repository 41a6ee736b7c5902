import { describe, expect, it } from 'vitest';
import { uploadKind } from '../../../src/uploads/upload-kind.js';
import { OFFERED_ENDINGS, refuseFile } from '../../../src/web/library/refuse-file.js';

const NAMES = ['a.md', 'a.MARKDOWN', 'a.txt', 'a.text', 'a', 'a.pdf', 'a.docx', 'a.html', 'a.csv', 'a.xlsx', 'v2.年报'];
const ZIP = 'PK\u0003\u0004';
const CONTENTS = ['# 标题\n\n正文。', '%PDF-1.7\n', '\ufeff正文', ZIP];
const ZIP_ENDINGS = ['.docx', '.pptx', '.xlsx', '.epub', '.zip'];

describe('the page and the service', () => {
  it.each(NAMES)('take the same files for readable: %s', async (name) => {
    for (const content of CONTENTS) {
      const taken = uploadKind(Buffer.from(content), name) !== undefined;
      expect((await refuseFile(new File([content], name), undefined)) === undefined).toBe(taken);
    }
  });

  it.each(OFFERED_ENDINGS.split(','))('the service takes what the page offers to choose: %s', (ending) => {
    const content = ending === '.pdf' ? '%PDF-1.7' : ZIP_ENDINGS.includes(ending) ? ZIP : '正文';
    expect(uploadKind(Buffer.from(content), `a${ending}`)).toBeDefined();
  });
});
