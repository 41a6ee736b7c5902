import type { Locator } from 'playwright-core';

/** What stands on a drawn page, in pixels of its canvas. */
export interface DrawnInk {
  /** Of the colour that quotations are printed in, under the marks and beside them. */
  marked: number;
  unmarked: number;
  /** Dark pixels of another colour, under the marks and beside them. */
  other: number;
  elsewhere: number;
  marks: number;
}

/** Counts the pixels of the page that the evidence shows, once it is the one wanted. */
export async function inkOf(evidence: Locator, page: number): Promise<DrawnInk> {
  await evidence.getByText(new RegExp(`第 ${page} 页，共 \\d+ 页`)).waitFor();
  await evidence.locator('.page-figure > .progress').waitFor({ state: 'detached' });
  await evidence.locator('.page-sheet canvas').waitFor();
  return evidence.locator('.page-sheet').evaluate((sheet) => {
    const canvas = sheet.querySelector('canvas')!;
    const frame = canvas.getBoundingClientRect();
    const scale = canvas.width / frame.width;
    // A pixel more on each side: letters are blurred at their edges.
    const marks = [...sheet.querySelectorAll('.page-mark')].map((mark) => {
      const { left, top, right, bottom } = mark.getBoundingClientRect();
      return [left - frame.left, top - frame.top, right - frame.left, bottom - frame.top].map((at) => at * scale);
    });
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const ink = { marked: 0, unmarked: 0, other: 0, elsewhere: 0, marks: marks.length };
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      if (green > 140) continue;
      const [x, y] = [(at / 4) % canvas.width, Math.floor(at / 4 / canvas.width)];
      const isMarked = marks.some(
        ([left = 0, top = 0, right = 0, bottom = 0]) =>
          x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1,
      );
      if (red - green > 60 && red - blue > 60) ink[isMarked ? 'marked' : 'unmarked'] += 1;
      else ink[isMarked ? 'other' : 'elsewhere'] += 1;
    }
    return ink;
  });
}
