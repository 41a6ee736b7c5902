import { z } from 'zod';
import { readLines } from './read-lines.js';

/** A sentence about a passage, and whether the passage proves it. */
export const proofCaseSchema = z.object({
  id: z.string(),
  /** What is false in it (figure, unit, period, subject, …), or how it paraphrases (table, translation, …). */
  kind: z.string(),
  holds: z.boolean(),
  sentence: z.string(),
  passage: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  publishedOn: z.iso.date().optional(),
  headings: z.array(z.string()).optional(),
});

export type ProofCase = z.infer<typeof proofCaseSchema>;

/** A case with what the proof said of it. */
export interface JudgedProof extends Pick<ProofCase, 'id' | 'kind' | 'holds' | 'sentence'> {
  supported: boolean;
}

/** @throws YinjuError `source_unreadable` that names file and line */
export function readProofCases(file: string): ProofCase[] {
  return readLines(file, proofCaseSchema, 'case of a proof');
}

export const isLetThrough = ({ holds, supported }: JudgedProof): boolean => !holds && supported;
export const isWronglyRefused = ({ holds, supported }: JudgedProof): boolean => holds && !supported;

/** The figures in a line, then those of each kind with faults, and the sentences that were let through. */
export function renderProofs(judged: readonly JudgedProof[]): string {
  const [false_, true_] = [judged.filter(({ holds }) => !holds), judged.filter(({ holds }) => holds)];
  const through = false_.filter(isLetThrough);
  const refused = true_.filter(isWronglyRefused);
  return [
    `proof: false let through ${through.length}/${false_.length}, true refused ${refused.length}/${true_.length}`,
    ...byKind('false let through', through, false_),
    ...byKind('true refused', refused, true_),
    ...through.map(({ id, kind, sentence }) => `- ${id} [${kind}] let through: ${sentence}`),
  ].join('\n');
}

function byKind(what: string, faults: readonly JudgedProof[], all: readonly JudgedProof[]): string[] {
  const kinds = [...new Set(faults.map(({ kind }) => kind))].sort();
  const count = (of: readonly JudgedProof[], kind: string) => of.filter((one) => one.kind === kind).length;
  const parts = kinds.map((kind) => `${kind} ${count(faults, kind)}/${count(all, kind)}`);
  return parts.length === 0 ? [] : [`  ${what}: ${parts.join(', ')}`];
}
