import type { Library } from '../../library/open-library.js';
import { standingOfWord, type QuestionWord, type ReadQuestion } from '../../retrieve/read-question.js';
import type { Mention, NameBook } from '../follow-up/name-book.js';
import { lineAt, runInOf } from '../heading-at.js';
import type { ScoredSentence } from '../score-sentences.js';
import { namesInstitution } from './missing-names.js';

/** As far back a sentence may lean on a name: a case study names its bank at its beginning. */
const BEFORE = 6_000;
const SENTENCE_END = /[。！？!?\n]/u;

/** Tells whether a sentence of the library speaks of an institution. */
export type Governs = (word: QuestionWord, sentence: ScoredSentence) => boolean;

/**
 * An institution governs a sentence that names it; one that names no other where a heading over it or the title and
 * publisher of its report do; and one that names none where it is among those that were named last before it.
 */
export function governedBy(library: Library, { fold }: Pick<ReadQuestion, 'fold'>, names: NameBook): Governs {
  const institutionsIn = (text: string) =>
    names.mentionsIn(text).filter(({ kind, thing }) => kind === 'institution' && namesInstitution([thing]));
  return (word, { text, start, passage }) => {
    const stands = (some: string) => standingOfWord(fold(some), word) === 1;
    if (stands(text)) return true;
    const report = library.text(passage.reportId);
    const line = lineAt(report.text, start);
    const headings = [...passage.headings, runInOf(report.text.slice(line.start, line.end)) ?? ''].join('\n');
    if (stands(headings)) return true;
    if (institutionsIn(fold(text)).length > 0) return false;
    if (stands(lastNaming(report.text.slice(Math.max(0, start - BEFORE), start), (some) => institutionsIn(fold(some)))))
      return true;
    const { title, publisher = '' } = library.reportOf(passage.row);
    return stands(`${title}\n${publisher}`);
  };
}

/** The last sentence of a text that names an institution, empty where none does. */
function lastNaming(text: string, institutionsIn: (text: string) => readonly Mention[]): string {
  // Folding moves places: the sentence is found by the names in it.
  const sentences = text.split(SENTENCE_END);
  return institutionsIn(text).length === 0 ? '' : (sentences.findLast((some) => institutionsIn(some).length > 0) ?? '');
}
