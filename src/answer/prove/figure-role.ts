import type { Figure } from '../../figures/figure.js';

/** Where a change began or where it ended: 从30分钟缩短到1分钟. */
export type Role = 'from' | 'to' | undefined;

const REACH = 8;
const FROM = /(?:从|由|from)[^，,。；;到至]{0,3}$/i;
const TO = /(?:到|至|为|to|into) ?$/i;

export function roleOf({ plain }: { plain: string }, { start, reached }: Figure): Role {
  const before = plain.slice(Math.max(0, start - REACH), start);
  if (FROM.test(before)) return 'from';
  return reached === true || TO.test(before) ? 'to' : undefined;
}
