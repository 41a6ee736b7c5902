import type { Statement } from '../../schemas.js';
import type { Asked } from '../../retrieve/read-asked.js';
import type { Proof } from '../prove/proof.js';
import type { WrittenSentence } from '../prove/written/sentence-reader.js';
import type { CitationList } from './citation-list.js';
import { lineText, type WrittenLine } from './written-text.js';

/** A sentence of the model with what became of it. */
export interface Verdict {
  sentence: string;
  support: Statement['support'];
  /** Why it failed, at its first try and, where it was written again, at its second. */
  reasons: string[];
}

/** A sentence with its proof. */
export interface Proved {
  sentence: WrittenSentence;
  proof: Proof;
}

/** A sentence that failed, and its place in the answer. */
export interface Failed extends Proved {
  at: number;
}

/** The sentences of an answer as they come, each in its place. */
export interface WrittenLines {
  readonly count: number;
  readonly failed: readonly Failed[];
  readonly verdicts: readonly Verdict[];
  /** @returns the line, where the sentence is proved and not said before */
  add(one: Proved): WrittenLine | undefined;
  /** What has failed so far was not meant for the reader, and is not tried again. */
  forgetFailed(): void;
  /** Puts what was written in a failed sentence's place, or nothing; what is not proved either is kept only if `marks`. */
  settle(failed: Failed, again: Proved | undefined, options: { marks: boolean }): void;
  /** What is not supported stands among the statements, and never in the answer. */
  assemble(language: Asked['language']): { answer: string; statements: Statement[] };
}

interface Line extends WrittenLine {
  support: Statement['support'];
}

export function createWrittenLines(citations: CitationList): WrittenLines {
  const lines: (Line | undefined)[] = [];
  const verdicts: Verdict[] = [];
  let failed: Failed[] = [];
  const keep = (at: number, { sentence, proof }: Proved): WrittenLine => {
    const line: Line = { ...sentence, citations: citations.cite(proof.cited), support: 'supported' };
    lines[at] = line;
    return line;
  };
  const isSaid = ({ text }: WrittenSentence) =>
    lines.some((line) => line?.support === 'supported' && line.text === text);
  return {
    get count() {
      return lines.length;
    },
    get failed() {
      return failed;
    },
    verdicts,
    add: (one) => {
      const { sentence, proof } = one;
      const at = lines.push(undefined) - 1;
      verdicts.push({ sentence: sentence.text, support: proof.support, reasons: codesOf(proof) });
      if (proof.support === 'supported') return isSaid(sentence) ? undefined : keep(at, one);
      failed.push({ at, ...one });
      return undefined;
    },
    forgetFailed: () => void (failed = []),
    settle: ({ at, sentence, proof }, again, { marks }) => {
      if (again?.proof.support === 'supported') {
        if (!isSaid(again.sentence)) keep(at, again);
      } else if (marks) lines[at] = { ...sentence, citations: [], support: 'unsupported' };
      verdicts[at] = {
        sentence: (again?.sentence ?? sentence).text,
        support: again?.proof.support ?? 'unsupported',
        reasons: [...codesOf(proof), ...(again ? codesOf(again.proof) : [])],
      };
    },
    assemble: (language) => {
      const kept = lines.filter((line) => line !== undefined);
      const proved = kept.filter(({ support }) => support === 'supported');
      return {
        answer: proved.map((line, at) => lineText(line, { first: at === 0, language })).join(''),
        statements: kept.map(({ text, citations: own, support }) => ({ text, citations: [...own], support })),
      };
    },
  };
}

function codesOf({ reasons }: Proof): string[] {
  return reasons.map(({ code }) => code);
}
