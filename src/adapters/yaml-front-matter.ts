import { isAlias, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { findFrontMatter } from '../ingest/load/front-matter.js';
import type { FrontMatterField, FrontMatterValue, ParseFrontMatter } from '../ingest/load/front-matter.js';

/** Reads front matter with `yaml`, keeping where each value stands. */
export const parseYamlFrontMatter: ParseFrontMatter = (source) => {
  const parsed = parseDocument(source, { prettyErrors: true });
  const error = parsed.errors[0];
  if (error !== undefined) {
    const problem = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    return { problem, line: error.linePos?.[0].line ?? 1 };
  }
  if (parsed.contents === null) return [];
  if (!isMap(parsed.contents)) return { problem: 'it is not a list of `name: value` lines', line: 1 };
  return parsed.contents.items.map(({ key, value }): FrontMatterField => {
    const resolved = isAlias(value) ? value.resolve(parsed) : value;
    return { name: isScalar(key) ? String(key.value) : '', values: valuesOf(resolved) };
  });

  function valuesOf(value: unknown): FrontMatterValue[] | undefined {
    if (value === null || value === undefined) return [];
    if (isScalar(value)) return value.value === null ? [] : [valueOf(value)];
    if (!isSeq(value)) return undefined;
    const items = value.items.map((item) => (isScalar(item) ? valueOf(item) : undefined));
    return items.every((item) => item !== undefined) ? items : undefined;
  }

  /** Numbers and dates keep their spelling: 2024.10 is not 2024.1. */
  function valueOf(scalar: Scalar): FrontMatterValue {
    const text = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
    const start = scalar.range?.[0] ?? 0;
    const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
    return { text, start: quoted ? start + 1 : start };
  }
};

/** A file's front matter by the names of its fields, and the text behind it; a file without any has no fields. */
export function splitYamlFrontMatter(file: string): { fields: Map<string, string[]>; body: string } {
  const found = findFrontMatter(file);
  const parsed = found ? parseYamlFrontMatter(found.text) : [];
  const fields = Array.isArray(parsed)
    ? parsed.map(({ name, values = [] }) => [name, values.map(({ text }) => text)] as const)
    : [];
  return { fields: new Map(fields), body: file.slice(found?.bodyStart ?? 0) };
}
