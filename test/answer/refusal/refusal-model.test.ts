import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FEATURE_NAMES, FEATURE_SIGNS } from '../../../src/answer/refusal/refusal-features.js';
import { readRefusalModel, refusalScore } from '../../../src/answer/refusal/refusal-model.js';
import { refusalOf } from '../../library/tiny-library.js';
import { ROOT } from '../../test-library.js';
import { calibratedLibrary, featuresOf, modelOf } from './samples.js';

/** The path of a file with this content, gone when the test ends. */
function fileWith(content: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'yinju-model-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'calibration.json');
  writeFileSync(file, content);
  return file;
}

describe('the score of a refusal model', () => {
  it('is its bias where every feature is at its mean', () => {
    const model = modelOf({ mean: { nearest: 0.7, support: 0.4 }, weight: { nearest: -2, support: -3 }, bias: -1.5 });
    expect(refusalScore(model, featuresOf({ nearest: 0.7, support: 0.4 }))).toBe(-1.5);
  });

  it('adds the weight of each feature for every deviation from the mean', () => {
    const model = modelOf({ mean: { nearest: 0.5 }, weight: { nearest: -2, otherYear: 1 }, bias: 1 });
    const halved = { ...model, deviation: { ...model.deviation, nearest: 0.25 } };
    expect(refusalScore(model, featuresOf({ nearest: 1, otherYear: 1 }))).toBeCloseTo(1 - 1 + 1);
    expect(refusalScore(halved, featuresOf({ nearest: 1, otherYear: 1 }))).toBeCloseTo(1 - 4 + 1);
  });
});

describe('a refusal model in a file', () => {
  it('is read as it was written', () => {
    const libraries = [calibratedLibrary({ reports: ['a1'], threshold: 0.25 })];
    const model = modelOf({ weight: { nearest: -2 }, bias: -1, threshold: 0.5, libraries });
    expect(readRefusalModel(fileWith(JSON.stringify(model)))).toEqual(model);
  });

  it('ships with the project, with a usable number for every feature', () => {
    const { weight, mean, deviation, threshold, libraries } = readRefusalModel(join(ROOT, 'data/calibration.json'));
    for (const name of FEATURE_NAMES) {
      for (const value of [weight[name], mean[name], deviation[name]]) expect(Number.isFinite(value)).toBe(true);
      expect(deviation[name]).toBeGreaterThan(0);
    }
    expect(libraries).not.toEqual([]);
    for (const { reports } of libraries) expect(reports).not.toEqual([]);
    for (const value of [threshold, ...libraries.map((library) => library.threshold)])
      expect(Number.isFinite(value)).toBe(true);
  });

  it('lets no feature speak against its way: as shipped', () => {
    const { weight } = readRefusalModel(join(ROOT, 'data/calibration.json'));
    for (const name of FEATURE_NAMES) expect(weight[name] * FEATURE_SIGNS[name]).toBeGreaterThanOrEqual(0);
  });

  it('refuses more, the less supports an answer: as shipped', () => {
    const model = readRefusalModel(join(ROOT, 'data/calibration.json'));
    const typical = featuresOf(model.mean);
    const better = { ...typical, nearest: typical.nearest + 0.1, support: typical.support + 0.2 };
    expect(refusalScore(model, better)).toBeLessThan(refusalScore(model, typical));
    expect(refusalScore(model, { ...typical, noQuantity: 1 })).toBeGreaterThan(refusalScore(model, typical));
  });

  it('is missed in a sentence that names the file and what to do', async () => {
    const refusal = await refusalOf(() => readRefusalModel('/nowhere/calibration.json'));
    expect(refusal.code).toBe('configuration');
    expect(refusal.message).toContain('/nowhere/calibration.json');
    expect(refusal.hint).toContain('npm run calibrate');
  });

  const without = (name: string) => ({ ...modelOf(), weight: { ...modelOf().weight, [name]: undefined } });
  it.each([
    ['no JSON', '{"mean":'],
    ['empty', ''],
    ['of another kind', '[]'],
    ['a model without the weight of a feature', JSON.stringify(without('support'))],
    ['a model without the libraries that it was calibrated on', JSON.stringify({ ...modelOf(), libraries: undefined })],
    ['a model with words for numbers', JSON.stringify({ ...modelOf(), threshold: '0.5' })],
  ])('is refused when it is %s', async (_what, content) => {
    const file = fileWith(content);
    const refusal = await refusalOf(() => readRefusalModel(file));
    expect(refusal.code).toBe('configuration');
    expect(refusal.message).toContain(file);
    expect(refusal.cause).toBeInstanceOf(Error);
  });
});
