import type { Library } from '../../library/open-library.js';
import { standingOfWord, type ReadQuestion } from '../../retrieve/read-question.js';
import type { Report } from '../../schemas.js';
import type { ScoredSentence } from '../score-sentences.js';
import { datedPeriods } from './asked-time.js';
import { statedFigures, type StatedFigure } from './stated-figures.js';
import { speaksOfItself, subjectsOf, subjectsOfReport } from './subjects.js';

/** A figure of a report that may answer the question, with all by which it is held against others. */
export interface ReportedFigure extends StatedFigure {
  sentence: ScoredSentence;
  report: Report;
  /** Weight of the question's heaviest word in its label. */
  named: number;
  /** What it measures, beside the question's words. */
  rest: string;
  /** Whom the sentence and its report are about, beside what the question names. */
  subjects: string;
}

const STANDS = 0.8;
/** Of the figures of a sentence those are meant whose labels name what was asked nearly as well as the best. */
const AS_WELL = 0.8;
/** Words around a figure that say nothing of what it measures. */
const NEUTRAL =
  /截至|截止|目前|其时|年?[末底初]|全年|当年|同期|全国|我国|中国|共计|合计|总计|总|共有|共|达到|达|已经|已|约|近|超过|超|实现|完成|保持|分别|数据显示|显示|为|是|有|在|的|了|于|至|到|就|均|也|仅|\b(?:the|a|an|was|were|is|are|of|at|in|for|to|by|had|has|have|been|it|its|stood|reached|totall?ed|amounted|came|about|approximately|around)\b|[^\p{L}\p{N}]/giu;

/** The figures of a sentence that show what is asked for, those whose labels name it best. */
export function reportedFigures(
  library: Library,
  sentence: ScoredSentence,
  asked: { question: ReadQuestion; isShown: (figure: string) => boolean },
): ReportedFigure[] {
  const { question, isShown } = asked;
  const report = library.reportOf(sentence.passage.row);
  const headings = sentence.passage.headings.join('\n');
  const figures = statedFigures(sentence.text).filter(({ text }) => isShown(question.fold(text)));
  const reported = figures.map((stated): ReportedFigure => {
    const label = heaviest(stated.label, question) > 0 ? stated.label : `${stated.lead} ${stated.label}`;
    // Folding tells Traditional names, and would hide the capitals of Latin ones.
    const asWritten = `${headings}\n${stated.before}`;
    const subjects = [
      ...[asWritten, question.fold(asWritten)].flatMap((text) => subjectsOf(text, question.text)),
      ...subjectsOfReport(report, question.text),
      // What a report says of itself is about nobody else.
      ...(speaksOfItself(question.fold(stated.before)) ? [report.publisher ?? report.id] : []),
    ];
    const period = stated.period ?? datedPeriods(headings).at(-1) ?? datedPeriods(report.title).at(-1);
    return {
      ...stated,
      ...(period && { period }),
      sentence,
      report,
      named: heaviest(label, question),
      rest: restOf(label, question),
      subjects: [...new Set(subjects)].sort().join(' '),
    };
  });
  const best = Math.max(0, ...reported.map(({ named }) => named));
  return reported.filter(({ named }) => named >= AS_WELL * best);
}

function heaviest(text: string, { words, fold }: ReadQuestion): number {
  const folded = fold(text);
  return Math.max(0, ...words.map((word) => (standingOfWord(folded, word) >= STANDS ? word.weight : 0)));
}

/** A label without the question's words and what is neutral. */
function restOf(label: string, { words, fold }: ReadQuestion): string {
  const variants = words.flatMap((word) => word.variants).sort((a, b) => b.length - a.length);
  return variants.reduce((text, variant) => text.replaceAll(variant, ' '), fold(label)).replace(NEUTRAL, '');
}
