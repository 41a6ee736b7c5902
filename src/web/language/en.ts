import { EVIDENCE_WORDS } from './evidence-words.js';
import { FEEDBACK_WORDS } from './feedback-words.js';
import { JOB_WORDS } from './job-words.js';
import { MODEL_PROBLEMS } from './model-problems.js';
import { PRINTED_WORDS } from './printed-words.js';
import { libraryEn } from './library-en.js';
import type { Messages } from './zh.js';

/** Everything the page says, in English. */
export const en: Messages = {
  languageTag: 'en',
  otherLanguage: { tag: 'zh-CN', name: '中文' },
  pageTitle: 'Yinju 引据 · Answers from finance reports',
  name: 'Yinju',
  disclaimer: 'Not investment advice',

  mode: { extractive: 'Quotes only', model: 'Written by a model, checked sentence by sentence' },
  writtenBy: (model: string) => `Written by ${model}, every sentence checked`,
  unsupportedTitle: 'Sentences that failed the check (no part of the answer)',
  modeExplained: {
    extractive: 'Answers are made of the reports’ own sentences, not rewritten by a model',
    model: 'A model writes the answer; each sentence is checked against the passages it cites',
  },
  reportCount: (count) => (count === 1 ? '1 report' : `${count} reports`),

  menu: 'Menu',
  places: 'Other pages',
  skip: 'Skip to content',
  loadingPage: 'Opening…',
  loadingConversation: 'Reading the conversation…',
  notLoaded: {
    message: 'This part could not be loaded.',
    hint: 'The connection may be lost, or the service was just upgraded. What you typed is kept: reload the page.',
    reload: 'Reload',
  },
  unknownPage: { title: 'No such page', hint: 'The address may be incomplete, or what was there was deleted.' },
  lightLook: 'Light',
  darkLook: 'Dark',
  modelFails: (model, problem) =>
    `The model ${model} ${MODEL_PROBLEMS.en[problem]}: answers are quotations until it is back.`,

  unreachable: (problem) => `${problem} Nothing can be asked now; this goes away once the service is back.`,
  libraryChanges: 'The library is being updated; until that is done, answers come from the library as it was.',

  newConversation: 'New conversation',
  conversations: 'Conversations',
  conversationTitle: 'Title of the conversation',
  searchConversations: 'Search conversations',
  noConversations: 'No conversations yet.',
  noneFound: 'Nothing found.',
  untitled: '(nothing asked yet)',
  rename: 'Rename',
  delete: 'Delete',
  cancel: 'Cancel',
  undo: 'Undo',
  removed: (title) => `Deleted “${title}”`,
  actionsFor: (title) => `Actions for “${title}”`,
  age: { today: 'Today', week: 'Last seven days', older: 'Older' },
  showMore: 'Show more',
  showEarlier: 'Show earlier answers',
  passOn: 'Share',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  print: 'Print',
  printed: PRINTED_WORDS.en,
  library: libraryEn,
  feedback: FEEDBACK_WORDS.en,
  jobs: JOB_WORDS.en,
  status: {
    title: 'Status',
    mode: 'Answers',
    reports: 'Reports',
    held: (all, held) => `${all}, ${held} of them in full`,
    passages: 'Passages',
    libraryVersion: 'Library version',
    builtAt: 'Built at',
    embedder: 'Embedder',
    program: 'Program version',
    light: { success: 'good', warning: 'trouble', processing: 'working' },
  },

  welcomeTitle: 'What do you want to find in the reports?',
  welcomeText:
    'Every sentence carries its source; open it to read the report itself. What has no evidence is not answered.',
  suggestionsLabel: 'You could ask',
  calibratedElsewhere: (date) =>
    `When to refuse was calibrated on another library (${date}); how often it errs on this one was not measured.`,
  noLibrary: 'There is no library to answer from yet. Have the operator run npm run reindex, then reload this page.',

  questionLabel: 'Question',
  questionLength: {
    left: (count) => (count === 1 ? '1 character left' : `${count} characters left`),
    over: (most, count) => `A question has at most ${most} characters: shorten it by ${count} to send it.`,
  },
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
  filter: {
    title: 'Ask only of',
    none: 'All reports',
    reports: 'Reports',
    anyReport: 'All; type a title to find one',
    anyTag: 'All tags',
    from: 'Published from',
    to: 'to',
    tags: 'Tags',
    clear: 'Clear',
  },
  filterParts: ({ reports = [], publishedFrom, publishedTo, tags = [] }, title) => [
    ...(reports.length > 0 ? [chosenReports(reports.length, title)] : []),
    ...(publishedFrom !== undefined ? [`from ${publishedFrom}`] : []),
    ...(publishedTo !== undefined ? [`to ${publishedTo}`] : []),
    ...tags,
  ],
  confinedTo: (parts) => `Asked only of: ${parts}`,

  announced: {
    running: 'Answering…',
    sources: (count) => (count === 1 ? '1 citation' : `${count} citations`),
    ended: (told) => `Answered: ${told}.`,
    refused: (told) => `Not answered: ${told}.`,
  },
  answerLabel: 'Answer',
  openFigure: 'Open this figure in its report',
  proofs: {
    title: (count) => `Sentence by sentence (${count})`,
    quoted: 'Quoted',
    supported: 'Supported',
    unsupported: 'Unsupported',
  },
  nextSteps: {
    title: 'What you can do',
    rephrase: 'Rephrase the question',
    everywhere: 'Search all reports',
    nearest: 'Look at the nearest passages (no answer)',
    contact: 'Ask:',
  },
  followUps: 'This report also answers',
  copy: 'Copy',
  copied: 'Copied with its sources',
  notCopied: 'The browser does not allow copying',
  askAgain: 'Answer again',
  editQuestion: 'Edit question',
  takeAlong: 'Export',
  asOf: (date) => `As of ${date}`,
  reportTitle: (title) => title,
  quoted: (quote) => `“${quote}”`,
  comma: ', ',
  rate: {
    up: 'Helpful',
    down: 'Not helpful',
    thanks: 'Thank you, your feedback is kept.',
    why: 'What is wrong?',
    reasons: {
      wrong_figure: 'Wrong figure',
      wrong_source: 'Wrong source',
      incomplete: 'Incomplete',
      out_of_date: 'Out of date',
      should_have_refused: 'Should have refused',
    },
    comment: 'Comment (optional)',
    send: 'Send',
  },
  understoodAs: (question) => `Understood as: ${question}`,
  stopped: 'Stopped. Your question is back in the box.',
  brokenOff: 'The answer is not complete: this is a part of it, each sentence still with its source.',
  refusal: {
    no_evidence: 'No evidence in the library',
    out_of_scope: 'Outside this library’s scope',
    confined: 'No evidence in the reports chosen',
  },
  missingTitle: 'Not answered',
  notesTitle: 'Notes',
  conflictColumns: { figure: 'Figure', period: 'Period', report: 'Report', source: 'Source' },
  rawText: (figure) => `${figure} in the text as extracted: `,

  sourceState: { changed: 'report has changed', gone: 'report was withdrawn' },
  sourcesTitle: 'Sources',
  markLabel: (n, title) => `Source ${n}: ${title}`,
  pages: (from, to) => (from === to ? `p. ${from}` : `pp. ${from}–${to}`),
  publishedOn: (date) => `published ${date}`,
  sourceNote: (note) => `Note: ${note}`,

  ...EVIDENCE_WORDS.en,

  retry: 'Try again',
  problem: {
    connection: {
      message: 'The connection to the service was lost.',
      hint: 'Check the network and that the service is running, then try again.',
      back: 'The service is back: try again.',
    },
    unreadable: {
      message: 'The response could not be read.',
      hint: 'A proxy may have stepped in, or the service was just upgraded: reload this page and try again.',
    },
  },
};

function chosenReports(count: number, title: string | undefined): string {
  if (title === undefined) return count === 1 ? '1 report' : `${count} reports`;
  return count === 1 ? title : `${title} and ${count - 1} more`;
}
