import { identityMap } from '../../../src/ingest/mapped-text.js';
import { repairText } from '../../../src/ingest/repair/repair-text.js';

/** A raw text after repair. */
export function repaired(raw: string, foreign?: readonly string[]): string {
  return repairText(identityMap(raw), { foreign }).text;
}
