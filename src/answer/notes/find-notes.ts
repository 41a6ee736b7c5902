import type { Library, StoredPassage, StoredText } from '../../library/open-library.js';
import type { ReadQuestion } from '../../retrieve/read-question.js';
import type { Answer, Citation, ConflictRow, Note } from '../../schemas.js';
import type { Evidence } from '../gather-evidence.js';
import type { ScoredSentence } from '../score-sentences.js';
import { showTitle } from '../show-title.js';
import { wordsFor, type Words } from '../words.js';
import { readAskedTime, type AskedTime } from './asked-time.js';
import { conflictingFigures } from './conflicting-figures.js';
import { damagedFigures } from './damaged-figures.js';
import { doubtfulParts, missingParts } from './missing-parts.js';
import { oldEvidence } from './old-evidence.js';
import { newerEditions, type EditionsAsked } from './newer-editions.js';
import { poorlyRead } from './poorly-read.js';
import type { ReportedFigure } from './reported-figures.js';

/** A question with what was found for it. */
export interface Asking {
  /** The question as it was put, without what a follow-up leans on. */
  put: string;
  /** ISO date of the day whose answer is wanted. */
  asOf: string;
  evidence: Evidence;
  /** The whole question, where the evidence is for its first part only. */
  whole?: ReadQuestion | undefined;
}

/** A citation with the passage that it stands in. */
export interface Source {
  citation: Citation;
  passage: StoredPassage;
}

/** Where other reports disagree with a figure of the sentences that an answer rests on. */
export function findConflicts(
  library: Library,
  { put, asOf, evidence }: Asking,
  { quoted }: { quoted: readonly ScoredSentence[] },
): ReportedFigure[][] {
  const { question, asked, scored } = evidence;
  const { periods } = askedTime([put, question.text], asOf);
  return conflictingFigures(library, { question, asked, periods }, { quoted, scored });
}

/**
 * What a reader has to know of an answer: conflicting figures, evidence older than what was asked, figures damaged in
 * extraction, pages that could be read only poorly, newer editions, parts that are not covered.
 * @param answer.sources the citations that its statements rest on
 * @param answer.citationOf the number of the citation that holds a conflicting figure
 */
export function findNotes(
  library: Library,
  { put, asOf, evidence, whole }: Asking,
  answer: {
    citations: readonly Citation[];
    sources: readonly Source[];
    conflicts: readonly (readonly ReportedFigure[])[];
    citationOf: (figure: ReportedFigure) => number;
  },
): Pick<Answer, 'notes' | 'missing'> {
  const { citations, sources, conflicts, citationOf } = answer;
  const { question, asked, missingNames } = evidence;
  const words = wordsFor(asked.language);
  const time = askedTime([put, question.text], asOf);
  const notes = [
    ...conflicts.map((conflict) => conflictNote(conflict, { citationOf, words })),
    ...oldNote(sources, { time, asOf, words }),
    ...damageNotes(library, { citations, words }),
    ...poorNotes(library, { citations, words }),
    ...editionNotes(library, { citations, question: put, time, asOf, words }),
  ];
  const quoted = sources.map(({ citation: { quote, title }, passage: { headings, kind } }) => ({
    quote,
    around: [quote, title, ...headings].join('\n'),
    isTable: kind === 'table',
  }));
  const missing = whole ? doubtfulParts(put, whole, quoted) : missingParts(put, { ...question, missingNames }, quoted);
  return { ...(missing.length > 0 && { missing }), ...(notes.length > 0 && { notes }) };
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

/** One a report. */
function poorNotes(library: Library, { citations, words }: { citations: readonly Citation[]; words: Words }): Note[] {
  const extracted = citations.filter(({ passageId }) => library.passageById(passageId)?.kind !== 'listing');
  return poorlyRead(extracted, (id) => library.report(id)).map(
    ({ report: { id, title }, pages, citations: cited }) => ({
      code: 'poor_extraction',
      message: words.poorExtraction({ title: showTitle(title), pages }),
      citations: cited,
      data: { reportId: id, title, pages },
    }),
  );
}

/** One an older edition. */
function editionNotes(library: Library, { words, ...asked }: EditionsAsked & { words: Words }): Note[] {
  return newerEditions(asked, library).map(({ report: { id, title }, newer, citations }) => ({
    code: 'newer_edition',
    message: words.newerEdition({
      title: showTitle(title),
      newer: showTitle(newer.title),
      publishedOn: newer.publishedOn,
    }),
    citations,
    data: { reportId: id, title, newerEdition: newer },
  }));
}
