import { describe, expect, it } from 'vitest';
import { checkSources } from '../../src/records/check-sources.js';
import { answer } from '../api/samples.js';

describe('the source of a stored citation', () => {
  const [citation] = answer.citations;
  const sourceIn = (text: string | undefined) => checkSources([citation!], () => text)[0];

  it('is the same while the quote stands in its place', () => {
    expect(sourceIn(`${citation!.quote}此外还有。`)).toEqual({ ...citation, source: 'same' });
  });

  it.each(['全年净利润增长 6%。', '', `前言。${answer.citations[0]!.quote}`])('has changed in %j', (text) => {
    expect(sourceIn(text)).toEqual({ ...citation, source: 'changed' });
  });

  it('is gone with its report', () => {
    expect(sourceIn(undefined)).toEqual({ ...citation, source: 'gone' });
  });
});
