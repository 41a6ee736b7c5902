import type { Conversations, FeedbackService, LibraryJobs, Service } from '../../src/service.js';

export interface FakeService extends Service {
  /** What was asked of it, in order. */
  readonly calls: { operation: keyof Service; args: readonly unknown[] }[];
}

/** What a test needs of a Service. */
export type ServiceParts = Partial<Omit<Service, 'conversations' | 'feedback' | 'jobs'>> & {
  conversations?: Partial<Conversations>;
  feedback?: Partial<FeedbackService>;
  jobs?: Partial<LibraryJobs>;
};

/** A Service that records its calls and does only what `parts` says; anything else throws. */
export function fakeService(parts: ServiceParts = {}): FakeService {
  const calls: FakeService['calls'] = [];
  function called<Part>(operation: keyof Service, part: Part | undefined, args: readonly unknown[]): Part {
    calls.push({ operation, args });
    if (part === undefined) throw new Error(`fakeService: ${operation} is not implemented`);
    return part;
  }
  return {
    calls,
    status: (...args) => called('status', parts.status, args)(...args),
    search: async (...args) => called('search', parts.search, args)(...args),
    streamAnswer: (...args) => called('streamAnswer', parts.streamAnswer, args)(...args),
    answer: async (...args) => called('answer', parts.answer, args)(...args),
    storedAnswer: (...args) => called('storedAnswer', parts.storedAnswer, args)(...args),
    replayAnswer: async (...args) => called('replayAnswer', parts.replayAnswer, args)(...args),
    exportAnswer: async (...args) => called('exportAnswer', parts.exportAnswer, args)(...args),
    get conversations() {
      return called('conversations', parts.conversations, []) as Conversations;
    },
    get feedback() {
      return called('feedback', parts.feedback, []) as FeedbackService;
    },
    // Taken when the routes are made.
    jobs: (parts.jobs ?? {}) as LibraryJobs,
    listReports: (...args) => called('listReports', parts.listReports, args)(...args),
    report: (...args) => called('report', parts.report, args)(...args),
    reportText: (...args) => called('reportText', parts.reportText, args)(...args),
    reportQuality: (...args) => called('reportQuality', parts.reportQuality, args)(...args),
    reportQuestions: (...args) => called('reportQuestions', parts.reportQuestions, args)(...args),
    reportPassages: (...args) => called('reportPassages', parts.reportPassages, args)(...args),
    reportFile: async (...args) => called('reportFile', parts.reportFile, args)(...args),
    passage: (...args) => called('passage', parts.passage, args)(...args),
    close: async (...args) => called('close', parts.close, args)(...args),
  };
}
