/** How well a report's text could be read, in words: a share as per cent, a sentence as it stands. */
export function tellQuality(quality: unknown): string | undefined {
  if (typeof quality === 'number' && quality >= 0 && quality <= 1) return `${Math.round(quality * 100)}%`;
  return typeof quality === 'string' && quality !== '' ? quality : undefined;
}
