import type { Messages } from './zh.js';

/** What the library says, in English: part of en.ts. */
export const libraryEn: Messages['library'] = {
  title: 'Library',
  intro: 'Answers rest on the reports that are here in full.',
  search: 'Search titles, publishers, tags or file names',
  all: 'All',
  heldField: 'Text',
  held: { true: 'In full', false: 'Listed only' },
  languageField: 'Language',
  languages: { zh: 'Chinese', en: 'English' },
  tagField: 'Tag',
  clear: 'Clear',
  sortField: 'Sort',
  sorts: {
    'publishedOn-desc': 'Newest first',
    'publishedOn-asc': 'Oldest first',
    'title-asc': 'Title',
    'title-desc': 'Title, from the end',
    'pages-desc': 'Longest first',
    'pages-asc': 'Shortest first',
  },
  columns: {
    title: 'Title',
    publisher: 'Publisher',
    publishedOn: 'Published',
    pages: 'Pages',
    format: 'Format',
    held: 'Text',
    quality: 'Extraction',
    ask: 'Ask',
  },
  formats: { markdown: 'Markdown', text: 'Plain text', pdf: 'PDF', listing: 'Listing' },
  grades: { good: 'good', fair: 'fair', poor: 'poor', none: 'no text' },
  poorPages: (grade, pages) => `${grade} (${pages === 1 ? '1 page' : `${pages} pages`} poor)`,
  pageCount: (pages) => (pages === 1 ? '1 page' : `${pages} pages`),
  count: (shown, total) => {
    const all = total === 1 ? '1 report' : `${total} reports`;
    return shown === total ? all : `${all}, ${shown} shown`;
  },
  empty: 'There are no reports yet. Upload some above, or have the operator run npm run reindex.',
  noneFit: 'No report fits.',
  ask: 'Ask about it',
  askAbout: (title) => `Ask about it: “${title}”`,
  unknown: 'not stated',

  upload: {
    title: 'Upload reports',
    choose: 'Choose files',
    orDrop: 'or drop them here, several at once',
    kinds: (megabytes) =>
      `PDF with a text layer, Markdown or plain text${megabytes === undefined ? '' : `, up to ${megabytes} MB each`}`,
    list: 'Uploads',
    refused: {
      empty: { message: 'The file is empty.', hint: 'Check that it was saved, then choose it again.' },
      unknown_kind: {
        message: 'The file is of no kind that can be read.',
        hint: 'Choose a PDF with a text layer (.pdf), Markdown (.md, .markdown) or plain text (.txt).',
      },
      too_large: (megabytes) => ({
        message: `The file is larger than ${megabytes} MB.`,
        hint: 'Choose a smaller one, or have the operator put it into a source folder.',
      }),
    },
    queued: 'Waits to be sent',
    sending: (percent) => `Sending, ${percent}%`,
    sent: 'Sent; the service is about to answer',
    waiting: 'Waits to be indexed',
    stage: {
      begun: 'Indexing has begun',
      read: 'Reading its text',
      embed: 'Embedding it',
      index: 'Making it searchable',
      verify: 'Checking',
    },
    ofTotal: (percent) => `${percent}%`,
    done: 'In the library: ask about it',
    wasHeld: 'The library already has this very file',
    failed: 'Not taken in',
    cancelled: 'Cancelled',
    noFile: 'Choose the file again to try once more.',
    told: (name, what) => `${name}: ${what}`,
  },

  removal: {
    delete: 'Delete report',
    question: (title) => `Delete “${title}”?`,
    explained:
      'Its text, its index and its file are removed. Answers keep what they quoted, and say that the report was withdrawn.',
    pending: (title, seconds) => `“${title}” will be deleted in ${seconds} seconds.`,
    deleting: (title) => `Deleting “${title}”…`,
    done: (title) => `Deleted “${title}”.`,
    failed: (title) => `“${title}” was not deleted.`,
    notCited: 'No answer had cited it.',
    cited: (count) =>
      count === 1
        ? 'One answer had cited it and keeps its quotation:'
        : `${count} answers had cited it and keep their quotations:`,
    citedQuestion: (question, date) => `${question} (${date})`,
    more: (count) => `and ${count} more`,
    dismiss: 'Close',
  },

  report: {
    back: 'Back to the library',
    facts: 'About the report',
    newerEdition: 'Newer edition',
    reportDate: 'Date of the report',
    dataPeriod: 'Data of',
    language: 'Language',
    tags: 'Tags',
    note: 'Note',
    source: 'Source file',
    openFile: 'Open the file',
    and: ', ',
    outline: 'Outline',
    text: 'Text',
    onlyListed: 'The library has only a listing of this report, not its text.',
    noHeadings: 'This report has no headings.',
    questions: 'Questions that it answers',
    passages: 'Passages and their kinds',
    passagesHint: 'Passages are what is searched; these are all of this report, with their kinds.',
    kinds: { prose: 'Prose', list: 'List', table: 'Table', contents: 'Contents', listing: 'Listing' },
  },
};
