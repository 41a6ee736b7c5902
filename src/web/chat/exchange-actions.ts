import type { Filter } from '../../schemas.js';
import type { GiveFeedback } from '../../feedback-schemas.js';

/** What a reader can do with an exchange. The same functions all along, so that exchanges are not drawn anew for them. */
export interface ExchangeActions {
  /** Opens the evidence of citation `n`, at `figure` where one was pressed; the focus returns to `from`. */
  open: (place: { exchangeId: string; n: number; figure?: string; from: HTMLElement }) => void;
  ask: (question: string) => void;
  /** Asks the question of an exchange again as it was asked then, or confined to another filter. */
  askAgain: (exchangeId: string, filter?: Filter) => void;
  /** Puts a question into the box, to be changed. */
  edit: (question: string) => void;
  /** Keeps what the reader thinks of an answer. @throws RequestProblem */
  rate: (exchangeId: string, answerId: string, given: GiveFeedback) => Promise<void>;
}
