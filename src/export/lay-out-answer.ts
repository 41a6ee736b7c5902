import { toBlocks, type ReadRow } from '../answer-blocks.js';
import { conflictRowsSchema, type Answer, type Citation, type Note } from '../schemas.js';
import type { Block } from './block.js';
import { showTime } from './show-time.js';
import { EXPORT_WORDS, type ExportWords, type Language } from './words.js';

/** An answer to be taken along. */
export interface ExportedAnswer {
  question: string;
  language: Language;
  /** When it was given, ISO. */
  askedAt: string;
  /** Its citations may say what has become of their sources. */
  answer: Answer;
}

/** One answer with all that proves it, as a text of its own. */
export function layOutAnswer(exported: ExportedAnswer): Block[] {
  return [
    { kind: 'title', text: exported.question },
    ...answerBlocks(exported, 'heading'),
    { kind: 'small', text: EXPORT_WORDS[exported.language].disclaimer },
  ];
}

/** All of a conversation, question by question. */
export function layOutConversation(
  answers: readonly ExportedAnswer[],
  { title, language, now }: { title: string; language: Language; now: Date },
): Block[] {
  const words = EXPORT_WORDS[language];
  return [
    { kind: 'title', text: title },
    ...answers.flatMap((exported): Block[] => [
      { kind: 'heading', text: exported.question },
      ...answerBlocks(exported, 'subheading'),
    ]),
    { kind: 'small', text: words.exported(showTime(now)) },
    { kind: 'small', text: words.disclaimer },
  ];
}

type Heading = 'heading' | 'subheading';

function answerBlocks({ language, askedAt, answer }: ExportedAnswer, heading: Heading): Block[] {
  const words = EXPORT_WORDS[language];
  const { status, understoodAs, missing = [], notes = [], citations } = answer;
  return [
    ...(understoodAs === undefined ? [] : [{ kind: 'small' as const, text: words.understoodAs(understoodAs) }]),
    ...(status === 'answered' ? [] : [{ kind: 'paragraph' as const, text: words.refused[status] }]),
    ...textBlocks(answer, words),
    ...section(heading, words.missing, missing.length === 0 ? [] : [{ kind: 'list', items: missing }]),
    ...section(
      heading,
      words.notes,
      notes.flatMap((note) => noteBlocks(note, words)),
    ),
    ...section(
      heading,
      words.sources,
      citations.flatMap((citation) => citationBlocks(citation, words)),
    ),
    { kind: 'small', text: words.facts({ time: showTime(new Date(askedAt)), answer }) },
  ];
}

/** Paragraphs, and tables where statements read rows of one. Lists are shown line by line where they are quoted. */
function textBlocks({ answer, statements }: Answer, words: ExportWords): Block[] {
  return toBlocks(answer, { statements }).flatMap((block): Block[] => {
    if (block.kind === 'rows') return [tableOf(block.rows, words)];
    if (block.kind === 'list') return [];
    return block.text.split(/\n\s*\n/u).map((text): Block => ({ kind: 'paragraph', text }));
  });
}

function tableOf(rows: readonly ReadRow[], words: ExportWords): Block {
  return {
    kind: 'table',
    head: [...(rows[0]?.cells ?? []).map(({ column }) => column), words.citationColumn],
    rows: rows.map(({ cells, citations }) => [...cells.map(({ value }) => value), citations.map(mark).join('')]),
  };
}

function section(kind: Heading, text: string, content: readonly Block[]): Block[] {
  return content.length === 0 ? [] : [{ kind, text }, ...content];
}

const mark = (n: number) => `[${n}]`;

function noteBlocks({ code, message, citations = [], data }: Note, words: ExportWords): Block[] {
  const said: Block = { kind: 'list', items: [message + citations.map(mark).join('')] };
  const rows = code === 'conflicting_figures' ? conflictRowsSchema.safeParse(data).data : undefined;
  if (rows === undefined) return [said];
  const cells = rows.map(({ figure, period = '', title, publishedOn = '', citation }) => [
    figure,
    period,
    title,
    publishedOn,
    mark(citation),
  ]);
  return [said, { kind: 'table', head: words.conflictColumns, rows: cells }];
}

/** Publisher, title, date and pages as a reference; then what the report says of itself, and the whole quotation. */
function citationBlocks(citation: Citation, words: ExportWords): Block[] {
  const { n, publisher, title, publishedOn, pageFrom, pageTo = pageFrom, note, quote, source } = citation;
  const parts = [
    publisher,
    words.title(title),
    publishedOn,
    pageFrom !== undefined && pageTo !== undefined ? words.pages(pageFrom, pageTo) : undefined,
  ].filter((part) => part !== undefined);
  const told = [note, source && words.state[source]].filter((text) => text !== undefined);
  return [
    { kind: 'paragraph', text: `${mark(n)} ${words.reference(parts)}` },
    { kind: 'quote', text: quote },
    ...told.map((text): Block => ({ kind: 'small', text })),
  ];
}
