/** The page's own addresses, all of which the service answers with the page (api/page.ts). */
export const NEW_CONVERSATION = '/';
export const CONVERSATION = '/conversations/:id';
export const PRINTED_CONVERSATION = '/conversations/:id/print';
export const LIBRARY = '/library';
export const REPORT = '/library/:id';
export const FEEDBACK = '/feedback';

export function pathOfConversation(id: string): string {
  return `/conversations/${encodeURIComponent(id)}`;
}

/** @param answerId the answer that is printed alone; without it, all of the conversation is */
export function pathOfPrint(id: string, answerId?: string): string {
  const path = `${pathOfConversation(id)}/print`;
  return answerId === undefined ? path : `${path}?${new URLSearchParams({ answer: answerId }).toString()}`;
}

/** The history state of links that ask their question at once; a link from elsewhere only puts it into the box. */
export const OUR_LINK = 'ours';

/** A new conversation that is confined to a report, and has a question where one is given. */
export function pathToAsk(asked: { report: string; question?: string }): string {
  return `${NEW_CONVERSATION}?${new URLSearchParams(asked).toString()}`;
}

export function pathOfReport(id: string): string {
  return `${LIBRARY}/${encodeURIComponent(id)}`;
}
