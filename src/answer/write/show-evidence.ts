import type { BookEntry } from './evidence-book.js';

/**
 * Evidence as a model reads it: each passage between tags that say which report it is from. Text that would close a tag
 * is written so that it cannot.
 */
export function showEvidence(entries: readonly Pick<BookEntry, 'handle' | 'proof'>[]): string {
  return entries
    .map(({ handle, proof: { title, publisher, publishedOn, headings, text } }) => {
      const facts = { handle, report: title, publisher, published: publishedOn, section: headings.join(' › ') };
      const attributes = Object.entries(facts).flatMap(([name, value]) =>
        value ? [`${name}="${escaped(value)}"`] : [],
      );
      return `<evidence ${attributes.join(' ')}>\n${escaped(text)}\n</evidence>`;
    })
    .join('\n\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
