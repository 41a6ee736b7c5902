/** A Chinese character, a sign of its width, or half a surrogate pair of either. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\ud800-\udbff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
/** The second half of a surrogate pair takes no room beside its first. */
const SECOND_HALF = /[\udc00-\udfff]/u;
const THIN = /[\sfijlrtI.,:;'’‘!|()[\]/-]/u;
const BROAD = /[mwMW%@&—…]/u;
const CAPITAL = /\p{Lu}/u;

/**
 * About how wide a code unit is set, in ems. PDF readers tell the width of a run, not of its letters: these say how the
 * run is shared out among them. As in Helvetica; in other fonts the shares differ by some hundredths.
 */
export function letterWidth(unit: string): number {
  if (WIDE.test(unit)) return 1;
  if (SECOND_HALF.test(unit)) return 0;
  if (THIN.test(unit)) return 0.3;
  if (BROAD.test(unit)) return 0.9;
  return CAPITAL.test(unit) ? 0.68 : 0.55;
}
