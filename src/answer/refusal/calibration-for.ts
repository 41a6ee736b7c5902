import type { Library } from '../../library/open-library.js';
import type { FittedOn } from '../../schemas.js';
import type { RefusalModel } from './refusal-model.js';

/** A library with this share of its full texts in common with one that was calibrated on is still the same library. */
const MOSTLY = 0.8;
/** As much of a source's hash as tells reports apart. */
const HASH_LENGTH = 12;

/** The full texts of a library, by their sources. */
export function reportsOf({ reports }: Pick<Library, 'reports'>): string[] {
  return reports
    .filter(({ held }) => held)
    .map(({ source }) => source.sha256.slice(0, HASH_LENGTH))
    .sort();
}

/**
 * From which score on a library's questions are refused, and whether that was measured on this library; elsewhere the
 * threshold serves too, but how often it errs there is not known.
 */
export function calibrationFor(
  model: RefusalModel,
  library: Pick<Library, 'reports' | 'manifest'>,
): { threshold: number; fittedOn?: FittedOn; current: boolean } {
  const own = reportsOf(library);
  const shared = (reports: readonly string[]) => own.filter((hash) => reports.includes(hash)).length;
  const [nearest] = [...model.libraries].sort((a, b) => shared(b.reports) - shared(a.reports));
  if (nearest === undefined) return { threshold: model.threshold, current: false };
  const { fittedOn, reports, threshold } = nearest;
  const isSame = fittedOn.embedder === library.manifest.embedder.id;
  const current = isSame && shared(reports) >= MOSTLY * Math.max(1, own.length, reports.length);
  return { threshold: current ? threshold : model.threshold, fittedOn, current };
}
