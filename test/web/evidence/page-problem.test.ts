import { expect, it } from 'vitest';
import { RequestProblem } from '../../../src/web/client/problem.js';
import { PageProblemError, pageProblemOf } from '../../../src/web/evidence/page-problem.js';

const refusal = (code: string) => new RequestProblem({ kind: 'service', code, message: 'm', hint: 'h' });

it.each([
  ['a file that is gone', refusal('not_found'), 'gone'],
  ['a file that has changed', refusal('source_changed'), 'changed'],
  ['a service that fails', refusal('internal'), 'unreachable'],
  ['a broken connection', new TypeError('Failed to fetch'), 'unreachable'],
  ['what is no PDF', new PageProblemError('broken'), 'broken'],
])('names %s', (_, thrown, problem) => {
  expect(pageProblemOf(thrown)).toBe(problem);
});
