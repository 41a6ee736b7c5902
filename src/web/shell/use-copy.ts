import { useState } from 'react';
import { copyText } from './copy-text.js';

/** Copies a text and knows whether that worked; undefined meanwhile, so that a second time is told as the first was. */
export function useCopy(): { copied: boolean | undefined; copy: (text: string) => void } {
  const [copied, setCopied] = useState<boolean>();
  const copy = (text: string) => {
    setCopied(undefined);
    void copyText(text).then(setCopied);
  };
  return { copied, copy };
}
