import { ContentProblem } from './report-content.js';
import { sourceUnreadable, type SourceFile, type SourceUnreadable } from './source-file.js';

/** What to say of a parser's failure: its own words where it has some for people, else that the file is damaged. */
export function contentUnreadable(
  error: unknown,
  { file, ...damage }: { file: SourceFile; problem: string; hint: string },
): SourceUnreadable {
  if (error instanceof ContentProblem) {
    return sourceUnreadable({ file, fault: error.fault, problem: error.message, hint: error.hint, cause: error });
  }
  return sourceUnreadable({ file, fault: 'damaged', ...damage, cause: error });
}
