import { readStored, writeStored, type StoredName } from './stored-text.js';

/** What was typed in a conversation, or for a new one, and not sent. */
export function readDraft(conversationId: string | undefined): string {
  return readStored(nameOf(conversationId));
}

/** Keeps what is typed over a reload; an empty text keeps nothing. */
export function writeDraft(conversationId: string | undefined, text: string): void {
  writeStored(nameOf(conversationId), text);
}

function nameOf(conversationId: string | undefined): StoredName {
  return `draft.${conversationId ?? 'new'}`;
}
