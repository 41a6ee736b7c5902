import { useEffect } from 'react';
import { useMessages } from '../language/use-messages.js';

/** Names the window, its tab and its bookmarks after what the page shows. */
export function useDocumentTitle(title: string): void {
  const { name, pageTitle } = useMessages();
  useEffect(() => {
    document.title = `${title} · ${name}`;
    return () => {
      document.title = pageTitle;
    };
  }, [title, name, pageTitle]);
}
