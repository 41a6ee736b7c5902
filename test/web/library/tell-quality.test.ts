import { describe, expect, it } from 'vitest';
import { en } from '../../../src/web/language/en.js';
import { zh } from '../../../src/web/language/zh.js';
import { tellQuality } from '../../../src/web/library/tell-quality.js';

const sound = { garbled: 0, damagedFigures: 0, poorPages: [] };

describe('how well a report could be read', () => {
  it.each([
    ['good', '良好', 'good'],
    ['fair', '一般', 'fair'],
    ['poor', '较差', 'poor'],
    ['none', '没有文字', 'no text'],
  ] as const)('%s is told in words of either language', (grade, chinese, english) => {
    expect(tellQuality({ ...sound, grade }, zh)).toBe(chinese);
    expect(tellQuality({ ...sound, grade }, en)).toBe(english);
  });

  it('says how many pages are poor', () => {
    expect(tellQuality({ ...sound, grade: 'fair', poorPages: [5, 36] }, zh)).toBe('一般（2 页较差）');
    expect(tellQuality({ ...sound, grade: 'fair', poorPages: [5] }, en)).toBe('fair (1 page poor)');
  });
});
