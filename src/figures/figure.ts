/** How a word beside a figure loosens it. */
export type Approximation = '约' | '超' | '近' | '不足' | '至少' | '至多';

/** What a change is measured against. */
export type Change = '同比' | '环比' | '较上年' | '较上年末' | '较年初' | '较上季' | '较上月' | '较上期';

export type Direction = 'up' | 'down';

/** A figure as a text states it: a value, or a range of values, with its unit. */
export interface Figure {
  /** An ordinal (第2名) names a place in an order: it never equals a quantity. */
  kind: 'quantity' | 'ordinal';
  /** UTF-16 offsets in the text, end exclusive; the slice holds sign, unit and approximating word. */
  start: number;
  end: number;
  /**
   * Exact values in `unit`, both inclusive and equal unless the text gives a range: a plain decimal without needless
   * zeros ('320000000', '-0.39'), or a fraction ('200/3') where no finite decimal exists. Empty when damaged.
   */
  low: string;
  high: string;
  /** Canonical: 元, 美元, %, 个百分点, bp, 家, 元/股, …; '' when the number stands bare. */
  unit: string;
  approximate?: Approximation;
  change?: Change;
  direction?: Direction;
  /** The figure is where a rise or fall ended (增至, 降到), not how far it went. */
  reached?: true;
  /** A stray sign, a lost one or a doubling cut the number: its value is not known. */
  damaged?: true;
}
