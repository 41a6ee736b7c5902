import type { Span } from '../../ingest/draft.js';
import { indexAt } from './clauses.js';
import type { Evidence } from './evidence.js';
import type { FigureHit } from './prove-figures.js';
import type { Statement } from './read-statement.js';
import { coverage } from './unit-places.js';

/** A clause of a sentence, and the clause of a passage that says most of it. */
export interface ClausePair {
  told: Span;
  evidence: Evidence;
  stated: Span;
  /** The sentence that holds it. */
  sentence: Span;
  /** Share of the told clause's words that stand in the stated sentence. */
  share: number;
}

/** A proved figure of the clause in a stated clause outweighs any words. */
const FIGURE_WORTH = 2;
/** The rest of its sentence counts less than the clause itself. */
const SENTENCE_WORTH = 0.4;

/** Pairs each clause that says something with the clause that fits it best. */
export function pairClauses(
  statement: Statement,
  evidence: readonly Evidence[],
  hits: readonly FigureHit[],
): ClausePair[] {
  return statement.clauses.flatMap((told): ClausePair[] => {
    const units = unitsIn(statement, told);
    const inClause = hits.filter(({ figure }) => isIn(statement.figures[figure], told));
    if (units.length === 0 && inClause.length === 0) return [];
    let best: (ClausePair & { score: number }) | undefined;
    for (const [index, held] of evidence.entries()) {
      const { passage, places } = held;
      const figures = inClause.filter((hit) => hit.evidence === index);
      for (const sentence of passage.sentences) {
        const share = units.length === 0 ? 0 : coverage(places, [sentence], units);
        const most = SENTENCE_WORTH * share + 1 + FIGURE_WORTH * figures.length;
        if (best !== undefined && most <= best.score) continue;
        for (const stated of clausesWithin(passage.clauses, sentence)) {
          const own = units.length === 0 ? 0 : coverage(places, [stated], units);
          const shared = figures.filter(({ span }) => isIn(span, stated)).length;
          const score = own + SENTENCE_WORTH * share + FIGURE_WORTH * shared;
          if (best === undefined || score > best.score) best = { told, evidence: held, stated, sentence, share, score };
        }
      }
    }
    return best === undefined ? [] : [best];
  });
}

export function unitsIn({ units }: Statement, span: Span): number[] {
  return [...units.keys()].filter((unit) => (units[unit]?.places ?? []).some((place) => isIn(place, span)));
}

function clausesWithin(clauses: readonly Span[], sentence: Span): readonly Span[] {
  return clauses.slice(
    indexAt(clauses, sentence.start),
    indexAt(clauses, Math.max(sentence.start, sentence.end - 1)) + 1,
  );
}

export function isIn(place: Span | undefined, span: Span): boolean {
  return place !== undefined && place.start >= span.start && place.end <= span.end;
}
