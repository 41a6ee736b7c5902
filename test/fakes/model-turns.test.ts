import { describe, expect, it } from 'vitest';
import { cutInHandles, withFalseFigure, withUnknownHandle } from './model-turns.js';

const WRITTEN = '不良贷款率为1.2%[E1]，拨备覆盖率为310%[E12]。';

describe('what a scripted model does to a good answer', () => {
  it('changes a figure, and no handle', () => {
    expect(withFalseFigure(WRITTEN)).toBe('不良贷款率为2.2%[E1]，拨备覆盖率为310%[E12]。');
    expect(withFalseFigure('见[E1]。')).toBe('见[E1]。');
  });

  it('names a handle that was not given', () => {
    expect(withUnknownHandle(WRITTEN)).toBe('不良贷款率为1.2%[E99]，拨备覆盖率为310%[E12]。');
  });

  it('cuts inside handles', () => {
    expect(cutInHandles(WRITTEN)).toEqual(['不良贷款率为1.2%[', 'E', '1]，拨备覆盖率为310%[', 'E', '12]。']);
  });
});
