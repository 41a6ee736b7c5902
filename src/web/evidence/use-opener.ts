import { useCallback, useEffect, useRef } from 'react';

/**
 * Remembers what was pressed to open evidence, and gives it the focus back when the evidence is closed; not while one is
 * typing, as when another question closes it.
 */
export function useOpener(isOpen: boolean): (pressed: HTMLElement) => void {
  const opener = useRef<HTMLElement>(null);
  // Once the panel is gone: an open drawer would take the focus back.
  useEffect(() => {
    const isTyping = document.activeElement?.matches('textarea, input') ?? false;
    if (!isOpen && !isTyping) opener.current?.focus();
  }, [isOpen]);
  return useCallback((pressed) => void (opener.current = pressed), []);
}
