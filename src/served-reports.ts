import { shorten } from './api/shorten.js';
import { YinjuError } from './errors.js';
import type { Library } from './library/open-library.js';
import { listReports } from './list-reports.js';
import { toPassage } from './retrieve/search-library.js';
import type { Passage, Report } from './schemas.js';
import type { Service } from './service.js';
import { createSourceFiles } from './source-files.js';
import { questionsOf } from './suggest-questions.js';
import { withUploaded } from './uploads/is-uploaded.js';

/** The library's reports, as they are listed and read. */
export function createReports(parts: {
  withLibrary: <T>(use: (library: Library) => T) => T;
  simplify: (text: string) => string;
}): Pick<
  Service,
  | 'listReports'
  | 'report'
  | 'reportText'
  | 'reportQuality'
  | 'reportPassages'
  | 'reportQuestions'
  | 'reportFile'
  | 'passage'
> {
  const { withLibrary, simplify } = parts;
  const fold = (text: string) => simplify(text.normalize('NFKC').toLowerCase());
  const findSourceFile = createSourceFiles();
  return {
    listReports: (asked) =>
      withLibrary((library) =>
        listReports(
          library.reports.map((report) => shown(library, report)),
          asked,
          fold,
        ),
      ),
    report: (id) => withLibrary((library) => shown(library, reportIn(library, id))),
    reportText: (id, { raw }) =>
      withLibrary((library) => {
        reportIn(library, id);
        const { text, pages, headings, raw: rawText } = library.text(id);
        // Pages and headings are places in the repaired text; they mean nothing in the raw one.
        return raw ? { text: rawText, pages: [], headings: [] } : { text, pages, headings };
      }),
    reportQuality: (id) => withLibrary((library) => ({ pages: library.pageGrades(reportIn(library, id).id) })),
    reportQuestions: (id) =>
      withLibrary((library) => (reportIn(library, id).held ? questionsOf(library.text(id).text) : [])),
    reportPassages: (id, { limit, cursor = -1 }) =>
      withLibrary((library) => {
        reportIn(library, id);
        const passages: Passage[] = [];
        for (const passage of passagesOf(library, id)) {
          const last = passages.at(-1);
          if (passage.start <= cursor) continue;
          if (last && passages.length === limit) return { passages, nextCursor: String(last.start) };
          passages.push(toPassage(library, { ...passage, score: 0, why: { terms: [] } }));
        }
        return { passages };
      }),
    reportFile: async (id) => {
      const { report, sources } = withLibrary((library) => ({
        report: reportIn(library, id),
        sources: library.manifest.sources,
      }));
      const { source, held } = report;
      const found = held ? await findSourceFile(source, sources) : undefined;
      if (found === 'changed') throw changed(report);
      const name = source.file.slice(source.file.lastIndexOf('/') + 1);
      return found && { ...found, name, sha256: source.sha256 };
    },
    passage: (id) =>
      withLibrary((library) => {
        const passage = library.passageById(id) ?? notFound('passage', id);
        return toPassage(library, { ...passage, score: 0, why: { terms: [] } });
      }),
  };
}

/** A report as the API shows it. */
function shown(library: Library, report: Report): Report {
  const newerEdition = library.newerEdition(report.id);
  return withUploaded(newerEdition ? { ...report, newerEdition } : report);
}

/** The rows of a report follow one another. */
function* passagesOf(library: Library, reportId: string) {
  for (let { row } = library.firstPassage(reportId); row < library.manifest.counts.passages; row += 1) {
    if (library.reportOf(row).id !== reportId) return;
    yield library.passage(row);
  }
}

function reportIn(library: Library, id: string): Report {
  return library.report(id) ?? notFound('report', id);
}

function changed({ title }: Report): YinjuError {
  return new YinjuError({
    code: 'source_changed',
    message: `The file of ${shorten(title)} has changed since the report was indexed.`,
    hint: 'Reindex with POST /api/v1/reindex or npm run reindex, then try again.',
  });
}

function notFound(what: 'report' | 'passage', id: string): never {
  throw new YinjuError({
    code: 'not_found',
    message: `There is no ${what} ${shorten(id)} in the library.`,
    hint:
      what === 'report'
        ? 'GET /api/v1/reports lists the reports.'
        : 'Passages change when their report does: search again.',
  });
}
