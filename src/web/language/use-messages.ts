import { createContext, useContext } from 'react';
import { zh, type Messages } from './zh.js';

export const MessagesContext = createContext<Messages>(zh);

/** What the page says, in the language that is chosen. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
