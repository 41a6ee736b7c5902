import { namedYears } from '../figures/year-mentions.js';
import { dotAt } from '../library/exact-vector-index.js';
import type { Library } from '../library/open-library.js';
import type { Asked } from '../retrieve/read-asked.js';
import { standingOfWord, type ReadQuestion } from '../retrieve/read-question.js';
import type { RankedPassage } from '../retrieve/search-library.js';
import { askedQuantities, type AskedQuantity } from './asked-quantities.js';
import { cellsIn, findHead } from './find-head.js';
import { headingAt, lineAt, runInOf, type HeadingKind } from './heading-at.js';
import { askedItem, itemNumber, leadsIn } from './list-items.js';
import { shownKinds, type ShownKinds } from './shown-kinds.js';
import { captionOf, rowFinder } from './table-rows.js';

/** What a sentence's score is made of; each part lies between about 0 and 1. */
export interface SentenceFeatures extends ShownKinds {
  /** Cosine of question and sentence. */
  similarity: number;
  /** The nearest neighbour's cosine: where the matter is treated, sentences next to each other speak of it. */
  around: number;
  /** Share of the question's words in the sentence, weighted by how rare they are in the library. */
  coverage: number;
  /** What its headings and the sentence before add to that share. */
  context: number;
  /** 1 for the first passage, falling with its rank. */
  rank: number;
  /** The passage's score less that of the best passage. */
  behind: number;
  /** Share of the asked quantities that it shows; where the kind is not known, 1 for any figure. */
  quantities: number;
  /** How well the clause that shows such a quantity covers the question's words. */
  near: number;
  /** 1 if it speaks of years, and none of those asked for. */
  otherYear: number;
  /** 1 for the row of a table that the question names, and for one that it asks for by its place. */
  row: number;
  placed: number;
  /** 1 for the item of a list that the question asks for by its number. */
  item: number;
  /** 1 for a mere heading or label, which names a thing and says nothing of it. */
  label: number;
  /** 1 for a lead-in, whose items follow. */
  leadsIn: number;
}

/** A sentence of the evidence as a place to answer from. */
export interface CandidateSentence {
  row: number;
  start: number;
  end: number;
  text: string;
  passage: RankedPassage;
  similarity: number;
  /** How far each of the question's words stands in it, 0 to 1, in their order. */
  standing: readonly number[];
  /** Whether it is the row of a table that was asked for by its place. */
  placed: boolean;
  /** A bare heading is no answer without what stands under it. */
  heading?: HeadingKind | undefined;
  /** Which of the things that were asked for it shows: each quantity, items, a cause, a meaning, a way. */
  shows: readonly boolean[];
  features: SentenceFeatures;
}

/** A sentence shorter than this is a heading or a label. */
const LABEL_LENGTH = 12;
const FIGURE = /\d|[一二三四五六七八九十百千两]+(?:[个家项次年月天种类倍成大]|分之)/u;
const CLAUSE_END = /[，,；;。：:\n]/u;

/** The sentences of the passages, in their order, each with what speaks for it as an answer to the question. */
export function candidateSentences(
  library: Library,
  evidence: { question: ReadQuestion; vector: Float32Array; asked: Asked; passages: readonly RankedPassage[] },
): CandidateSentence[] {
  const { question, vector, asked, passages } = evidence;
  const { words } = question;
  const whole = Math.max(
    1e-9,
    words.reduce((sum, { weight }) => sum + weight, 0),
  );
  const standingIn = (folded: string) => words.map((word) => standingOfWord(folded, word));
  const share = (standing: readonly number[]) =>
    words.reduce((sum, { weight }, at) => sum + weight * (standing[at] ?? 0), 0) / whole;
  const best = passages[0]?.score ?? 0;
  const rows = rowFinder(evidence);
  const wanted = askedItem(question.text);
  const quantities = askedQuantities(question.text);
  const years = namedYears(question.text, { asked: true });
  // A row that prose runs into is read as a row of its table.
  const tabled = new Set(passages.filter(({ kind }) => kind === 'table').flatMap(rowsOf));
  const seen = new Set<number>();
  const candidates: CandidateSentence[] = [];
  passages.forEach((passage, index) => {
    const headings = question.fold(passage.headings.join('\n'));
    const sentences = sentencesOf(library, passage).map((sentence) => ({
      ...sentence,
      folded: question.fold(sentence.text),
    }));
    const similarities = sentences.map(({ row }) => library.sentences.similarity(row, vector));
    sentences.forEach((sentence, at) => {
      const { row, text, folded } = sentence;
      if (seen.has(row) || (passage.kind !== 'table' && tabled.has(row))) return;
      seen.add(row);
      const askedBy = rows.askedBy(sentence, passage);
      const report = library.text(passage.reportId);
      const head = cellsIn(text) && findHead(report.text, sentence);
      // The head of a table names columns and says nothing of them.
      if (cellsIn(text) !== undefined && head === undefined) return;
      // A table's row says of what and whom only together with its caption, or its head.
      const named = head && report.text.slice(head.start, head.end);
      const above = askedBy ? captionOf(sentence, passage) : (named ?? '');
      const { start, end } = lineAt(report.text, sentence.start);
      const runIn = question.fold(runInOf(report.text.slice(start, end)) ?? '');
      const standing = standingIn(`${folded}\n${runIn}\n${question.fold(above)}`);
      const coverage = share(standing);
      const before = sentences[at - 1]?.folded ?? '';
      const heading = headingAt(report, sentence);
      const similarity = similarities[at] ?? 0;
      const kinds = shownKinds(folded, { kinds: asked.kinds, question });
      candidates.push({
        ...sentence,
        passage,
        similarity,
        standing,
        placed: askedBy === 'place',
        heading,
        shows: [
          ...quantities.map(({ shown }) => shown.test(folded)),
          ...[kinds.items, kinds.cause, kinds.meaning, kinds.way].map((share) => share === 1),
        ],
        features: {
          similarity: askedBy ? Math.max(similarity, dotAt(library.passageVector(passage.row), 0, vector)) : similarity,
          around: Math.max(0, similarities[at - 1] ?? 0, similarities[at + 1] ?? 0),
          coverage,
          context: share(standingIn(`${before}\n${folded}\n${runIn}\n${headings}`)) - coverage,
          rank: 1 / (1 + index / 3),
          behind: passage.score - best,
          ...quantitiesIn(folded, { asked, quantities, share: (some) => share(standingIn(some)) }),
          otherYear: speaksOfOtherYear(text, years) ? 1 : 0,
          ...kinds,
          row: askedBy === 'name' ? 1 : 0,
          placed: askedBy === 'place' ? 1 : 0,
          item: wanted !== undefined && itemNumber(text) === wanted ? 1 : 0,
          label: (heading === 'bare' || text.length < LABEL_LENGTH) && !askedBy ? 1 : 0,
          leadsIn: leadsIn(text) ? 1 : 0,
        },
      });
    });
  });
  return candidates;
}

function rowsOf({ sentenceFrom, sentenceTo }: RankedPassage): number[] {
  return Array.from({ length: sentenceTo - sentenceFrom }, (_, at) => sentenceFrom + at);
}

function sentencesOf(
  library: Library,
  passage: RankedPassage,
): { row: number; start: number; end: number; text: string }[] {
  return rowsOf(passage).map((row) => {
    const span = library.sentences.span(row);
    return { row, ...span, text: passage.text.slice(span.start - passage.start, span.end - passage.start) };
  });
}

function quantitiesIn(
  folded: string,
  question: { asked: Asked; quantities: readonly AskedQuantity[]; share: (text: string) => number },
): Pick<SentenceFeatures, 'quantities' | 'near'> {
  const { asked, quantities, share } = question;
  if (quantities.length === 0 && !asked.kinds.has('number')) return { quantities: 0, near: 0 };
  const patterns = quantities.length > 0 ? quantities.map(({ shown }) => shown) : [FIGURE];
  const clauses = folded.split(CLAUSE_END);
  let near = 0;
  clauses.forEach((clause, at) => {
    if (patterns.some((pattern) => pattern.test(clause)))
      near = Math.max(near, share(`${clauses[at - 1] ?? ''}，${clause}`));
  });
  return { quantities: patterns.filter((pattern) => pattern.test(folded)).length / patterns.length, near };
}

function speaksOfOtherYear(text: string, asked: ReadonlySet<number>): boolean {
  if (asked.size === 0) return false;
  const own = namedYears(text);
  return own.size > 0 && ![...own].some((year) => asked.has(year));
}
