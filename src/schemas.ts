/**
 * The API's bodies, version 1. The only home of these shapes: the service validates with them,
 * the page and the scripts infer their types from them. Offsets are UTF-16 code units.
 */
import { z } from 'zod';

export const MAX_QUESTION_LENGTH = 2_000;
export const MAX_HISTORY_TURNS = 20;
export const MAX_TURN_LENGTH = 8_000;
export const MAX_SEARCH_LIMIT = 50;
export const DEFAULT_SEARCH_LIMIT = 10;

const isoDate = z.iso.date();
const int = z.number().int();
/** A code point that is neither white space, punctuation, symbol nor control: something to search for. */
const somethingToRead = /[\p{L}\p{N}\p{Emoji_Presentation}]/u;
const control = /[\p{Cc}\p{Cs}]/gu;

const askedText = z
  .string()
  .max(MAX_QUESTION_LENGTH, `is longer than ${MAX_QUESTION_LENGTH} characters: shorten it`)
  .transform((text) => text.replace(control, ' ').trim())
  .refine((text) => somethingToRead.test(text), 'holds no word or number: write what you want to know');

export const filterSchema = z.strictObject({
  reports: z.array(z.string().min(1).max(64)).max(1_000).optional(),
  publishedFrom: isoDate.optional(),
  publishedTo: isoDate.optional(),
  tags: z.array(z.string().min(1).max(100)).max(100).optional(),
});

export const searchRequestSchema = z.strictObject({
  query: askedText,
  limit: z.number().int().min(1).max(MAX_SEARCH_LIMIT).default(DEFAULT_SEARCH_LIMIT),
  filter: filterSchema.optional(),
});

export const turnSchema = z.strictObject({
  role: z.enum(['user', 'assistant']),
  content: z.string().max(MAX_TURN_LENGTH),
});

export const answerRequestSchema = z.strictObject({
  question: askedText,
  history: z.array(turnSchema).max(MAX_HISTORY_TURNS).optional(),
  conversationId: z.string().min(1).max(64).optional(),
  filter: filterSchema.optional(),
  asOf: isoDate.optional(),
  mode: z.enum(['auto', 'extractive', 'model']).default('auto'),
});

export const passageKindSchema = z.enum(['prose', 'list', 'table', 'contents', 'listing']);

export const passageSchema = z.object({
  id: z.string(),
  reportId: z.string(),
  title: z.string(),
  publishedOn: isoDate.optional(),
  pageFrom: z.number().int().optional(),
  pageTo: z.number().int().optional(),
  headings: z.array(z.string()),
  kind: passageKindSchema,
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  score: z.number(),
  why: z.object({
    terms: z.array(z.string()),
    lexicalRank: z.number().int().optional(),
    vectorRank: z.number().int().optional(),
    similarity: z.number().optional(),
  }),
});

/** A place on a PDF page, in points from its top left corner. */
export const boxSchema = z.object({
  page: z.number().int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

export const citationSchema = z.object({
  n: z.number().int(),
  passageId: z.string(),
  reportId: z.string(),
  title: z.string(),
  publishedOn: isoDate.optional(),
  publisher: z.string().optional(),
  /** The report's note: a reader must see that a quotation is from a digest, say. */
  note: z.string().optional(),
  pageFrom: z.number().int().optional(),
  pageTo: z.number().int().optional(),
  start: z.number().int(),
  end: z.number().int(),
  rawStart: z.number().int().optional(),
  rawEnd: z.number().int().optional(),
  quote: z.string(),
  why: passageSchema.shape.why.optional(),
  /** Of a PDF: where on its pages the quoted words stand, a box a line. */
  boxes: z.array(boxSchema).optional(),
  /** Of a stored answer: whether the report's text still has the quote in its place, or the library the report at all. */
  source: z.enum(['same', 'changed', 'gone']).optional(),
});

export const tableCellSchema = z.object({ column: z.string(), value: z.string() });

export const statementSchema = z.object({
  text: z.string(),
  citations: z.array(z.number().int()),
  support: z.enum(['quoted', 'supported', 'unsupported']),
  /** Of a statement that reads rows of a table: row by row, its cells by column. */
  rows: z.array(z.array(tableCellSchema)).optional(),
});

/** Data of a note `conflicting_figures`: a row a report, the newer first; `citation` is the number of its quotation. */
export const conflictRowsSchema = z.array(
  z.object({
    figure: z.string(),
    period: z.string().optional(),
    reportId: z.string(),
    title: z.string(),
    publishedOn: isoDate.optional(),
    citation: int,
  }),
);

/**
 * Data of a note `damaged_source`: a figure as quoted, and the text as extracted around it, at `rawStart` to `rawEnd` of
 * the report's raw text. `repaired` when the quotation has it put right (20% for 2020%), else its value is lost.
 */
export const damagedFiguresSchema = z.array(
  z.object({ citation: int, figure: z.string(), raw: z.string(), rawStart: int, rawEnd: int, repaired: z.boolean() }),
);

/** `code` is conflicting_figures, old_evidence, damaged_source, poor_extraction, newer_edition or fallback; more may come. */
export const noteSchema = z.object({
  code: z.string(),
  message: z.string(),
  citations: z.array(z.number().int()).optional(),
  data: z.unknown().optional(),
});

export const answerSchema = z.object({
  id: z.string(),
  conversationId: z.string().optional(),
  status: z.enum(['answered', 'no_evidence', 'out_of_scope']),
  understoodAs: z.string().optional(),
  answer: z.string(),
  statements: z.array(statementSchema),
  citations: z.array(citationSchema),
  missing: z.array(z.string()).optional(),
  notes: z.array(noteSchema).optional(),
  mode: z.enum(['extractive', 'model']),
  model: z.string().optional(),
  asOf: isoDate,
  libraryVersion: z.string(),
  tookMs: z.number(),
});

/** How well a text could be read; `none` where there is no text, as on a scan. */
export const gradeSchema = z.enum(['good', 'fair', 'poor', 'none']);

export const reportQualitySchema = z.object({
  grade: gradeSchema,
  /** The share of its letters that cannot be read, 0 to 1. */
  garbled: z.number(),
  /** Figures that lost their value in extraction, or were put right. */
  damagedFigures: int,
  /** Its pages that say less than they show: graded poor, or a picture without text. */
  poorPages: z.array(int),
});

/** A page of a report; of a report without pages, the whole. */
export const pageGradeSchema = z.object({
  page: int.optional(),
  grade: gradeSchema,
  /** Without white space. */
  characters: int,
  /** As above. */
  garbled: z.number(),
  damagedFigures: int,
  /** Of a PDF: the share of the page that pictures cover, 0 to 1. */
  pictures: z.number().optional(),
  tables: int,
});

/** Of a report that is only listed there are none, since its text was never read. */
export const pageGradesSchema = z.object({ pages: z.array(pageGradeSchema) });

/** The newest report of the same publisher whose title differs in years, dates or the number of its edition alone. */
export const newerEditionSchema = z.object({ id: z.string(), title: z.string(), publishedOn: isoDate.optional() });

export const reportSchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  publishedOn: isoDate.optional(),
  /** Of its title or cover: an ISO date, a year and month, or a year. */
  reportDate: z.string().optional(),
  /** What its data are of: 2023, 2023-H1, 2023-Q3 or 2021/2023. */
  dataPeriod: z.string().optional(),
  pages: z.number().int().optional(),
  /** What the source says of the text itself: that it is a rewritten digest, say. */
  note: z.string().optional(),
  language: z.string(),
  held: z.boolean(),
  tags: z.array(z.string()),
  source: z.object({
    file: z.string(),
    format: z.enum(['markdown', 'text', 'pdf', 'listing', 'docx', 'pptx', 'xlsx', 'csv', 'html', 'epub', 'eml']),
    /** Of the file. */
    sha256: z.string(),
    /** Of a report inside an archive or an e-mail: its path in there. */
    entry: z.string().optional(),
    /** Of the file that states its title, dates or tags, where there is one beside it. */
    metadataSha256: z.string().optional(),
  }),
  /** How well its text could be read; missing where the report is only listed. */
  quality: reportQualitySchema.optional(),
  /** Depends on the other reports, and is found when a library is opened. */
  newerEdition: newerEditionSchema.optional(),
  /** Came by upload, not from a source folder, and can be deleted. */
  uploaded: z.boolean().optional(),
});

export const reportListRequestSchema = z.strictObject({
  /** Words that all stand in its title, publisher, tags or file name. */
  q: z.string().max(200).optional(),
  /** Without it, in the order of their ids. Reports that do not state what is sorted by come last. */
  sort: z.enum(['title', 'publishedOn', 'pages']).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  held: z.enum(['true', 'false']).optional(),
  tag: z.string().max(100).optional(),
  language: z.string().max(20).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(64).optional(),
});

export const reportListSchema = z.object({
  reports: z.array(reportSchema),
  nextCursor: z.string().optional(),
  /** How many fit, on this page or not. */
  total: int.optional(),
});

export const reportTextRequestSchema = z.strictObject({ raw: z.enum(['true', 'false']).default('false') });

export const reportPassagesRequestSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** Where in the text the last passage of the page before starts. */
  cursor: z.coerce.number().int().min(0).optional(),
});

/** In the order of the text. */
export const reportPassagesSchema = z.object({ passages: z.array(passageSchema), nextCursor: z.string().optional() });

export const reportTextSchema = z.object({
  text: z.string(),
  pages: z.array(z.object({ page: z.number().int(), start: z.number().int(), end: z.number().int() })),
  headings: z.array(z.object({ title: z.string(), level: z.number().int(), start: z.number().int() })),
});

/** Questions that a report answers, made from its own sentences. */
export const reportQuestionsSchema = z.object({ questions: z.array(z.string()) });

export const searchResponseSchema = z.object({ passages: z.array(passageSchema), tookMs: z.number() });

/** What the decision to refuse was fitted on. */
export const fittedOnSchema = z.object({
  libraryVersion: z.string(),
  embedder: z.string(),
  questions: z.number().int(),
  date: isoDate,
});

export const modelProblemSchema = z.enum(['key', 'name', 'address', 'quota', 'length', 'slow', 'unavailable']);

export const statusSchema = z.object({
  status: z.enum(['ready', 'no_library']),
  version: z.string(),
  mode: z.enum(['extractive', 'model']),
  library: z
    .object({
      version: z.string(),
      builtAt: z.string(),
      reports: z.number().int(),
      reportsHeld: z.number().int(),
      passages: z.number().int(),
      embedder: z.string(),
      vectorIndex: z.string(),
    })
    .optional(),
  /**
   * The model that is set, and whether its last call found it working; nobody knows before the first. `problem` is what
   * was wrong then: its key, its name, its address, its account's quota, its time, or something that may pass.
   */
  model: z
    .object({ id: z.string(), reachable: z.boolean().optional(), problem: modelProblemSchema.optional() })
    .optional(),
  /** `current`: fitted on this very library; on another one it serves too, but how often it errs there was not measured. */
  calibration: z.object({ fittedOn: fittedOnSchema, current: z.boolean() }).optional(),
  /** Questions that this library can answer, taken from its own headings. */
  suggestions: z.array(z.string()),
  /** The largest file that may be uploaded, in bytes. */
  uploadMaxBytes: int.optional(),
  /** Whom readers may ask, as the operator has it: an address, a telephone number, an office. */
  contact: z.string().optional(),
});

export const progressSchema = z.object({
  stage: z.enum(['retrieve', 'select', 'look-up', 'write', 'verify']),
  /** What is looked up. */
  detail: z.string().optional(),
});

export const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), hint: z.string() }),
});

export type Filter = z.infer<typeof filterSchema>;
export type SearchRequest = z.infer<typeof searchRequestSchema>;
export type Turn = z.infer<typeof turnSchema>;
export type AnswerRequest = z.infer<typeof answerRequestSchema>;
export type PassageKind = z.infer<typeof passageKindSchema>;
export type Passage = z.infer<typeof passageSchema>;
export type Why = Passage['why'];
export type Box = z.infer<typeof boxSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type TableCell = z.infer<typeof tableCellSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type ConflictRow = z.infer<typeof conflictRowsSchema>[number];
export type DamagedFigure = z.infer<typeof damagedFiguresSchema>[number];
export type Note = z.infer<typeof noteSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Grade = z.infer<typeof gradeSchema>;
export type ReportQuality = z.infer<typeof reportQualitySchema>;
export type PageGrade = z.infer<typeof pageGradeSchema>;
export type PageGrades = z.infer<typeof pageGradesSchema>;
export type NewerEdition = z.infer<typeof newerEditionSchema>;
export type Report = z.infer<typeof reportSchema>;
export type ReportListRequest = z.output<typeof reportListRequestSchema>;
export type ReportList = z.infer<typeof reportListSchema>;
export type ReportPassages = z.infer<typeof reportPassagesSchema>;
export type ReportFormat = Report['source']['format'];
export type ReportText = z.infer<typeof reportTextSchema>;
export type SearchResponse = z.infer<typeof searchResponseSchema>;
export type FittedOn = z.infer<typeof fittedOnSchema>;
export type Status = z.infer<typeof statusSchema>;
export type ModelProblem = z.infer<typeof modelProblemSchema>;
export type Progress = z.infer<typeof progressSchema>;
export type ErrorBody = z.infer<typeof errorSchema>;

/** What a streamed answer sends, one JSON object an event; the event's name is `type`. */
export type AnswerEvent =
  | { type: 'answer-start'; data: { id: string; mode: Answer['mode']; understoodAs?: string } }
  | { type: 'progress'; data: Progress }
  | { type: 'evidence'; data: { passages: Passage[] } }
  | { type: 'citation'; data: Citation }
  | { type: 'answer-delta'; data: { text: string; statement?: number } }
  | { type: 'answer-end'; data: Answer }
  | { type: 'error'; data: ErrorBody };
