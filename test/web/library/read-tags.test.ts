import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uploadFieldsSchema } from '../../../src/job-schemas.js';
import { readTags } from '../../../src/web/library/read-tags.js';

describe('the tags of an upload', () => {
  it('stand between commas of either script, each once', () => {
    expect(readTags('绿色金融，年报, 绿色金融、 ESG  报告 ;')).toEqual(['绿色金融', '年报', 'ESG 报告']);
    expect(readTags(' ， ')).toEqual([]);
  });

  it('are what the service takes, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (line) => {
        expect(uploadFieldsSchema.safeParse({ tags: readTags(line) }).success).toBe(true);
      }),
    );
    expect(readTags(Array.from({ length: 30 }, (_, at) => `t${at}`).join())).toHaveLength(20);
  });
});
