import {
  conversationListSchema,
  conversationSchema,
  deletedConversationSchema,
  wholeConversationSchema,
  type Conversation,
  type ConversationList,
  type DeletedConversation,
  type ExportFormat,
  type WholeConversation,
} from '../../conversation-schemas.js';
import { callForJson, queryOf, type CallOptions } from './call-service.js';

const LIST = '/conversations';

/** The latest first; of those that hold all words of `q`, where it is given. */
export function listConversations(
  { q, cursor }: { q?: string; cursor?: string },
  options: CallOptions,
): Promise<ConversationList> {
  return callForJson(`${LIST}${queryOf({ q, cursor })}`, conversationListSchema, options);
}

/** The latest turns, or those before `cursor`. */
export function fetchConversation(
  id: string,
  { cursor, ...options }: CallOptions & { cursor?: string },
): Promise<WholeConversation> {
  return callForJson(`${pathOf(id)}${queryOf({ cursor })}`, wholeConversationSchema, options);
}

/** All of a conversation, its turns in the order they were asked. */
export async function fetchWholeConversation(id: string, options: CallOptions): Promise<WholeConversation> {
  const latest = await fetchConversation(id, options);
  return { ...latest, turns: [...(await turnsBefore(id, { ...options, cursor: latest.nextCursor })), ...latest.turns] };
}

async function turnsBefore(
  id: string,
  { cursor, ...options }: CallOptions & { cursor?: string },
): Promise<WholeConversation['turns']> {
  if (cursor === undefined) return [];
  const { turns, nextCursor } = await fetchConversation(id, { ...options, cursor });
  return [...(await turnsBefore(id, { ...options, cursor: nextCursor })), ...turns];
}

export function renameConversation(id: string, title: string, options: CallOptions): Promise<Conversation> {
  return callForJson(pathOf(id), conversationSchema, { ...options, method: 'PATCH', body: { title } });
}

export function deleteConversation(id: string, options: CallOptions): Promise<DeletedConversation> {
  return callForJson(pathOf(id), deletedConversationSchema, { ...options, method: 'DELETE' });
}

export function restoreConversation(id: string, options: CallOptions): Promise<Conversation> {
  return callForJson(`${pathOf(id)}/restore`, conversationSchema, { ...options, method: 'POST' });
}

/** Where a conversation is fetched as a file. */
export function conversationExportPath(id: string, format: ExportFormat): string {
  return `${pathOf(id)}/export?format=${format}`;
}

function pathOf(id: string): string {
  return `${LIST}/${encodeURIComponent(id)}`;
}
