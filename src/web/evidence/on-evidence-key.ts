import type { KeyboardEvent } from 'react';
import type { EvidencePanelProps } from './evidence-panel.js';
import { neighboursOf } from './neighbours-of.js';

/** The second of each is what a Chinese input method makes of the key. */
const PREVIOUS = new Set(['[', '【']);
const NEXT = new Set([']', '】']);

/**
 * What keys do while the focus is in the evidence, and only there: [ and ] go to the citations before and after the one
 * that is open, Escape closes it.
 */
export function onEvidenceKey({ citation, citations, onOpen, onClose }: EvidencePanelProps) {
  return (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') onClose();
    const { before, after } = neighboursOf(citation, citations);
    const wanted = PREVIOUS.has(event.key) ? before : NEXT.has(event.key) ? after : undefined;
    if (wanted !== undefined) onOpen(wanted);
  };
}
