/** Small texts that outlive a reload. A browser that forbids storage only forgets them. */
export type StoredName = 'language' | 'look' | `draft.${string}`;

export function readStored(name: StoredName): string {
  try {
    return localStorage.getItem(keyOf(name)) ?? '';
  } catch {
    return '';
  }
}

export function writeStored(name: StoredName, text: string): void {
  try {
    if (text === '') localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), text);
  } catch {
    // Storage is full or forbidden: the text stays on the page, which is all that is lost.
  }
}

function keyOf(name: StoredName): string {
  return `yinju.${name}`;
}
