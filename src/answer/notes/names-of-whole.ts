import type { ReadQuestion } from '../../retrieve/read-question.js';
import { comparedInstitutions } from './compared-institutions.js';
import { listedThings } from './listed-things.js';
import { questionParts } from './question-parts.js';
import { isName } from './telling-words.js';

/**
 * Of the names that the evidence lacks, those that leave nothing of the question. Where two institutions are asked about
 * side by side (each in its part, in one list, or compared) and the evidence names the other one, half of it can be answered.
 */
export function namesOfWhole(
  question: string,
  read: Pick<ReadQuestion, 'words' | 'fold'>,
  missingNames: readonly string[],
): string[] {
  const things = [listedThings, comparedInstitutions].map((of) => of(question, read).map(({ text }) => text));
  const halves = [questionParts(question), ...things].map((texts) => texts.map(read.fold));
  const present = read.words.filter((word) => isName(word) && word.exact && !missingNames.includes(word.own));
  return missingNames.filter(
    (name) =>
      !halves.some(
        (texts) =>
          texts.some((text) => text.includes(name)) &&
          texts.some((text) => !text.includes(name) && present.some(({ own }) => text.includes(own))),
      ),
  );
}
