import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../src/retrieve/says-the-same.js';

const TEXT = '绿色贷款余额比上年末增加611亿元，增速高于各项贷款。银行为此设立了专营支行，并简化了审批。';

describe('saysTheSame', () => {
  it('sees through spaces, line breaks and punctuation', () => {
    expect(saysTheSame(TEXT, TEXT.replaceAll('，', ', ').replaceAll('。', '.\n'))).toBe(true);
  });

  it('knows a text that another one holds whole', () => {
    expect(saysTheSame(TEXT, `上一段。${TEXT}下一段讲不良率，它降到了1.2%。`)).toBe(true);
  });

  it('takes passages that share one sentence for different ones', () => {
    const shared = '银行为此设立了专营支行。';
    expect(
      saysTheSame(`绿色贷款余额增加611亿元，增速较快。${shared}`, `${shared}不良率降到1.2%，拨备覆盖率升到300%。`),
    ).toBe(false);
  });

  it('takes what has nothing in common for different', () => {
    expect(saysTheSame(TEXT, '产品设计师每两周访谈八位用户，并记录他们的困难。')).toBe(false);
  });

  it('does not depend on the order of the two', () => {
    const text = fc.string({
      unit: fc.constantFrom('银', '行', '贷', '款', '增', '，', '。', ' ', '5'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(saysTheSame(one, other)).toBe(saysTheSame(other, one));
        expect(saysTheSame(one, one)).toBe(true);
      }),
    );
  });
});
