import { matchAt } from './match-at.js';
import type { Place } from './place.js';

/** 数十亿, 几百, 上千, 成百: about how many, but no number. */
const VAGUE_BEFORE = /[数几无成上每好]$/;
const VAGUE_AFTER = /[几数]/y;
const LEADING_PLACE = /^[百千万亿]/;
const HAS_PLACE = /[百千万亿]/;
/** 上一年, 每一天: which one, not how long. */
const OTHER_YEAR_BEFORE = /[上下前每某另同]$/;
/** After a Chinese numeral these make another word: 十分, 三期, 二级, 四周. */
const OTHER_WORDS = new Set('分 点 级 期 代 度 本 节 章 股 票 周 部 步 门 字 单 班'.split(' '));
const NAME_AFTER = /[大届强号、)]|级|版|世纪/y;

/**
 * Whether Chinese numerals are meant as a number. They stand in many words (一般, 十分, 百姓, 千万), so they need a unit, or
 * a place from 百 up (三千五百); and a bare 百, 千, 万 or 亿 needs an approximating word: 近百家, 超万亿元.
 */
export function isChineseFigure({ text, range, prefix }: Place): boolean {
  const { left, right } = range;
  if (range.low === undefined || range.high === undefined) return false;
  if (right.signs === '') return true;
  const before = text.slice(Math.max(0, range.start - 1), range.start);
  const vague = VAGUE_BEFORE.test(before);
  if (matchAt(VAGUE_AFTER, text, right.numberEnd)) return false;
  if (vague && /^[十百千万亿]/.test(left.signs)) return false;
  if (LEADING_PLACE.test(left.signs) && prefix.approximate === undefined && left.approximate === undefined)
    return false;
  if (right.unit === '') {
    return left.signs.length > 1 && HAS_PLACE.test(left.signs) && matchAt(NAME_AFTER, text, right.end) === undefined;
  }
  if (OTHER_WORDS.has(right.unit)) return false;
  // 二 is an ordinal (二次, 二元) or 两 would stand there; 一 an article before a measure word (一个, 最后一公里).
  if (right.signs === '二') return false;
  if (right.signs !== '一') return true;
  return right.kind === 'money' || right.kind === 'ratio' || (right.kind === 'time' && !OTHER_YEAR_BEFORE.test(before));
}
