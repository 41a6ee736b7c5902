import type { Statement } from '../../schemas.js';
import type { Asked } from '../../retrieve/read-asked.js';
import type { Proof } from '../prove/proof.js';
import type { WrittenSentence } from '../prove/written/sentence-reader.js';
import type { CitationList } from './citation-list.js';
import { leansOn } from './leans-on.js';
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
  /** How many of them are proved. */
  readonly told: number;
  readonly failed: readonly Failed[];
  readonly verdicts: readonly Verdict[];
  /** @returns the line, where the sentence is proved, not said before, and leans on none that failed */
  add(one: Proved): WrittenLine | undefined;
  /** What has failed so far was not meant for the reader, and is not tried again. */
  forgetFailed(): void;
  /** What was read since then was thought: none of it stands in the answer, also what has left. */
  withdraw(): void;
  /** Puts what was written in a failed sentence's place, or nothing; what is not proved either is kept only if `marks`. */
  settle(failed: Failed, again: Proved | undefined, options: { marks: boolean }): void;
  /**
   * What is not supported stands among the statements, and never in the answer.
   * @returns beside them how many sentences that state something are left out
   */
  assemble(language: Asked['language']): { answer: string; statements: Statement[]; leftOut: number };
}

interface Line extends WrittenLine {
  cited: Proof['cited'];
  support: Statement['support'];
}

export function createWrittenLines(citations: CitationList): WrittenLines {
  const lines: (Line | undefined)[] = [];
  const verdicts: Verdict[] = [];
  /** Places of which something stands in the answer: a sentence that leans on another goes when that one does. */
  const told = new Set<number>();
  const leaning: ({ at: number } & Proved)[] = [];
  /** Where the text of the answer begins. */
  let opening = 0;
  let hasWithdrawn = false;
  let failed: Failed[] = [];
  let leftOut = 0;
  const keep = (at: number, { sentence, proof }: Proved): WrittenLine => {
    const { cited } = proof;
    const line: Line = { ...sentence, cited, citations: citations.cite(cited), support: 'supported' };
    lines[at] = line;
    told.add(at);
    return line;
  };
  const isSaid = ({ text }: WrittenSentence) =>
    lines.some((line) => line?.support === 'supported' && line.text === text);
  const say = (at: number, one: Proved): WrittenLine | undefined => {
    if (!isSaid(one.sentence)) return keep(at, one);
    told.add(at);
    return undefined;
  };
  const leansOnNothing = (at: number, { sentence }: Proved) =>
    at > opening && !told.has(at - 1) && leansOn(sentence.text);
  const settleLeaning = () => {
    for (const one of leaning) {
      if (!leansOnNothing(one.at, one)) say(one.at, one);
      else {
        leftOut += 1;
        verdicts[one.at] = { sentence: one.sentence.text, support: 'unsupported', reasons: ['leans'] };
      }
    }
    leaning.length = 0;
  };
  const forgetFailed = () => {
    failed = [];
    leaning.length = 0;
    opening = lines.length;
  };
  return {
    get told() {
      return told.size;
    },
    get failed() {
      return failed;
    },
    verdicts,
    add: (one) => {
      const { sentence, proof } = one;
      const at = lines.push(undefined) - 1;
      verdicts.push({ sentence: sentence.text, support: proof.support, reasons: codesOf(proof) });
      if (proof.support !== 'supported') failed.push({ at, ...one });
      else if (leansOnNothing(at, one)) leaning.push({ at, ...one });
      else return say(at, one);
      return undefined;
    },
    forgetFailed,
    withdraw: () => {
      lines.fill(undefined, opening);
      for (const at of [...told]) if (at >= opening) told.delete(at);
      verdicts.splice(opening, verdicts.length, ...verdicts.slice(opening).map(asThought));
      hasWithdrawn = true;
      forgetFailed();
    },
    settle: ({ at, sentence, proof }, again, { marks }) => {
      if (again?.proof.support === 'supported') {
        say(at, again);
      } else {
        if (!codesOf(proof).includes('no_content')) leftOut += 1;
        if (marks) lines[at] = { ...sentence, cited: [], citations: [], support: 'unsupported' };
      }
      verdicts[at] = {
        sentence: (again?.sentence ?? sentence).text,
        support: again?.proof.support ?? 'unsupported',
        reasons: [...codesOf(proof), ...(again ? codesOf(again.proof) : [])],
      };
    },
    assemble: (language) => {
      settleLeaning();
      if (hasWithdrawn) citations.restart();
      const kept = lines.flatMap((line) => {
        if (line === undefined) return [];
        return hasWithdrawn ? [{ ...line, citations: citations.cite(line.cited) }] : [line];
      });
      const proved = kept.filter(({ support }) => support === 'supported');
      return {
        answer: proved.map((line, at) => lineText(line, { first: at === 0, language })).join(''),
        statements: kept.map(({ text, citations: own, support }) => ({ text, citations: [...own], support })),
        leftOut,
      };
    },
  };
}

function asThought({ sentence }: Verdict): Verdict {
  return { sentence, support: 'unsupported', reasons: ['thought'] };
}

function codesOf({ reasons }: Proof): string[] {
  return reasons.map(({ code }) => code);
}
