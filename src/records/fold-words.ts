/** Text as it is searched: full-width as ordinary signs, small letters. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What is searched for, word by word; none where there is nothing to search for. */
export function searchedWords(query = ''): string[] {
  return foldWords(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
