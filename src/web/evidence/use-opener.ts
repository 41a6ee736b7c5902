import { useCallback, useEffect, useRef } from 'react';

/** Remembers what was pressed to open evidence, and gives it the focus back when the evidence is closed. */
export function useOpener(isOpen: boolean): (pressed: HTMLElement) => void {
  const opener = useRef<HTMLElement>(null);
  // Once the panel is gone: an open drawer would take the focus back.
  useEffect(() => {
    if (!isOpen) opener.current?.focus();
  }, [isOpen]);
  return useCallback((pressed) => void (opener.current = pressed), []);
}
