/** As much as a list has room for. */
const MAX_SIGNS = 60;

/** The title of a conversation that begins with this question, which holds no personal numbers any more. */
export function titleOf(question: string): string {
  const signs = [...question.replace(/\s+/gu, ' ').trim()];
  return signs.length > MAX_SIGNS ? `${signs.slice(0, MAX_SIGNS).join('')}…` : signs.join('');
}
