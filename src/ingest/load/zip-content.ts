/** A ZIP file, which Word, Excel, PowerPoint and EPUB files are too, as a parser reads it. */
export interface ZipContent {
  /** The files in it, by their paths. */
  entries: ReadonlyMap<string, ZipEntry>;
  /** Files in it that are not opened, and why: "has a path that leads out of the archive". */
  refused: { path: string; problem: string }[];
}

export interface ZipEntry {
  path: string;
  /** Bytes when unpacked, as the archive says; more are refused. */
  size: number;
  /** @throws ContentProblem for an entry with a password, any other error when it is damaged */
  read(): Promise<Uint8Array>;
}

/** @throws ContentProblem when it holds more than can be unpacked, any other error when it is no ZIP file or damaged */
export type OpenZip = (bytes: Uint8Array) => Promise<ZipContent>;

/** More files than any report or folder of reports has. */
export const MOST_ENTRIES = 10_000;
/** Unpacked, of all files together: they are read one by one, and one may be as large as this. */
export const MOST_UNPACKED = 512 << 20;
/** Text and tables become a tenth or a fiftieth; what becomes less was made to fill memory. Small files may. */
export const MOST_RATIO = 200;
export const RATIO_FROM = 10 << 20;
