import type { Loaded, Loaders } from '../loader.js';
import { asExtracted } from './as-extracted.js';
import { draftOfBlocks } from './draft-of-blocks.js';
import type { EmailContent, ReadEmail } from './email-content.js';
import { loadEntries, type Entry } from './load-entries.js';
import { sourceUnreadable, type SourceFile } from './source-file.js';
import { withCaptions } from './with-captions.js';

/**
 * An e-mail as a report: its subject is the title, its sender the publisher, its day the day of publishing. Attachments
 * of known formats are reports of their own.
 * @param options.loaders for attachments
 * @throws YinjuError `source_unreadable` when it is no e-mail
 */
export async function loadEmail(
  file: SourceFile,
  { readEmail, loaders }: { readEmail: ReadEmail; loaders: Loaders },
): Promise<Loaded> {
  const { subject, from, sentOn, blocks, attachments } = await readOrRefuse(file, readEmail);
  const { drafts, failures } = await loadEntries(file, { entries: entriesOf(attachments), loaders });
  if (subject === undefined && from === undefined && blocks.length + attachments.length === 0) throw noEmail(file);
  const extracted = asExtracted(withCaptions(blocks));
  const letter = draftOfBlocks(file, {
    format: 'eml',
    ...extracted,
    title: subject,
    publisher: from,
    publishedOn: sentOn,
  });
  return { drafts: [letter, ...drafts], failures };
}

async function readOrRefuse(file: SourceFile, readEmail: ReadEmail): Promise<EmailContent> {
  try {
    return await readEmail(file.bytes);
  } catch (error) {
    throw noEmail(file, error);
  }
}

function noEmail(file: SourceFile, cause?: unknown) {
  return sourceUnreadable({
    file,
    fault: 'damaged',
    problem: 'cannot be read as an e-mail',
    hint: 'Save the message anew from the mail program, as .eml.',
    cause,
  });
}

/** Of attachments of one name the second has a path of its own. */
function entriesOf(attachments: EmailContent['attachments']): Entry[] {
  const counts = new Map<string, number>();
  return attachments.map(({ name, bytes }) => {
    const plain = name.replace(/^.*[\\/]/u, '');
    const count = (counts.get(plain) ?? 0) + 1;
    counts.set(plain, count);
    return { path: count === 1 ? plain : `${count}/${plain}`, read: () => bytes };
  });
}
