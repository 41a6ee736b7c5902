import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { YinjuError, messageOf } from '../errors.js';
import { turnSchema } from '../schemas.js';

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

/** @throws YinjuError `source_unreadable` that names file and line */
export function readQuestions(file: string): Question[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [questionSchema.parse(JSON.parse(line))];
      } catch (error) {
        throw new YinjuError({
          code: 'source_unreadable',
          message: `${file}, line ${index + 1} is no evaluation question: ${messageOf(error)}.`,
          hint: 'Each line is one JSON object; data/eval/README.md describes its fields.',
        });
      }
    });
}
