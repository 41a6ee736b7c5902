import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluationSets } from '../../scripts/evaluation-sets.js';
import { hasSeeds } from '../test-library.js';

const OWN = 'data/eval over data/library';
const SHARED = '../shared/eval over ../shared/seeds';

describe('what is evaluated', () => {
  it.runIf(hasSeeds)('is the shared set and then our own, each with a library of its own', () => {
    const sets = evaluationSets({ questionFiles: [] });
    expect(sets.map(({ title }) => title)).toEqual([SHARED, OWN]);
    expect(new Set(sets.map(({ libraryDir }) => libraryDir)).size).toBe(2);
  });

  it.runIf(!hasSeeds)('is our own set where no other is at hand', () => {
    expect(evaluationSets({ questionFiles: [] }).map(({ title }) => title)).toEqual([OWN]);
  });

  it('includes every file of our own set', () => {
    const files = evaluationSets({ questionFiles: [] })
      .at(-1)!
      .questionFiles.map((file) => basename(file));
    expect(files).toContain('refusals.jsonl');
    expect(files.every((file) => file.endsWith('.jsonl'))).toBe(true);
  });

  it('is what is named and nothing else', () => {
    const [set, ...more] = evaluationSets({ questionFiles: ['a.jsonl', 'b.jsonl'], source: 'reports' });
    expect(set).toMatchObject({ title: 'a.jsonl, b.jsonl over reports', questionFiles: ['a.jsonl', 'b.jsonl'] });
    expect(more).toEqual([]);
  });

  it('asks the usual questions of other sources when only these are named', () => {
    const sets = evaluationSets({ questionFiles: [], source: 'reports' });
    expect(sets.map(({ title }) => title)).toEqual([`${hasSeeds ? '../shared/eval' : 'data/eval'} over reports`]);
  });
});
