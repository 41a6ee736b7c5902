/** What the program can do, whoever asks: the API and the scripts call these operations and nothing deeper. */
import type {
  Conversation,
  ConversationList,
  DeletedConversation,
  ExportFormat,
  WholeConversation,
} from './conversation-schemas.js';
import type { Question } from './evaluate/question.js';
import type {
  Feedback,
  FeedbackFilter,
  FeedbackItem,
  FeedbackList,
  FeedbackListRequest,
  GiveFeedback,
} from './feedback-schemas.js';
import type { Job, JobEvent, ReindexRequest, ServiceStatus, StartedDeletion, UploadFields } from './job-schemas.js';
import type { RecordedEvent, Replay, StoredAnswer } from './record-schemas.js';
import type {
  Answer,
  AnswerRequest,
  PageGrades,
  Passage,
  Report,
  ReportList,
  ReportListRequest,
  ReportPassages,
  ReportText,
  SearchRequest,
  SearchResponse,
} from './schemas.js';
import type { ReceivedFile } from './uploads/open-uploads.js';

/** A page of a list: so many items, from where another page ended. */
interface PageOf {
  limit: number;
  cursor?: string | undefined;
}

/**
 * Answers in the order in which they were given. What gives undefined keeps none of that id, or one that was deleted; a
 * write throws YinjuError `records_unwritable` when it cannot be done.
 */
export interface Conversations {
  /** One without answers; where there is one of that id, that one. @throws YinjuError `conversation_deleted` */
  make(wanted: { id?: string | undefined; title?: string | undefined }): { conversation: Conversation; isNew: boolean };
  /** Those that hold all words of `q`. */
  list(asked: PageOf & { q?: string | undefined }): ConversationList;
  find(id: string, turns: PageOf): WholeConversation | undefined;
  rename(id: string, title: string): Conversation | undefined;
  /** Hides it with its answers, which go for good when they can no longer be restored. */
  remove(id: string): DeletedConversation | undefined;
  /** Undefined when it is too late, too. */
  restore(id: string): Conversation | undefined;
  export(id: string, format: ExportFormat): Promise<Exported | undefined>;
}

/** What readers think of answers, one an answer and under its id. Undefined and errors as above. */
export interface FeedbackService {
  give(answerId: string, given: GiveFeedback): Feedback | undefined;
  list(asked: FeedbackListRequest): FeedbackList;
  /** All that fit, the latest first, read as they are taken. */
  all(filter: FeedbackFilter): Generator<FeedbackItem, void, undefined>;
  /** An evaluation question begun from it, for an operator to complete. */
  question(id: string): Question | undefined;
}

/**
 * What changes the library, each change as a job. A write throws YinjuError `uploads_unwritable` when it cannot be done,
 * and whatever begins something `not_ready` after `stop`.
 */
export interface LibraryJobs {
  /** How large an upload may be. */
  readonly maxBytes: number;
  /** Writes a file that is being sent. @throws what reading it throws; nothing is left behind then */
  receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;
  /** Makes it an upload. A job that is done when the library has it. @throws YinjuError `file_empty`, `unknown_kind` */
  upload(received: ReceivedFile, as: UploadFields & { name: string }): Job;
  /** Deletes an uploaded report, and others from the same file. @throws YinjuError `not_found`, `not_uploaded` */
  remove(reportId: string): StartedDeletion;
  reindex(request: ReindexRequest): Job;
  /** The latest first. */
  list(): Job[];
  find(id: string): Job | undefined;
  /** The job whenever it has changed, until it has ended. Undefined when there is none of that id. */
  watch(id: string, options: { signal: AbortSignal }): AsyncGenerator<JobEvent, void, undefined> | undefined;
  /** Takes up what an earlier run of the service did not finish. */
  resume(): void;
  /** Ends the running job, and with it every `watch`; the next `resume` takes it up again. */
  stop(): Promise<void>;
}

/** The file that a report was made from, as it was. */
export interface ReportFile {
  /** Where it is. */
  absolute: string;
  name: string;
  sha256: string;
}

/** A file that a reader takes along. */
export interface Exported {
  /** In its reader's language, safe as a file's name anywhere. */
  fileName: string;
  /** The same in ASCII, for programs that know nothing else. */
  plainName: string;
  content: string | Uint8Array;
}

export interface Service {
  status(): ServiceStatus;
  search(request: SearchRequest, options?: { signal?: AbortSignal }): Promise<SearchResponse>;
  /**
   * The answer's events in order; the last is `answer-end`. Throws what goes wrong, `conversation_deleted` among it. An
   * abort stops the work. Without `history` in the request that of its conversation counts.
   */
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
  /** A kept answer to take along. Undefined as above. */
  exportAnswer(id: string, format: ExportFormat): Promise<Exported | undefined>;
  readonly conversations: Conversations;
  readonly feedback: FeedbackService;
  readonly jobs: LibraryJobs;
  /** The reports that fit, in the order of their ids unless another is wanted. @throws YinjuError `invalid_request` */
  listReports(request: ReportListRequest): ReportList;
  /** @throws YinjuError `not_found` */
  report(id: string): Report;
  /** @throws YinjuError `not_found` */
  reportText(id: string, options: { raw: boolean }): ReportText;
  /** How well it could be read, page by page. @throws YinjuError `not_found` */
  reportQuality(id: string): PageGrades;
  /** Questions that the report answers; none of one that is only listed. @throws YinjuError `not_found` */
  reportQuestions(id: string): string[];
  /** @throws YinjuError `not_found` */
  reportPassages(id: string, page: { limit: number; cursor?: number | undefined }): ReportPassages;
  /**
   * The file that a report was made from. Undefined when it is gone, or the report's text is not held.
   * @throws YinjuError `not_found`, `source_changed`
   */
  reportFile(id: string): Promise<ReportFile | undefined>;
  /** @throws YinjuError `not_found` */
  passage(id: string): Passage;
  /** Stops the jobs, lets running requests end, then frees library, records and embedder. */
  close(): Promise<void>;
}
