import type { GiveFeedback } from '../../feedback-schemas.js';

/** What a reader can do with an exchange. The same functions all along, so that exchanges are not drawn anew for them. */
export interface ExchangeActions {
  /** Opens the evidence of citation `n`, at `figure` where one was pressed; the focus returns to `from`. */
  open: (place: { exchangeId: string; n: number; figure?: string; from: HTMLElement }) => void;
  /** Asks; `replaces` names the exchange of an attempt that this one repeats. */
  ask: (question: string, replaces?: string) => void;
  /** Puts a question into the box, to be changed. */
  edit: (question: string) => void;
  /** Keeps what the reader thinks of an answer. @throws RequestProblem */
  rate: (exchangeId: string, answerId: string, given: GiveFeedback) => Promise<void>;
}
