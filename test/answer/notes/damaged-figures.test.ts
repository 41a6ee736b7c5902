import { describe, expect, it } from 'vitest';
import { damagedFigures } from '../../../src/answer/notes/damaged-figures.js';
import { applyEdits, identityMap } from '../../../src/ingest/mapped-text.js';
import { repairText } from '../../../src/ingest/repair/repair-text.js';

/** The damaged figures of a quotation that is the whole of a repaired text. */
function damagedIn(raw: string) {
  const { text, offsets } = repairText(identityMap(raw));
  return damagedFigures({ n: 1, start: 0, quote: text }, { raw, offsets });
}

describe('a figure of a quotation', () => {
  it('whose value was lost in extraction is shown as it stands in the raw text', () => {
    const raw = '园区专项债券（一期）的利率和规模是3.1V.65 亿元，期限为15 年。';
    const [figure, ...others] = damagedIn(raw);
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ citation: 1, figure: '3.1V.65 亿元', repaired: false });
    expect(raw.slice(figure!.rawStart, figure!.rawEnd)).toBe(figure!.raw);
    expect(figure!.raw).toContain('利率和规模是3.1V.65 亿元，期限');
  });

  it('that repair put right is told apart from one that it could not', () => {
    const raw = '指数平均得分为指数平均得分为 79.479.4 分分，整体较高。';
    expect(damagedIn(raw)).toMatchObject([{ figure: '79.4 分', repaired: true }]);
    expect(damagedIn(raw)[0]!.raw).toContain('79.479.4 分');
  });

  it.each([
    '2023年末，贷款余额5,366亿元，同比增长12.5%。',
    '一是一是营商环境构建方面，企业增至30家。',
    '客户,数量：1,089家(含分支)。',
  ])('that was only repaired around is sound: %s', (raw) => {
    expect(damagedIn(raw)).toEqual([]);
  });

  it('is counted from where the quotation starts in its report', () => {
    const raw = '第一句。规模为3.1V.65 亿元。';
    const mapped = applyEdits(identityMap(raw), [{ start: 0, end: 1, replacement: '' }]);
    const start = mapped.text.indexOf('规模');
    const [figure] = damagedFigures({ n: 3, start, quote: mapped.text.slice(start) }, { raw, offsets: mapped.offsets });
    expect(figure).toMatchObject({ citation: 3, figure: '3.1V.65 亿元' });
    expect(raw.slice(figure!.rawStart, figure!.rawEnd)).toBe(figure!.raw);
  });
});
