import { basename } from 'node:path';
import { z } from 'zod';
import { turnSchema } from '../schemas.js';
import { readLines } from './read-lines.js';

/** One evaluation question; the kinds unanswerable and out_of_scope are to be refused. */
export const questionSchema = z.object({
  id: z.string(),
  /** Wordings of one question share a group. */
  group: z.string().optional(),
  /** The report it is about: figures that are fitted are cross-validated by it. */
  report: z.string(),
  kind: z.string(),
  question: z.string(),
  history: z.array(turnSchema).optional(),
  /** A model answer, for the reader of the file. */
  answer: z.string().optional(),
  /** Each item must stand in a correct answer; an inner list holds alternatives. */
  must_include: z.array(z.union([z.string(), z.array(z.string())])),
  /** Spans as they stand in the source. */
  evidence: z.array(z.string()),
});

export type Question = z.infer<typeof questionSchema>;

export function isToRefuse(question: Question): boolean {
  return question.kind === 'unanswerable' || question.kind === 'out_of_scope';
}

/** What both searches are asked: a follow-up together with the user turn before it. */
export function searchQuery({ question, history }: Question): string {
  if (history === undefined || history.length === 0) return question;
  return `${history.findLast((turn) => turn.role === 'user')?.content ?? ''} ${question}`;
}

/** Files of data/eval that hold no questions. */
const NO_QUESTIONS: ReadonlySet<string> = new Set(['proof.jsonl', 'attacks.jsonl']);

export function holdsQuestions(file: string): boolean {
  return file.endsWith('.jsonl') && !NO_QUESTIONS.has(basename(file));
}

/** @throws YinjuError `source_unreadable` that names file and line */
export function readQuestions(file: string): Question[] {
  return readLines(file, questionSchema, 'evaluation question');
}
