import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, YinjuError } from '../../errors.js';
import type { Asked } from '../../retrieve/read-asked.js';

/** What a model is asked, and the variables that each prompt is given. A file per language stands in prompts/. */
export const PROMPTS = {
  'write-answer': ['today'],
  'rewrite-sentences': ['sentences'],
  'condense-question': ['today'],
  'split-question': ['most'],
  'translate-question': [],
  'look-up': ['today', 'most'],
} as const satisfies Record<string, readonly string[]>;

export type PromptName = keyof typeof PROMPTS;
type Language = Asked['language'];
type Values<Name extends PromptName> = Readonly<Record<(typeof PROMPTS)[Name][number], string>>;

export interface Prompts {
  /** Of all their texts, in hexadecimal: answers of the same id were asked for in the same words. */
  readonly id: string;
  /** A prompt with its variables filled in. */
  render<Name extends PromptName>(name: Name, language: Language, values: Values<Name>): string;
}

/** Splits a file into its front matter, name by name, and the text behind it. */
export type SplitFrontMatter = (file: string) => { fields: ReadonlyMap<string, readonly string[]>; body: string };

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const FIELDS = ['purpose', 'version', 'variables'] as const;
const ID_LENGTH = 16;
const VARIABLE = /\{\{(\w+)\}\}/g;

/**
 * Reads prompts/LANGUAGE/NAME.md, all of them.
 * @throws YinjuError `configuration` that names the file: one is missing or not asked for, lacks a field of its front
 * matter, or its text, its `variables` and what the program fills in do not agree
 */
export function readPrompts(dir: string, splitFrontMatter: SplitFrontMatter): Prompts {
  const bodies = new Map<string, string>();
  for (const language of LANGUAGES) {
    refuseStrangers(join(dir, language));
    for (const [name, variables] of Object.entries(PROMPTS)) {
      const file = join(dir, language, `${name}.md`);
      bodies.set(keyOf(name, language), readPrompt(file, { variables, splitFrontMatter }));
    }
  }
  return {
    id: createHash('sha256')
      .update(JSON.stringify([...bodies]))
      .digest('hex')
      .slice(0, ID_LENGTH),
    render: (name, language, values) => {
      const filled = new Map<string, string>(Object.entries(values));
      return (bodies.get(keyOf(name, language)) ?? '').replace(
        VARIABLE,
        (_, variable: string) => filled.get(variable) ?? '',
      );
    },
  };
}

function keyOf(name: string, language: Language): string {
  return `${language}/${name}`;
}

function readPrompt(
  file: string,
  { variables, splitFrontMatter }: { variables: readonly string[]; splitFrontMatter: SplitFrontMatter },
): string {
  const { fields, body } = splitFrontMatter(readText(file));
  for (const field of FIELDS) if (!fields.has(field)) throw promptError(file, `its front matter has no ${field}`);
  const declared = fields.get('variables') ?? [];
  const used = [...body.matchAll(VARIABLE)].map(([, name = '']) => name);
  const sides: [readonly string[], readonly string[], string][] = [
    [used, declared, 'its text uses a variable that its front matter does not list'],
    [declared, used, 'its front matter lists a variable that its text does not use'],
    [declared, variables, 'it wants a variable that the program does not fill in'],
    [variables, declared, 'it leaves out a variable that the program fills in'],
  ];
  for (const [some, others, problem] of sides) {
    const stray = some.find((name) => !others.includes(name));
    if (stray !== undefined) throw promptError(file, `${problem}: ${stray}`);
  }
  return body.trim();
}

function refuseStrangers(dir: string): void {
  const stranger = namesIn(dir).find((name) => !(name.replace(/\.md$/, '') in PROMPTS));
  if (stranger !== undefined) throw promptError(join(dir, stranger), 'no model call uses it');
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    throw promptError(dir, messageOf(error), error);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw promptError(file, messageOf(error), error);
  }
}

function promptError(file: string, problem: string, cause?: unknown): YinjuError {
  return new YinjuError({
    code: 'configuration',
    message: `The prompt ${file} cannot be used: ${problem}.`,
    hint: 'Restore the file as it came with the project, or correct what is named.',
    cause,
  });
}
