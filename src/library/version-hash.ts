import { createHash } from 'node:crypto';

/** What is hashed of a report, whether it was read or copied. */
export interface ReportContent {
  /** As JSON. */
  facts: string;
  text: string;
  passageIds: readonly string[];
}

/** Names a library's content; reports are added in the order of their ids. */
export interface VersionHash {
  add(report: ReportContent): void;
  digest(): string;
}

/** 48 bits tell the versions of one library apart. */
const DIGITS = 12;

export function createVersionHash(builtWith: { format: number; embedder: string; terms: string }): VersionHash {
  const { format, embedder, terms } = builtWith;
  const hash = createHash('sha256').update(`${format}\n${embedder}\n${terms}\n`);
  return {
    add: ({ facts, text, passageIds }) => {
      hash.update(`[${facts},${JSON.stringify(text)},${JSON.stringify(passageIds)}]\n`);
    },
    digest: () => hash.digest('hex').slice(0, DIGITS),
  };
}
