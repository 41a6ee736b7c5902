import type { Messages } from './zh.js';

/** Everything the page says, in English. */
export const en: Messages = {
  languageTag: 'en',
  otherLanguage: { tag: 'zh-CN', name: '中文' },
  pageTitle: 'Yinju 引据 · Answers from finance reports',
  name: 'Yinju',
  tagline: 'Answers from finance reports, every sentence sourced',
  disclaimer: 'Not investment advice',

  mode: { extractive: 'Quotes only', model: 'Written by a model, checked sentence by sentence' },
  writtenBy: (model: string) => `Written by ${model}, every sentence checked`,
  unsupportedTitle: 'Sentences that failed the check (no part of the answer)',
  modeExplained: {
    extractive: 'Answers are made of the reports’ own sentences, not rewritten by a model',
    model: 'A model writes the answer; each sentence is checked against the passages it cites',
  },
  reportCount: (count) => (count === 1 ? '1 report' : `${count} reports`),

  welcomeTitle: 'What do you want to find in the reports?',
  welcomeText:
    'Every sentence carries its source; open it to read the report itself. What has no evidence is not answered.',
  suggestionsLabel: 'You could ask',
  calibratedElsewhere: (date) =>
    `When to refuse was calibrated on another library (${date}); how often it errs on this one was not measured.`,
  noLibrary: 'There is no library to answer from yet. Have the operator run npm run reindex, then reload this page.',

  questionLabel: 'Question',
  questionPlaceholder: 'Ask a question. Enter sends, Shift+Enter breaks the line',
  followUpPlaceholder: 'Ask a follow-up…',
  send: 'Send',
  stop: 'Stop',

  stage: {
    retrieve: 'Searching the reports…',
    select: 'Selecting passages…',
    'look-up': 'Looking up…',
    write: 'Writing; each sentence shows once it is proved…',
    verify: 'Checking sources…',
  },
  answerLabel: 'Answer',
  understoodAs: (question) => `Understood as: ${question}`,
  stopped: 'Stopped. Your question is back in the box.',
  refusal: { no_evidence: 'No evidence in the library', out_of_scope: 'Outside this library’s scope' },
  missingTitle: 'Not answered',
  notesTitle: 'Notes',
  conflictColumns: { figure: 'Figure', period: 'Period', report: 'Report', source: 'Source' },
  rawText: (figure) => `${figure} in the text as extracted: `,

  sourcesTitle: 'Sources',
  markLabel: (n, title) => `Source ${n}: ${title}`,
  pages: (from, to) => (from === to ? `p. ${from}` : `pp. ${from}–${to}`),
  publishedOn: (date) => `published ${date}`,
  sourceNote: (note) => `Note: ${note}`,

  evidenceLabel: 'Source text',
  reportSays: 'The report says',
  close: 'Close',
  loadingReport: 'Opening the report…',
  showAbove: 'Show more above',
  showBelow: 'Show more below',
  reportStart: 'Start of the report',
  reportEnd: 'End of the report',
  sourceChanged: 'The report has changed since this answer, and the quotation no longer stands there. It was:',

  retry: 'Try again',
  problem: {
    connection: {
      message: 'The connection to the service was lost.',
      hint: 'Check the network and that the service is running, then try again.',
    },
    unreadable: (status) => ({
      message: `The response could not be read (HTTP ${status}).`,
      hint: 'A proxy may have stepped in, or the service was just upgraded: reload this page and try again.',
    }),
  },
};
