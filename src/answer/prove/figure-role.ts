import type { Figure } from '../../figures/figure.js';

/** Where a change began or where it ended: 从30分钟缩短到1分钟. */
export type Role = 'from' | 'to' | undefined;

const REACH = 8;
/** The start of a change stands so far before its end. */
const FAR = 30;
const FROM = /(?:从|由|from)[^，,。；;到至]{0,3}$/i;
/** 为 ends a change in 升为 and 由A变为B; alone it tells a level. */
const TO = /(?:到|至|[升降变改转缩扩调换]为|to|into) ?$/i;
const LEVEL = /为 ?$/;
const CHANGE_BEFORE = /(?:从|由)[^，,。；;]*$/;

export function roleOf({ plain }: { plain: string }, { start, reached }: Figure): Role {
  const before = plain.slice(Math.max(0, start - REACH), start);
  if (FROM.test(before)) return 'from';
  if (reached === true || TO.test(before)) return 'to';
  return LEVEL.test(before) && CHANGE_BEFORE.test(plain.slice(Math.max(0, start - FAR), start)) ? 'to' : undefined;
}
