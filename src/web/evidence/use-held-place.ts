import { useLayoutEffect, useRef } from 'react';
import type { ParagraphWindow } from './paragraph-window.js';

/**
 * Keeps what is being read where it stands when more comes in above it; not every browser does by itself.
 * @returns what to call before more is shown
 */
export function useHeldPlace(scrollerOf: () => Element | null, shown: ParagraphWindow): () => void {
  const heightBefore = useRef<number>(undefined);
  useLayoutEffect(() => {
    const scroller = scrollerOf();
    if (!scroller || heightBefore.current === undefined) return;
    scroller.scrollTop += scroller.scrollHeight - heightBefore.current;
    heightBefore.current = undefined;
  }, [shown, scrollerOf]);
  return () => {
    heightBefore.current = scrollerOf()?.scrollHeight;
  };
}
