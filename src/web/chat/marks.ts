import type { Citation } from '../../schemas.js';

/** Opens the evidence of citation `n`; `from` is what was pressed, where the focus returns to; `figure` if it was one. */
export type OpenCitation = (n: number, from: HTMLElement, figure?: string) => void;

/** What the marks of an answer stand for. */
export interface Marks {
  citations: readonly Citation[];
  /** The citation whose evidence is open. */
  openedN?: number;
  onOpen: OpenCitation;
}
