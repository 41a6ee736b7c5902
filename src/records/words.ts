export type Language = 'zh' | 'en';

/** What the service says of its records, in the question's language. */
export const RECORD_WORDS = {
  zh: {
    notRecorded: '这次回答没有存档，之后无法按编号查看或重放。',
  },
  en: {
    notRecorded: 'This answer could not be recorded: it cannot be looked up or replayed by its id.',
  },
} as const;
