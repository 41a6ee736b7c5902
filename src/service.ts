/** What the program can do, whoever asks: the API and the scripts call these operations and nothing deeper. */
import type { RecordedEvent, Replay, StoredAnswer } from './record-schemas.js';
import type {
  Answer,
  AnswerRequest,
  Passage,
  Report,
  ReportText,
  SearchRequest,
  SearchResponse,
  Status,
} from './schemas.js';

export interface Service {
  status(): Status;
  search(request: SearchRequest, options?: { signal?: AbortSignal }): Promise<SearchResponse>;
  /** The answer's events in order; the last is `answer-end`. Throws what goes wrong. An abort stops the work. */
  streamAnswer(
    request: AnswerRequest,
    options?: { signal?: AbortSignal },
  ): AsyncGenerator<RecordedEvent, void, undefined>;
  /** The same answer, whole. */
  answer(request: AnswerRequest, options?: { signal?: AbortSignal }): Promise<Answer>;
  /**
   * An answer that was given, each citation with what has become of its source. Undefined when none is kept under that
   * id.
   */
  storedAnswer(id: string): StoredAnswer | undefined;
  /** The same request answered from the current library, and what has changed. Undefined as above. */
  replayAnswer(id: string, options?: { signal?: AbortSignal }): Promise<Replay | undefined>;
  /** Reports in the order of their ids after `cursor`. */
  listReports(page: { limit: number; cursor?: string }): { reports: Report[]; nextCursor?: string };
  /** @throws YinjuError `not_found` */
  report(id: string): Report;
  /** @throws YinjuError `not_found` */
  reportText(id: string, options: { raw: boolean }): ReportText;
  /** @throws YinjuError `not_found` */
  passage(id: string): Passage;
  /** Lets running requests end, then frees library, records and embedder. */
  close(): Promise<void>;
}
