import type { Citation, Statement } from '../../schemas.js';
import { askedQuantities } from '../asked-quantities.js';

/** Whether what was proved answers: something was, and where a quantity was asked for, one is shown or cited. */
export function answersQuestion(
  question: string,
  { statements, citations }: { statements: readonly Statement[]; citations: readonly Citation[] },
): boolean {
  const proved = statements.filter(({ support }) => support !== 'unsupported');
  const asked = askedQuantities(question);
  if (proved.length === 0 || asked.length === 0) return proved.length > 0;
  const texts = [...proved.map(({ text }) => text), ...citations.map(({ quote }) => quote)];
  return asked.some(({ shown }) => texts.some((text) => shown.test(text)));
}
