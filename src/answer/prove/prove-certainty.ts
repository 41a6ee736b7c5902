import { isIn, type ClausePair } from './clause-pairs.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';

/** How a passage tells a plan, a chance or an expectation. */
const PLANNED =
  /预计|预期|预测|有望|拟(?![合人真态])|(?:或|也许)将|力争|争取|建议|提议|呼吁|可能(?!性)|尚待|尚需|有待|正研究|正在研究|计划(?=到|于|在|将|把|投|新|开|推|上半|下半|年内|20|处置|募|发)|目标(?:是|为|(?= ?\d))|将(?=于|在|会|继续|进一步|逐步|推进|合并|成立|上线|开展|建设|实施|突破|达)|(?<![a-z])(?:expects?|expected|forecast|projected|estimated to|plans? to|aims? to|intends? to|target|will|may|might|could|recommends?|suggests?|proposes?|subject to|pending)(?![a-z])/;
/** How a sentence may say that it tells one. 会 in 股东大会 and 要 in 主要 say nothing of the kind. */
const SAYS_PLAN =
  /预计|预期|预测|有望|拟(?![合人真态])|力争|争取|建议|提议|呼吁|可能(?!性)|计划|规划|目标|打算|尚待|尚需|有待|正在?研究|(?<!已|已经)(?:或|即)?将(?!军|近)|(?<![大协委商议员董理监社年晚机学工])会(?![计员议谈展见场上])|(?<![主重需必概摘纪首])要(?![素点闻约件])|须|需|应(?![用收付对急])|可(?=达|能|以)|估计|(?<![a-z])(?:expect|forecast|project(?:ed|ion)|estimat|plan|aim|intend|recommend|suggest|propos|target|will|would|may|might|could|if|subject to|pending)/;
/** How a sentence says that it is done. */
const SAYS_DONE = /已(?!知)|(?<![a-z])(?:now|already|(?:has|have) been)(?![a-z])/;
/** How a passage says so. */
const DONE = /已|现有|现已|目前|截至|完成了?|(?<![a-z])(?:now|already|has|have)(?![a-z])/;
/** Headings and heads of columns under which goals stand. */
const GOALS = /目标|规划|计划|展望|愿景/;
/** Where one statement of a sentence ends. */
const PART = /[；;]/;
/** A clause without figures is held against the passage's from this share of its words on. */
const SAME_MATTER = 0.5;

/** Plans, chances and expectations that a sentence tells as facts. */
export function proveCertainty(
  statement: Statement,
  pairs: readonly ClausePair[],
  hits: readonly FigureHit[],
): ProofReason[] {
  return pairs.flatMap((pair): ProofReason[] => {
    const { told, share } = pair;
    const clause = statement.folded.slice(told.start, told.end);
    const own = hits.filter(({ figure }) => isIn(statement.figures[figure], told));
    const isDone = SAYS_DONE.test(clause);
    const made = isDone ? undefined : madePlan(statement, pair);
    if (made !== undefined) return [{ code: 'certainty', what: made }];
    if (SAYS_PLAN.test(isDone ? clause : statement.folded)) return [];
    if (own.length === 0 && share < SAME_MATTER) return [];
    const planned = plannedIn(pair) ?? (isDone ? (plannedBefore(pair) ?? goalOver(pair)) : undefined);
    if (planned === undefined) return [];
    return [{ code: 'certainty', what: statement.text.slice(told.start, told.end).trim(), instead: planned }];
  });
}

/** The passage's word for a plan in the part of its sentence that the clause tells. */
function plannedIn({ stated, sentence, evidence }: ClausePair): string | undefined {
  const { folded } = evidence.passage;
  const before = folded.slice(sentence.start, stated.start).split(PART).at(-1) ?? '';
  const after = folded.slice(stated.end, sentence.end).split(PART)[0] ?? '';
  const inClause = PLANNED.exec(folded.slice(stated.start, stated.end));
  const carried = JOINED.test(folded.slice(stated.start, stated.end)) ? CARRIED.exec(before) : null;
  return (inClause ?? carried ?? OPEN.exec(after))?.[0];
}

/** A plan in the clause before goes on where this one is joined to it. */
const JOINED = /^\s*(?:并|且|同时|以及|and (?!the|it)[a-z]+)/;
const CARRIED = /(?:预计|计划|拟|力争|争取|有望)(?=[^，,。]*[，,]$)/;
/** Told behind a decision: it is not taken yet. */
const OPEN = /^[^。]*?(?:尚待|尚需|有待|subject to|pending)/;

/** What is told as done, in a sentence of the passage that tells a plan before it and nothing done. */
function plannedBefore({ stated, sentence, evidence }: ClausePair): string | undefined {
  const { folded } = evidence.passage;
  if (DONE.test(folded.slice(stated.start, stated.end))) return undefined;
  const part = folded.slice(sentence.start, stated.end).split(PART).at(-1) ?? '';
  return PLANNED.exec(part)?.[0];
}

/** A plan that the sentence makes of what the passage tells without one. */
function madePlan({ folded, text }: Statement, { told, sentence, share, evidence }: ClausePair): string | undefined {
  const plan = MAKES_PLAN.exec(folded.slice(told.start, told.end));
  if (plan === null || share < SAME_MATTER) return undefined;
  const { passage } = evidence;
  const theirs = passage.folded.slice(sentence.start, sentence.end);
  if (PLANS.test(theirs) || PLANS.test(passage.around.folded)) return undefined;
  return text.slice(told.start + plan.index, told.end).trim();
}

/** How a sentence tells a plan, and what of a passage may be told so. */
const MAKES_PLAN = /(?:计划|拟|打算|预计|准备)(?=[于在将到把发募投开推新建启收购出设]|20\d\d)/;
const PLANS =
  /计划|规划|拟|打算|预计|预期|预测|准备|目标|力争|争取|将|要求|应|须|会|有望|方案|(?:to|by|in) 20\d\d|expect|plan|aim|target|will|forecast|intend|project/;

function goalOver({ stated, sentence, evidence }: ClausePair): string | undefined {
  const { passage } = evidence;
  if (DONE.test(passage.folded.slice(sentence.start, sentence.end))) return undefined;
  if (DONE.test(passage.folded.slice(stated.start, stated.end))) return undefined;
  return GOALS.exec(passage.passage.headings.join('\n'))?.[0];
}
