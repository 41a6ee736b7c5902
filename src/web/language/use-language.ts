import { useEffect, useState } from 'react';
import { readStored, writeStored } from '../state/stored-text.js';
import { en } from './en.js';
import { zh, type Messages } from './zh.js';

/** The chosen language's messages and the switch to the other one; Chinese until someone chooses, then remembered. */
export function useLanguage(): { messages: Messages; switchLanguage: () => void } {
  const [messages, setMessages] = useState(() => (readStored('language') === en.languageTag ? en : zh));

  useEffect(() => {
    document.documentElement.lang = messages.languageTag;
    document.title = messages.pageTitle;
  }, [messages]);

  const switchLanguage = () => {
    const other = messages === zh ? en : zh;
    writeStored('language', other.languageTag);
    setMessages(other);
  };
  return { messages, switchLanguage };
}
