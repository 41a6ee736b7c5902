import type { Figure } from '../../figures/figure.js';

/** 半小时, but not 两个半小时; half an hour. */
const HALF_HOUR = /(?<![一二两三四五六七八九十\d个])半个?(?:小时|钟头)|(?<![a-z])half an hour/gi;
/** 总额过百亿: a bound and a number in words, which no digits open. 不超过, 通过 and 经过 are other words. */
const PAST_ROUND = /(?<![超不通经越透])过(?<times>[百千])(?<unit>万亿|亿|万)元?/g;
const VALUES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 };

/** Figures that a text tells in words only, beside those that are read in it, in order. */
export function withFiguresInWords(figures: readonly Figure[], plain: string): Figure[] {
  const halves = [...plain.matchAll(HALF_HOUR)].map(({ index, 0: word }): Figure => ({
    ...at(index, word),
    low: '0.5',
    high: '0.5',
    unit: '小时',
  }));
  const rounds = [...plain.matchAll(PAST_ROUND)].map(({ index, 0: word, groups = {} }): Figure => {
    const value = `1${'0'.repeat((VALUES[groups.times ?? ''] ?? 0) + (VALUES[groups.unit ?? ''] ?? 0))}`;
    return { ...at(index, word), low: value, high: value, unit: word.endsWith('元') ? '元' : '', approximate: '超' };
  });
  const more = [...halves, ...rounds].filter(
    (figure) => !figures.some(({ start, end }) => figure.start < end && start < figure.end),
  );
  return more.length === 0 ? [...figures] : [...figures, ...more].sort((a, b) => a.start - b.start);
}

function at(index: number, word: string): Pick<Figure, 'kind' | 'start' | 'end'> {
  return { kind: 'quantity', start: index, end: index + word.length };
}
