import { YinjuError } from './errors.js';
import type { Library } from './library/open-library.js';
import { checkSources } from './records/check-sources.js';
import type { Answer } from './schemas.js';

/** Kept answers, each citation with what has become of its source since. */
export type CheckCitations = (answers: readonly Answer[]) => Answer[];

/** Citations are left as they were while there is no library to check them by. */
export function createCitationCheck(withLibrary: <T>(use: (library: Library) => T) => T): CheckCitations {
  return (answers) => {
    try {
      return withLibrary((library) => {
        const textOf = textIn(library);
        return answers.map((answer) => ({ ...answer, citations: checkSources(answer.citations, textOf) }));
      });
    } catch (error) {
      if (error instanceof YinjuError) return [...answers];
      throw error;
    }
  };
}

/** Texts of a library's reports, each read once. */
function textIn(library: Library): (reportId: string) => string | undefined {
  const read = new Map<string, string | undefined>();
  return (reportId) => {
    if (!read.has(reportId)) read.set(reportId, library.report(reportId) && library.text(reportId).text);
    return read.get(reportId);
  };
}
