import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../', import.meta.url)) });

/** Whether a file may import a module, by the import rules that hold for it. */
async function mayImport(file: string, imported: string): Promise<boolean> {
  const config = await eslint.calculateConfigForFile(file);
  const rules = { 'no-restricted-imports': config.rules['no-restricted-imports'] };
  return new Linter().verify(`import '${imported}';`, [{ rules }]).length === 0;
}

describe('a room', () => {
  it.each([
    ['src/figures/exact.ts', '../schemas.js'],
    ['src/figures/exact.ts', '../terms/translate.js'],
    ['src/statistics/auroc.ts', '../figures/exact.js'],
    ['src/terms/translate.ts', '../figures/exact.js'],
    ['src/terms/translate.ts', '../schemas.js'],
    ['src/model/retry.ts', '../adapters/openai-failure.js'],
    ['src/model/retry.ts', '../config.js'],
    ['src/model/retry.ts', 'openai'],
    ['src/answer/cite.ts', '../model/retry.js'],
    ['src/evaluate/question.ts', '../answer/cite.js'],
    ['src/evaluate/question.ts', '../ports.js'],
    ['src/evaluate/question.ts', '../retrieve/search-library.js'],
    ['src/retrieve/search-library.ts', '../ingest/mapped-text.js'],
    ['src/retrieve/search-library.ts', '../statistics/auroc.js'],
    ['src/retrieve/search-library.ts', '../answer/cite.js'],
    ['src/answer/refusal/decide-refusal.ts', '../../statistics/auroc.js'],
    ['src/answer/cite.ts', '../ingest/prepare-report.js'],
    ['src/answer/cite.ts', '../evaluate/question.js'],
    ['src/answer/cite.ts', '../api/app.js'],
    ['src/answer/cite.ts', '../records/open-records.js'],
    ['src/answer/cite.ts', 'better-sqlite3'],
    ['src/records/open-records.ts', '../library/open-library.js'],
    ['src/records/open-records.ts', '../answer/answer-question.js'],
    ['src/records/open-records.ts', '../service.js'],
    ['src/records/open-records.ts', 'express'],
    ['src/privacy/mask-personal-data.ts', '../records/open-records.js'],
    ['src/privacy/mask-personal-data.ts', 'better-sqlite3'],
    ['src/export/render-markdown.ts', '../records/open-records.js'],
    ['src/export/render-markdown.ts', 'docx'],
    ['src/create-exports.ts', './adapters/docx-word.js'],
    ['src/web/app.tsx', '../records/open-records.js'],
  ])('is closed: %s may not import %s', async (file, imported) => {
    expect(await mayImport(file, imported)).toBe(false);
  });

  it.each([
    ['src/figures/exact.ts', './amount.js'],
    ['src/terms/translate.ts', '../ports.js'],
    ['src/model/retry.ts', '../ports.js'],
    ['src/adapters/openai-failure.ts', '../model/retry-after.js'],
    ['src/adapters/openai-failure.ts', 'openai'],
    ['src/evaluate/question.ts', '../schemas.js'],
    ['src/evaluate/consistency.ts', '../figures/parse-figures.js'],
    ['src/evaluate/render-curve.ts', '../statistics/wilson-interval.js'],
    ['src/retrieve/search-library.ts', '../figures/exact.js'],
    ['src/retrieve/search-library.ts', '../library/open-library.js'],
    ['src/answer/cite.ts', '../ingest/mapped-text.js'],
    ['src/answer/cite.ts', '../retrieve/search-library.js'],
    ['src/answer/cite.ts', '../privacy/mask-personal-data.js'],
    ['src/api/request-log.ts', '../privacy/mask-personal-data.js'],
    ['src/privacy/mask-personal-data.ts', '../figures/fold-width.js'],
    ['src/records/open-records.ts', 'better-sqlite3'],
    ['src/records/open-records.ts', '../privacy/mask-request.js'],
    ['src/records/open-records.ts', '../record-schemas.js'],
    ['src/records/conversation-store.ts', '../conversation-schemas.js'],
    ['src/evaluate/question-from-feedback.ts', '../feedback-schemas.js'],
    ['src/export/lay-out-answer.ts', '../schemas.js'],
    ['src/adapters/docx-word.ts', '../export/block.js'],
    ['src/create-service.ts', './records/open-records.js'],
  ])('is open: %s may import %s', async (file, imported) => {
    expect(await mayImport(file, imported)).toBe(true);
  });
});
