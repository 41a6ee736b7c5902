const BYTES_OF_KB = 1_024;
const BYTES_OF_MB = BYTES_OF_KB ** 2;

/** How large a file is, as people say it. */
export function showSize(bytes: number): string {
  if (bytes < BYTES_OF_KB) return `${bytes} B`;
  if (bytes < BYTES_OF_MB) return `${Math.round(bytes / BYTES_OF_KB)} KB`;
  return `${(bytes / BYTES_OF_MB).toFixed(1)} MB`;
}

/** Whole megabytes, or a part of the first. */
export function megabytesOf(bytes: number): number {
  const megabytes = bytes / BYTES_OF_MB;
  return megabytes >= 1 ? Math.floor(megabytes) : Number(megabytes.toPrecision(2));
}
