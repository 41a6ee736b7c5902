/** Why a file need not even be sent. */
export type Refusal = { kind: 'too_large'; maxBytes: number } | { kind: 'unknown_kind' | 'not_pdf' | 'empty' };

/** What files of text are called; a PDF is known by its content. As src/uploads/upload-kind.ts has it. */
const TEXT_ENDINGS = ['.md', '.markdown', '.txt', '.text', '.csv', '.tsv', '.html', '.htm', '.eml'];
const ZIP_ENDINGS = ['.docx', '.pptx', '.xlsx', '.epub', '.zip'];
/** What a file chooser offers first. */
export const OFFERED_ENDINGS = ['.pdf', ...ZIP_ENDINGS, ...TEXT_ENDINGS].join(',');

const ZIP_MARK = 'PK\u0003\u0004';

const PDF_MARK = '%PDF-';
/** Readers look for a PDF's mark in the first kilobyte. */
const MARK_RANGE = 1_024;

/** Why the service would not take the file, as far as that can be told without sending it. */
export async function refuseFile(file: File, maxBytes: number | undefined): Promise<Refusal | undefined> {
  if (file.size === 0) return { kind: 'empty' };
  if (maxBytes !== undefined && file.size > maxBytes) return { kind: 'too_large', maxBytes };
  return refuseContent(file);
}

async function refuseContent(file: File): Promise<Refusal | undefined> {
  const ending = /\.[a-z\d]{1,10}$/iu.exec(file.name)?.[0].toLowerCase();
  try {
    const head = new TextDecoder('latin1').decode(await file.slice(0, MARK_RANGE).arrayBuffer());
    if (head.includes(PDF_MARK)) return undefined;
    const fits = head.startsWith(ZIP_MARK)
      ? ending !== undefined && ZIP_ENDINGS.includes(ending)
      : ending === undefined || TEXT_ENDINGS.includes(ending);
    return fits ? undefined : { kind: ending === '.pdf' ? 'not_pdf' : 'unknown_kind' };
  } catch {
    // A folder that was dropped looks like a file, and cannot be read as one.
    return { kind: 'unknown_kind' };
  }
}
