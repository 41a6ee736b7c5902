import { describe, expect, it } from 'vitest';
import { endsInstitution, isInstitutionName, mayBeInstitution } from '../../src/terms/institutions.js';

describe('the name of an institution', () => {
  it.each([
    '海蓝银行',
    '青山农商行',
    '海蓝人寿',
    '青山理财公司',
    '海蓝金租',
    '青山研究院',
    'Harbour Bank',
    'Hill Group',
  ])('is told by its end: %s', (name) => {
    expect(isInstitutionName(name)).toBe(true);
    expect(mayBeInstitution(name)).toBe(true);
  });

  it.each(['海蓝理财', '青山租赁', '海蓝咨询', '城商行'])('may be one of a trade or a kind: %s', (name) => {
    expect(isInstitutionName(name)).toBe(false);
    expect(mayBeInstitution(name)).toBe(true);
  });

  it.each(['银行业', '净利润', 'banking', 'regroup', 'incline'])('is not %s', (name) => {
    expect(mayBeInstitution(name)).toBe(false);
  });

  it('has English words behind it that are no name by themselves', () => {
    expect(['Life', 'capital', 'Technologies', 'Group'].every(endsInstitution)).toBe(true);
    expect(['lifetime', 'the group', ''].some(endsInstitution)).toBe(false);
  });
});
