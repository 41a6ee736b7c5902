import type { ReportFormat } from '../../schemas.js';
import type { Draft } from '../draft.js';
import { asExtracted } from './as-extracted.js';
import { contentUnreadable } from './content-unreadable.js';
import { draftOfBlocks } from './draft-of-blocks.js';
import type { ReadContent, ReportContent } from './report-content.js';
import type { SourceFile } from './source-file.js';
import { withCaptions } from './with-captions.js';

/**
 * A file as one report whose text is what its parser extracts. One without text stays in the catalogue, not held.
 * @param options.called what a file of the format is called, to stand after "cannot be read as"
 * @throws YinjuError `source_unreadable`
 */
export async function loadContent(
  file: SourceFile,
  { format, called, read }: { format: ReportFormat; called: string; read: ReadContent },
): Promise<Draft[]> {
  const content = await readOrRefuse(file, { called, read });
  const { raw, blocks } = asExtracted(withCaptions(content.blocks));
  return [draftOfBlocks(file, { ...content, format, raw, blocks })];
}

async function readOrRefuse(
  file: SourceFile,
  { called, read }: { called: string; read: ReadContent },
): Promise<ReportContent> {
  try {
    return await read(file.bytes);
  } catch (error) {
    throw contentUnreadable(error, {
      file,
      problem: `is damaged and cannot be read as ${called}`,
      hint: 'Copy or download it again, or open it in its program and save it anew.',
    });
  }
}
