/** Small texts that outlive a reload. A browser that forbids storage only forgets them. */
export type StoredName = 'language' | 'look' | `draft.${string}` | `feedback.${string}`;

export function readStored(name: StoredName): string {
  try {
    return storageOf(name).getItem(keyOf(name)) ?? '';
  } catch {
    return '';
  }
}

export function writeStored(name: StoredName, text: string): void {
  try {
    const storage = storageOf(name);
    if (text === '') storage.removeItem(keyOf(name));
    else storage.setItem(keyOf(name), text);
  } catch {
    // Storage is full or forbidden: the text stays on the page, which is all that is lost.
  }
}

/** Feedback that was not sent goes with its tab: nobody would clear it away. */
function storageOf(name: StoredName): Storage {
  return name.startsWith('feedback.') ? sessionStorage : localStorage;
}

function keyOf(name: StoredName): string {
  return `yinju.${name}`;
}
