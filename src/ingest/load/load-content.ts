import type { ReportFormat } from '../../schemas.js';
import type { Draft } from '../draft.js';
import { asExtracted } from './as-extracted.js';
import { draftOfBlocks } from './draft-of-blocks.js';
import { ContentProblem, type ReadContent, type ReportContent } from './report-content.js';
import { sourceUnreadable, type SourceFile } from './source-file.js';
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
    if (error instanceof ContentProblem) {
      throw sourceUnreadable({ file, fault: error.fault, problem: error.message, hint: error.hint, cause: error });
    }
    throw sourceUnreadable({
      file,
      fault: 'damaged',
      problem: `is damaged and cannot be read as ${called}`,
      hint: 'Copy or download it again, or open it in its program and save it anew.',
      cause: error,
    });
  }
}
