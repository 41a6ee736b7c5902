import { useEffect } from 'react';
import type { EvidencePanelProps } from './evidence-panel.js';
import { neighboursOf } from './neighbours-of.js';

/** The second of each is what a Chinese input method makes of the key. */
const PREVIOUS = new Set(['[', '【']);
const NEXT = new Set([']', '】']);

/** While evidence is open: [ and ] go to the citations before and after it, Escape closes it; not while one is typing. */
export function useEvidenceKeys({ citation, citations, onOpen, onClose }: EvidencePanelProps): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') onClose();
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      const { before, after } = neighboursOf(citation, citations);
      const wanted = PREVIOUS.has(event.key) ? before : NEXT.has(event.key) ? after : undefined;
      if (wanted !== undefined) onOpen(wanted);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [citation, citations, onOpen, onClose]);
}
