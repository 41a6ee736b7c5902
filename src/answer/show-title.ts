/** What a listing puts behind a title: its pages, and the ending of the file. */
const TAIL = /(?:\s*[(（]\s*\d{1,5}\s*(?:页|pages?)\s*[)）])?\.(?:pdf|docx?|pptx?|xlsx?|md|txt|html?)\s*$/iu;

/** A title as an answer shows it. The report keeps the one that its source gives. */
export function showTitle(title: string): string {
  return title.replace(TAIL, '') || title;
}
