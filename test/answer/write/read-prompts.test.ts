import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { splitYamlFrontMatter } from '../../../src/adapters/yaml-front-matter.js';
import { readPrompts } from '../../../src/answer/write/read-prompts.js';
import { ROOT } from '../../test-library.js';

const read = (dir: string) => readPrompts(dir, splitYamlFrontMatter);

describe('the prompts that ship', () => {
  const prompts = read(join(ROOT, 'prompts'));

  it('are filled in, in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const text = prompts.render('write-answer', language, { today: '2026-01-31' });
      expect(text).toContain('2026-01-31');
      expect(text).not.toMatch(/\{\{|\}\}|^---/u);
    }
  });

  it('do not fill in what a value holds', () => {
    const text = prompts.render('rewrite-sentences', 'en', { sentences: 'S1: {{sentences}} {{today}} $&' });
    expect(text).toContain('S1: {{sentences}} {{today}} $&');
  });
});

describe('a prompt that cannot be used', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'yinju-prompts-'));
    cpSync(join(ROOT, 'prompts'), dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const file = () => join(dir, 'zh/look-up.md');
  const change = (from: string | RegExp, to: string) => {
    const text = readFileSync(file(), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(file(), text.replace(from, to));
  };

  it('is missing', () => {
    rmSync(file());
    expect(() => read(dir)).toThrow(/zh\/look-up\.md cannot be used/u);
  });

  it('is one that nothing asks for', () => {
    writeFileSync(join(dir, 'en/poem.md'), 'Write a poem.');
    expect(() => read(dir)).toThrow(/en\/poem\.md cannot be used: no model call uses it/u);
  });

  it.each([
    ['has a variable that its front matter does not list', /\{\{today\}\}/u, '{{today}} {{colour}}', /colour/u],
    ['lists a variable that its text does not use', /\{\{most\}\}/u, '', /most/u],
    ['lists too few', /variables: \[today, most\]/u, 'variables: [today]', /most/u],
    ['has no version', /version: 1\n/u, '', /no version/u],
    ['has no front matter', /^---[\s\S]*?---\n/u, '', /no purpose/u],
  ])('%s', (_, from, to, problem) => {
    change(from, to);
    expect(() => read(dir)).toThrow(problem);
  });

  it('wants a variable that the program does not fill in', () => {
    change(/variables: \[today, most\]/u, 'variables: [today, most, colour]');
    change(/\{\{today\}\}/u, '{{today}} {{colour}}');
    expect(() => read(dir)).toThrow(/does not fill in: colour/u);
  });

  it('has another id than before when its words change', () => {
    const before = read(dir).id;
    change(/银行员工/u, '银行职员');
    expect(read(dir).id).not.toBe(before);
  });
});
