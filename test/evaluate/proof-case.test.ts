import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureProofs } from '../../scripts/evaluate/measure-proofs.js';
import {
  isLetThrough,
  isWronglyRefused,
  readProofCases,
  renderProofs,
  type JudgedProof,
} from '../../src/evaluate/proof-case.js';
import { WORDS } from '../answer/prove/proof-words.js';
import { ROOT } from '../test-library.js';

const CASES = readProofCases(join(ROOT, 'data/eval/proof.jsonl'));
/** A true sentence that is refused costs a sentence, a false one that is let through costs trust. */
const MOST_REFUSED = 0.1;

describe('the sentences of data/eval/proof.jsonl', () => {
  const judged = measureProofs(CASES, WORDS);

  it('have ids of their own, and are many of both kinds', () => {
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
    expect(CASES.filter(({ holds }) => holds).length).toBeGreaterThanOrEqual(120);
    expect(CASES.filter(({ holds }) => !holds).length).toBeGreaterThanOrEqual(120);
  });

  it('are let through when true, and never when false', () => {
    expect(judged.filter(isLetThrough)).toEqual([]);
    const holding = judged.filter(({ holds }) => holds);
    expect(holding.filter(isWronglyRefused).length / holding.length).toBeLessThanOrEqual(MOST_REFUSED);
  });
});

/** Measured in decisions/0013-proof-again.md: what was not mended on shows what to expect, and may only get better. */
describe.each([
  { set: 'mended', through: 4, refused: 7 },
  { set: 'held-back', through: 8, refused: 13 },
])('the sentences of data/eval/proof/$set.jsonl', ({ set, through, refused }) => {
  const judged = measureProofs(readProofCases(join(ROOT, `data/eval/proof/${set}.jsonl`)), WORDS);

  it('are proved no worse than they were measured', () => {
    expect(judged.filter(isLetThrough).length).toBeLessThanOrEqual(through);
    expect(judged.filter(isWronglyRefused).length).toBeLessThanOrEqual(refused);
  });
});

describe('the figures of a proof', () => {
  const one = (more: Partial<JudgedProof>): JudgedProof => ({
    ...{ id: 'a', kind: 'unit', holds: false, sentence: '规模3亿元。', supported: false },
    ...more,
  });

  it('count what was let through and what was refused, by kind, and show what was let through', () => {
    const printed = renderProofs([one({}), one({ supported: true }), one({ kind: 'table', holds: true })]);
    expect(printed.split('\n')).toEqual([
      'proof: false let through 1/2, true refused 1/1',
      '  false let through: unit 1/2',
      '  true refused: table 1/1',
      '- a [unit] let through: 规模3亿元。',
    ]);
  });

  it('are one line where nothing is wrong', () => {
    expect(renderProofs([one({}), one({ holds: true, supported: true })])).toBe(
      'proof: false let through 0/1, true refused 0/1',
    );
  });
});
