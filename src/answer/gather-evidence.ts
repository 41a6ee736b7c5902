import type { Library } from '../library/open-library.js';
import { readAsked, type Asked } from '../retrieve/read-asked.js';
import type { ReadQuestion } from '../retrieve/read-question.js';
import type { ReportFilter } from '../retrieve/report-filter.js';
import type { Found, RankedPassage, Searcher } from '../retrieve/search-library.js';
import type { AnswerRequest, Report } from '../schemas.js';
import { withContinuedLists } from './continued-lists.js';
import { cellsIn } from './find-head.js';
import { meetsFollowUp, type QuotedText } from './follow-up/meets-follow-up.js';
import type { NameBook } from './follow-up/name-book.js';
import { labelRows } from './label-rows.js';
import { askedItem } from './list-items.js';
import { readWithHeads } from './read-with-heads.js';
import { governedBy } from './refusal/governing-name.js';
import { lacksWhatWasAsked, type QuotedSentence } from './refusal/lacks-what-was-asked.js';
import { missingNames } from './refusal/missing-names.js';
import { refusalFeatures, type RefusalFeatures } from './refusal/refusal-features.js';
import { withoutInstructions } from './without-instructions.js';
import { scoreSentences, type ScoredSentence } from './score-sentences.js';
import { selectSentences, type Quotation } from './select-sentences.js';
import { askedPlace } from './table-rows.js';
import { understandQuestion } from './understand-question.js';
import { withWholeTables } from './whole-tables.js';

/** Passages that an answer may draw on. */
const EVIDENCE = 8;

/** A question as understood, and all that was found for it. */
export interface Evidence {
  asked: Asked;
  /** The question that stands for itself, where a follow-up was completed. */
  understoodAs?: string;
  question: ReadQuestion;
  /** Whether the question may be about the catalogue, and the listed reports that it points at. */
  mayBeCatalogue: boolean;
  referred?: Report[];
  /** What the search gave, catalogue lines included. */
  found: RankedPassage[];
  /** What an answer may draw on. */
  passages: RankedPassage[];
  scored: ScoredSentence[];
  /** What an answer would quote. */
  quotations: Quotation[];
  /** Undefined when nothing was found. */
  features: RefusalFeatures | undefined;
  /** Institutions that the question names and nothing that would be quoted is about. */
  missingNames: string[];
  /** Whether what would be quoted cannot hold the figure that was asked for. */
  lacksAsked: boolean;
  /** Whether the question follows another and the quotations speak only of that one. */
  isUnmet: boolean;
}

/** A question to gather evidence for. */
export interface ToGather extends Pick<AnswerRequest, 'question' | 'history'> {
  filter?: ReportFilter | undefined;
  /** Of the answer, where the question is translated. */
  language?: Asked['language'];
}

/** Reads a question, searches for it, and scores what was found. */
export async function gatherEvidence(
  library: Library,
  request: ToGather,
  tools: { search: Searcher; names: NameBook; signal?: AbortSignal },
): Promise<Evidence> {
  const { search, names, signal } = tools;
  const searchFor = (text: string, filter = request.filter) =>
    search.search(library, { text, limit: EVIDENCE, filter }, { signal });
  const looked = new Map<string, Promise<Found>>();
  const look = (text: string) => {
    const found = looked.get(text) ?? searchFor(text);
    looked.set(text, found);
    return found;
  };
  const understanding = await understandQuestion(library, request, { names, look });
  const { text, put, understoodAs, following, mayBeCatalogue, referred, filter } = understanding;
  const { question, vector, passages: found } = await (referred ? searchFor(text, filter) : look(text));
  const { language = readAsked(request.question).language } = request;
  const asked = { ...readAsked(put), language };
  const prose = found.filter((passage) => passage.kind !== 'listing');
  const wanted = askedItem(question.text);
  const isListed = asked.kinds.has('list') || wanted !== undefined;
  const listed = isListed ? withContinuedLists(library, { passages: prose, wanted }) : prose;
  const passages = askedPlace(question.text) === undefined ? listed : withWholeTables(library, listed);
  const scored = withoutInstructions(scoreSentences(library, { question, vector, asked, passages }));
  const quotations = selectSentences(scored, {
    weights: question.words.map(({ weight }) => weight),
    names: question.words.map(({ exact }) => exact),
  });
  const quoted = quotations.flatMap(({ sentences }) => sentences);
  const read = quoted.map((sentence): QuotedSentence => {
    const isRow = sentence.passage.kind === 'table' || cellsIn(sentence.text) !== undefined;
    const { text, placed } = sentence;
    return { text: question.fold(text), read: question.fold(readWithHeads(library, sentence)), placed, isRow };
  });
  const features = refusalFeatures(library, { question, asked, put, passages, scored, quoted: read, quotations });
  const governs = governedBy(library, question, names);
  return {
    lacksAsked: lacksWhatWasAsked(put, { ...question, quoted: read }),
    missingNames: missingNames(question.text, question.words, (name) => quoted.some((one) => governs(name, one))),
    isUnmet: following !== undefined && !meetsFollowUp(question, following, quotedTexts(library, quotations)),
    asked,
    ...(understoodAs !== undefined && { understoodAs }),
    question,
    mayBeCatalogue,
    ...(referred && { referred }),
    found,
    passages,
    scored,
    quotations,
    features,
  };
}

/** Quotations with what says what they are about: rows of a table are read with its head. */
function quotedTexts(library: Library, quotations: readonly Quotation[]): QuotedText[] {
  return quotations.map((quotation) => {
    const { passage, start, end } = quotation;
    const quote = passage.text.slice(start - passage.start, end - passage.start);
    const rows = labelRows(library, quotation)?.text ?? '';
    const { title } = library.reportOf(passage.row);
    return { quote, around: [quote, rows, title, ...passage.headings].join('\n'), isTable: passage.kind === 'table' };
  });
}
