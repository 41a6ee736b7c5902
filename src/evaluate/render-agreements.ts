import type { Agreement } from './consistency.js';
import { renderShare } from './render-curve.js';

/** How many questions are answered alike in all their wordings; nothing where none is asked in several. */
export function renderConsistency(agreements: readonly Agreement[]): string[] {
  if (agreements.length === 0) return [];
  const count = agreements.filter(({ agrees }) => agrees).length;
  return [`consistent ${renderShare({ count, of: agreements.length }).replace(' =', ' groups =')}`];
}

/** The groups that disagree, and what each wording gave. */
export function renderDisagreements(agreements: readonly Agreement[]): string[] {
  return agreements
    .filter(({ agrees }) => !agrees)
    .flatMap(({ group, wordings }) => [`~ ${group} disagrees`, ...wordings.map(({ id, gave }) => `    ${id} ${gave}`)]);
}
