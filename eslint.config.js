import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

/** The rooms in the order of the walk: each may import those before it, none after it. */
const WALK = ['ingest', 'library', 'retrieve', 'answer', 'api'];
const ENTRIES = readdirSync(new URL('src/', import.meta.url), { withFileTypes: true });
/** All that stands in src/, by the name it is imported under. */
const EVERYTHING = ENTRIES.map(({ name }) => name.replace(/\.ts$/, ''));
const ROOMS = ENTRIES.filter((entry) => entry.isDirectory()).map(({ name }) => name);

const after = (room) => WALK.slice(WALK.indexOf(room) + 1);
/** Not for any room: what builds the service, and the two rooms that only compose.ts and the browser reach. */
const CLOSED = ['compose', 'loaders', 'read-in-process', 'main', 'adapters', 'web'];
/** Of ingest, what an answer needs to lead a quotation back to the raw text. */
const ALL_BUT_SPANS = 'ingest(?!/(?:draft|mapped-text)\\.js$)';

/** Of model, what an answer needs to bound its time, and to say why it has no model. */
const ALL_BUT_BUDGET = 'model(?!/(?:budget|model-failure|model-error)\\.js$)';

/** The API's shapes, and how an answer is read: all that the page knows of the service. */
const PAGE_SCHEMAS = [
  'schemas',
  'conversation-schemas',
  'feedback-schemas',
  'list-schemas',
  'job-schemas',
  'answer-blocks',
  'quoted-list',
];

const allBut = (open, names = EVERYTHING) => names.filter((name) => !open.includes(name));

const PAGE = {
  packages: ['react', 'react-dom', 'antd', '@ant-design/[^/]+', 'wouter', 'react-virtuoso', 'pdfjs-dist'],
  not: allBut(PAGE_SCHEMAS),
};

/**
 * Who may import what: `packages` beside zod and Node's own ('*' for any), and `not`, the rooms and files of src/
 * that are closed to it. `way` leads from its files to src/.
 */
const IMPORTS = [
  { files: ['src/*.ts'], way: '\\./', packages: [], not: ['adapters', 'web'] },
  {
    files: ['src/compose.ts', 'src/loaders.ts', 'src/read-in-process.ts'],
    way: '\\./',
    packages: [],
    not: ['web'],
  },
  { files: ['src/logger.ts'], way: '\\./', packages: ['pino'], not: ['adapters', 'web'] },
  { files: ['src/report-progress.ts'], way: '\\./', packages: ['cli-progress'], not: ['adapters', 'web'] },
  ...['*', 'ingest'].map((room) => ({ ...roomOf(room), packages: [] })),
  { ...roomOf('figures'), packages: [], not: EVERYTHING },
  { ...roomOf('statistics'), packages: [], not: EVERYTHING },
  { ...roomOf('terms'), packages: [], not: allBut(['ports', 'errors']) },
  { ...roomOf('model'), packages: [], not: allBut(['ports', 'errors']) },
  {
    ...roomOf('evaluate'),
    packages: [],
    not: allBut(['schemas', 'feedback-schemas', 'errors', 'figures', 'statistics']),
  },
  {
    ...roomOf('retrieve'),
    packages: [],
    not: [...CLOSED, ...allBut(['retrieve', 'terms', 'figures', 'library'], ROOMS)],
  },
  {
    ...roomOf('answer'),
    packages: [],
    not: [
      ...CLOSED,
      ...allBut(['answer', 'ingest', 'retrieve', 'terms', 'figures', 'library', 'privacy', 'model'], ROOMS),
      ALL_BUT_SPANS,
      ALL_BUT_BUDGET,
    ],
  },
  { ...roomOf('library'), packages: ['better-sqlite3'] },
  { ...roomOf('privacy'), packages: [], not: allBut(['figures', 'schemas']) },
  // What is kept stands beside the walk: it knows the API's shapes, and neither library nor answerer.
  {
    ...roomOf('records'),
    packages: ['better-sqlite3'],
    not: allBut([
      'records',
      'privacy',
      'schemas',
      'record-schemas',
      'conversation-schemas',
      'feedback-schemas',
      'list-schemas',
      'errors',
    ]),
  },
  {
    ...roomOf('export'),
    packages: [],
    not: allBut(['schemas', 'answer-blocks']),
  },
  { ...roomOf('uploads'), packages: [], not: allBut(['ingest', 'schemas', 'errors']) },
  { ...roomOf('jobs'), packages: [], not: allBut(['library', 'job-schemas', 'schemas', 'errors']) },
  { ...roomOf('api'), packages: ['express', 'helmet', 'pino-http', '@fastify/busboy'] },
  { ...roomOf('adapters'), packages: '*', not: CLOSED.filter((name) => name !== 'adapters') },
  { ...PAGE, files: ['src/web/*.{ts,tsx}'], way: '\\.\\./' },
  // Exactly: the page has rooms of its own that are called like rooms of src/.
  { ...PAGE, files: ['src/web/*/*.{ts,tsx}'], way: '\\.\\./\\.\\./' },
  { files: ['scripts/**/*.ts'], way: '(\\.\\./)+src/', packages: ['cli-progress'], not: ['adapters', 'web'] },
  // The page is measured and shown in a real browser.
  {
    files: ['scripts/browser/**/*.ts', 'scripts/pictures.ts'],
    way: '(\\.\\./)+src/',
    packages: ['playwright-core'],
    not: ['adapters', 'web'],
  },
  // The bench measures adapters one by one.
  {
    files: ['scripts/bench/**/*.ts'],
    way: '(\\.\\./)+src/',
    packages: ['cli-progress', 'playwright-core'],
    not: ['web'],
  },
];

function roomOf(room) {
  return {
    files: [`src/${room}/**/*.ts`],
    way: '(\\.\\./)+',
    not: [...CLOSED, ...(WALK.includes(room) ? after(room) : [])],
  };
}

function importRules({ files, way, packages, not }) {
  const patterns = [
    {
      regex: `^${way}(${not.join('|')})(\\.js$|/|$)`,
      message: 'This room is closed to that one: see the table in eslint.config.js.',
    },
  ];
  if (packages !== '*') {
    const allowed = ['node:', '\\.', '#', ...['zod', ...packages].map((name) => `${name}(/|$)`)];
    patterns.push({
      regex: `^(?!${allowed.join('|')})`,
      message: 'This package has another room: see the table in eslint.config.js.',
    });
  }
  const paths = [{ name: 'node:process', message: 'Use the global process; settings come from src/config.ts.' }];
  return { files, rules: { 'no-restricted-imports': ['error', { paths, patterns }] } };
}

const maxLines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default defineConfig(
  { ignores: ['dist/', 'data/', '.cache/'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.test.json', 'tsconfig.web.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Code points are what is wanted of a text here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // An abort's reason is of type any, and is what must be thrown.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    rules: {
      'max-lines': maxLines(200),
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
      ],
    },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  // The whole contract in one file: it is what other programs and the page read.
  { files: ['src/schemas.ts'], rules: { 'max-lines': maxLines(350) } },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': maxLines(250),
      // Tests read bodies and fakes whose shape the assertion itself checks.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['src/web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  IMPORTS.map(importRules),
);
