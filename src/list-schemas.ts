/** What every list that is read a page at a time takes and gives. */
import { z } from 'zod';

/** The time and number of a list's last item: the next page begins after it, whatever is added or deleted meanwhile. */
const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\.(\d{1,15})$/u;

export const cursorSchema = z
  .string()
  .max(64)
  .refine((text) => PLACE.test(text), 'is no place in this list: take nextCursor from the page before');

/** A place in a list that is read from its newest item on. */
export interface Place {
  time: string;
  row: number;
}

export function cursorOf({ time, row }: Place): string {
  return `${time}.${row}`;
}

/** The place that a cursor names; without one, before the newest item. */
export function placeOf(cursor: string | undefined): Place {
  const [, time, row] = PLACE.exec(cursor ?? '') ?? [];
  return time === undefined ? { time: '9999', row: 0 } : { time, row: Number(row) };
}
