import type { Library } from '../../library/open-library.js';
import type { ModelProblem } from '../../model/model-error.js';
import type { ChatUsage } from '../../ports.js';
import type { Asked } from '../../retrieve/read-asked.js';
import type { ReportFilter } from '../../retrieve/report-filter.js';
import type { AnswerEvent, AnswerRequest } from '../../schemas.js';
import type { Noted } from '../notes/cite-with-notes.js';
import type { Asking } from '../notes/find-notes.js';
import type { Verdict } from './written-lines.js';

/** A question as it is looked up. */
export interface Prepared extends Pick<AnswerRequest, 'question' | 'history'> {
  /** The question that stands for itself, where the one that was put does not. */
  understoodAs?: string;
}

/** A question with its evidence, to be answered in prose. */
export interface ToWrite extends Asking {
  /** What is written, whatever language the reports have. */
  language: Asked['language'];
  filter?: ReportFilter | undefined;
}

/** What a written answer was made with, for its record. */
export interface WrittenWith {
  promptHash: string;
  model: string;
  settings: Record<string, string | number | boolean>;
  /** Calls of the model for this answer, and what its endpoint said that they took. */
  calls: number;
  tokens?: ChatUsage;
  /** How many handles the model made up; not known where it failed. */
  unknownHandles?: number;
  /** Of the sentences that were read, also where the model failed then or something else stands in their place. */
  verdicts: Verdict[];
}

/**
 * What came of writing. Where it failed: what was proved does not answer, the model finds no answer in the evidence, the
 * model failed, and what was wrong with it; `hasLeft` when sentences had left by then.
 */
export type WritingOutcome =
  | { kind: 'written'; answer: Noted; writtenWith: WrittenWith }
  | { kind: 'failed'; why: 'unproved' | 'declined' | ModelProblem; hasLeft: boolean; writtenWith: WrittenWith };

/** One answer's time with the model. */
export interface Writing {
  /** Completes a follow-up, and translates a question for reports in the other language. */
  prepare(library: Library, request: AnswerRequest & { asOf: string }): Promise<Prepared>;
  /** Writes from the evidence; sentences leave once they are proved. */
  write(library: Library, asked: ToWrite): AsyncGenerator<AnswerEvent, WritingOutcome, undefined>;
  /** Stops its clock. */
  end(): void;
}

export interface Writer {
  /** The model's name. */
  readonly id: string;
  /** Starts the time that an answer has. */
  begin(options: { signal?: AbortSignal | undefined }): Writing;
}
