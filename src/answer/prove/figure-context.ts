import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../ingest/draft.js';
import { indexAt } from './clauses.js';
import { columnContext } from './column-context.js';
import type { ProofText } from './read-proof-text.js';
import { leadOf } from './lead-of.js';
import { figureBeforeList, respectiveItem } from './respective-item.js';

/** Which words of a text tell what a figure is a figure of. */
export interface FigureContext {
  /** The words around it that belong to no other figure. */
  own: readonly Span[];
  /** The words of the figure before it in its sentence, and of those before that one while it has none of its own. */
  topic: readonly Span[];
  /** Nothing of its own stands around it: it goes on about its topic. */
  goesOn: boolean;
  /** What its paragraph says in a few words that it is about. */
  lead: readonly Span[];
  /** It stands in a list with 分别: the words before it are others' as well. */
  isListed: boolean;
  /** The earlier words of its sentence. */
  earlier: Span;
  sentence: Span;
}

/** What says nothing of its own between two figures: 为, 达到, 同比增长, 较上年末. */
const FILLER =
  /[^\p{Script=Han}A-Za-z]|其中|分别|同比|环比|较?(?:上|去|本)?年[末初底]?|同期|增[长加至幅]?|上升|提升|提高|下降|减少|降[低至幅]?|达[到至]?|约为?|[为是占共超近约仅至到了的和与及年月日末底上下]|(?:only|do|does|so|now|rose|fell|grew|increased|decreased|up|down|was|were|is|are|to|by|of|from|at|in|and|the|a|an|for|with|its)(?![A-Za-z])/giu;

const IN_NAME_UNITS = new Set(['日', '天', '月', '年']);
const IN_NAME = /^(?:年化|期(?!间|限|内|末|初|货|权))/;

/** What begins the words of the next figure. */
const LEADS_ON = /[、,，]|或|和|与|及|并|而|且| (?:and|or|while|but|to) /i;

/** The context of a figure of the text. */
export function figureContext(text: ProofText, index: number): FigureContext {
  const figure = text.figures[index];
  if (figure === undefined) throw new RangeError(`the text has no figure ${index}`);
  const sentence = sentenceOf(text, figure);
  const lead = leadOf(text, sentence);
  const place = {
    isListed: false,
    lead: lead === undefined ? [] : [lead],
    earlier: { start: sentence.start, end: figure.start },
    sentence,
  };
  const column = columnContext(text, figure);
  if (column !== undefined) {
    const own = [...column.heads, within(ownSpan(text, index, column.cell), column.cell)];
    return { ...place, own, topic: [], goesOn: false };
  }
  const item = respectiveItem(text, index, sentence) ?? respectiveFigure(text, index, sentence);
  if (item !== undefined) return { ...place, own: item, topic: [], goesOn: false, isListed: true };
  const own = ownSpan(text, index, sentence);
  const topic = topicOf(text, index, sentence);
  return { ...place, own: [own], topic, goesOn: topic.length > 0 && !saysSomething(text, own) };
}

function topicOf(text: ProofText, index: number, sentence: Span): Span[] {
  const before = text.figures[index - 1];
  if (before === undefined || before.start < sentence.start) return [];
  const span = ownSpan(text, index - 1, sentence);
  return saysSomething(text, span) ? [span] : [...topicOf(text, index - 1, sentence), span];
}

/** Of the second figure in A为1亿、B为2亿，分别增长3%和4%: the words of the figure that it is told of. */
function respectiveFigure(text: ProofText, index: number, sentence: Span): Span[] | undefined {
  const before = figureBeforeList(text, index, sentence, { anyUnit: text.figures[index]?.unit === '%' });
  return before === undefined ? undefined : [ownSpan(text, before, sentence)];
}

/** Whether a span holds a word besides figures, periods, fillers and what is known. */
export function saysSomething(text: ProofText, span: Span, known: readonly Span[] = []): boolean {
  const signs = text.plain.slice(span.start, span.end).split('');
  for (const { start, end } of [...text.figures, ...text.periods, ...known]) {
    if (start < span.end && end > span.start) signs.fill(' ', Math.max(0, start - span.start), end - span.start);
  }
  return signs.join('').replace(FILLER, '').length >= 2;
}

/** From the end of the figure before, or of what belongs to it, to the end of the clause or the next figure. */
function ownSpan(text: ProofText, index: number, sentence: Span): Span {
  const figure = text.figures[index];
  const before = text.figures.slice(0, index).findLast((other) => !isInName(text, other));
  const after = text.figures.slice(index + 1).find((other) => !isInName(text, other));
  if (figure === undefined) return { start: 0, end: 0 };
  const clause = clauseAt(text, figure.start);
  const end = Math.max(figure.end, Math.min(tailEnd(text, figure, after), sentence.end));
  if (before === undefined || before.end <= sentence.start) return { start: sentence.start, end };
  if (before.end > clause.start) return { start: before.end, end };
  const tail = { start: before.end, end: clauseAt(text, before.end).end };
  return { start: saysSomething(text, tail) ? Math.min(tail.end, figure.start) : before.end, end };
}

/** 七日年化收益率 and 10年期国债 have their numbers in their names. */
function isInName({ plain }: ProofText, { unit, end }: Figure): boolean {
  return IN_NAME_UNITS.has(unit) && IN_NAME.test(plain.slice(end));
}

/** Behind a figure its clause goes on, but what leads to the next figure belongs to that one: 10%或平均营收的7%. */
function tailEnd(text: ProofText, figure: Span, after: Span | undefined): number {
  const end = clauseAt(text, figure.end - 1).end;
  if (after === undefined || after.start >= end) return end;
  const joint = text.plain.slice(figure.end, after.start).search(LEADS_ON);
  return joint < 0 ? after.start : figure.end + joint;
}

function within(span: Span, bounds: Span): Span {
  return { start: Math.max(span.start, bounds.start), end: Math.min(span.end, bounds.end) };
}

function clauseAt(text: ProofText, offset: number): Span {
  return text.clauses[indexAt(text.clauses, offset)] ?? { start: 0, end: text.plain.length };
}

export function sentenceOf(text: ProofText, { start }: Pick<Figure, 'start'>): Span {
  return text.sentences[indexAt(text.sentences, start)] ?? { start: 0, end: text.plain.length };
}
