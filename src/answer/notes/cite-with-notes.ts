import type { Library, StoredPassage, StoredText } from '../../library/open-library.js';
import type { Answer, Citation, ConflictRow, Note } from '../../schemas.js';
import { citeQuotations, type Cited } from '../cite.js';
import type { Evidence } from '../gather-evidence.js';
import type { ReadQuestion } from '../../retrieve/read-question.js';
import { wordsFor, type Words } from '../words.js';
import { readAskedTime, type AskedTime } from './asked-time.js';
import { conflictingFigures } from './conflicting-figures.js';
import { damagedFigures } from './damaged-figures.js';
import { doubtfulParts, missingParts } from './missing-parts.js';
import { oldEvidence } from './old-evidence.js';
import type { ReportedFigure } from './reported-figures.js';
import { quotationOf, showConflicts } from './show-conflicts.js';

/** Quotations as statements with citations, and what a reader has to know about them. */
export type Noted = Cited & Pick<Answer, 'notes' | 'missing'>;

/**
 * Cites quotations, those of other reports that disagree with them included, and says what a reader has to know:
 * conflicting figures, evidence older than what was asked, figures damaged in extraction, parts that are not covered.
 * @param given.put the question as it was put, without what a follow-up leans on
 * @param given.whole the whole question, where the evidence is for its first part only
 * @param given.asOf ISO date of the day whose answer is wanted
 */
export function citeWithNotes(
  library: Library,
  given: {
    put: string;
    asOf: string;
    evidence: Evidence;
    whole?: ReadQuestion;
  },
): Noted {
  const { put, asOf, evidence, whole } = given;
  const { question, asked } = evidence;
  const time = askedTime([put, question.text], asOf);
  const conflicts = conflictingFigures(
    library,
    { question, asked, periods: time.periods },
    { quoted: evidence.quotations.flatMap(({ sentences }) => sentences), scored: evidence.scored },
  );
  const quotations = showConflicts(evidence.quotations, conflicts);
  const cited = citeQuotations(library, quotations);
  const words = wordsFor(asked.language);
  const sources = quotations.flatMap(({ passage }, at): Source[] => {
    const citation = cited.citations[citationOf(cited, at) - 1];
    return citation ? [{ citation, passage }] : [];
  });
  const notes = [
    ...conflicts.map((conflict) =>
      conflictNote(conflict, { citationOf: (figure) => citationOf(cited, quotationOf(quotations, figure)), words }),
    ),
    ...oldNote(sources, { time, asOf, words }),
    ...damageNotes(library, { citations: cited.citations, words }),
  ];
  const quoted = sources.map(({ citation: { quote, title }, passage: { headings, kind } }) => ({
    quote,
    around: [quote, title, ...headings].join('\n'),
    isTable: kind === 'table',
  }));
  const missing = whole
    ? doubtfulParts(put, whole, quoted)
    : missingParts(put, { ...question, missingNames: evidence.missingNames }, quoted);
  return { ...cited, ...(missing.length > 0 && { missing }), ...(notes.length > 0 && { notes }) };
}

/** The number of the citation of a quotation: each has its statement, and a statement's first citation is its own. */
function citationOf({ statements }: Cited, quotation: number): number {
  return statements[quotation]?.citations[0] ?? 0;
}

/** A citation with the passage that it stands in. */
interface Source {
  citation: Citation;
  passage: StoredPassage;
}

/** A follow-up's own words for a time come before those of the question that it leans on. */
function askedTime(texts: readonly string[], asOf: string): AskedTime {
  const times = texts.map((text) => readAskedTime(text, asOf));
  return times.find(({ periods, now }) => now || periods.length > 0) ?? { periods: [], now: false };
}

function conflictNote(
  conflict: readonly ReportedFigure[],
  { citationOf, words }: { citationOf: (figure: ReportedFigure) => number; words: Words },
): Note {
  const rows = conflict.map((figure): ConflictRow => ({
    figure: figure.text,
    ...(figure.period && { period: figure.period.text }),
    reportId: figure.report.id,
    title: figure.report.title,
    publishedOn: figure.report.publishedOn,
    citation: citationOf(figure),
  }));
  return {
    code: 'conflicting_figures',
    message: words.conflict(rows.map(({ figure }) => figure)),
    citations: rows.map(({ citation }) => citation),
    data: rows,
  };
}

function oldNote(
  sources: readonly Source[],
  { time, asOf, words }: { time: AskedTime; asOf: string; words: Words },
): Note[] {
  const cited = sources.map(({ citation: { title, publishedOn }, passage: { headings, text } }) => ({
    title,
    publishedOn,
    text: [...headings, text].join('\n'),
  }));
  const old = oldEvidence(cited, { time, asOf });
  if (old === undefined) return [];
  const message = old.reason === 'period' ? words.oldPeriod(old) : words.oldReport({ ...old, asOf });
  return [
    { code: 'old_evidence', message, citations: sources.map(({ citation }) => citation.n), data: { ...old, asOf } },
  ];
}

function damageNotes(library: Library, { citations, words }: { citations: readonly Citation[]; words: Words }): Note[] {
  const texts = new Map<string, StoredText>();
  const figures = citations
    .filter(({ quote }) => /\p{Nd}/u.test(quote))
    .flatMap((citation) => {
      const text = texts.get(citation.reportId) ?? library.text(citation.reportId);
      texts.set(citation.reportId, text);
      return damagedFigures(citation, text);
    });
  return [false, true].flatMap((repaired) => {
    const rows = figures.filter((figure) => figure.repaired === repaired);
    if (rows.length === 0) return [];
    const shown = rows.map(({ figure }) => figure);
    return {
      code: 'damaged_source',
      message: repaired ? words.repaired(shown) : words.damaged(shown),
      citations: [...new Set(rows.map(({ citation }) => citation))],
      data: rows,
    };
  });
}
