/** Words a zod issue as one sentence that names the field and what is wrong with its value. */
import type { z } from 'zod';
import type { Language } from './language.js';
import { shorten } from './shorten.js';

type Issue = z.core.$ZodIssue;

/** Chinese for the sentences that the schemas write in English. */
const SCHEMA_SENTENCES_ZH: Readonly<Record<string, string>> = {
  'holds no word or number: write what you want to know': '没有可检索的文字或数字，请写出想了解的内容',
  'is no place in this list: take nextCursor from the page before': '不是本列表中的位置，请使用上一页的 nextCursor',
  'is empty: write a title': '为空，请填写标题',
  'is empty: write a tag, or leave it out': '为空，请填写标签或省略该项',
};

const TYPES_ZH: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '对象',
};

/** `whole` names the thing itself ("The body"), for an issue that lies in no field of it. */
export function describeIssue(issue: Issue, { language, whole }: { language: Language; whole: string }): string {
  const subject = `${fieldName(issue.path) || whole}${shownValue(issue)}`;
  if (language === 'en') return `${subject} ${problemEn(issue)}.`;
  // Chinese is written with a gap after Latin letters and none after Chinese ones.
  return `${subject}${/[\w\])]$/.test(subject) ? ' ' : ''}${problemZh(issue)}。`;
}

function problemEn(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `is not of type ${issue.expected}`;
    case 'too_big':
      if (issue.origin === 'string') return `is longer than ${issue.maximum} characters`;
      return issue.origin === 'array' ? `has more than ${issue.maximum} entries` : `is more than ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'string') return `is too short (at least ${issue.minimum})`;
      return issue.origin === 'array'
        ? `has too few entries (at least ${issue.minimum})`
        : `is less than ${issue.minimum}`;
    case 'unrecognized_keys':
      return `has a field that is not known: ${listed(issue.keys)}`;
    case 'invalid_value':
      return `is none of ${listed(issue.values)}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'is not a date such as 2025-03-31' : `is not a valid ${issue.format}`;
    default:
      return issue.message;
  }
}

function problemZh(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺失' : `的类型应为${TYPES_ZH[issue.expected] ?? issue.expected}`;
    case 'too_big':
      if (issue.origin === 'string') return `超过 ${issue.maximum} 个字符`;
      return issue.origin === 'array' ? `超过 ${issue.maximum} 项` : `大于 ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'string') return `少于 ${issue.minimum} 个字符`;
      return issue.origin === 'array' ? `少于 ${issue.minimum} 项` : `小于 ${issue.minimum}`;
    case 'unrecognized_keys':
      return `含有未知字段 ${listed(issue.keys)}`;
    case 'invalid_value':
      return `只能是 ${listed(issue.values)}`;
    case 'invalid_format':
      return issue.format === 'date' ? '不是形如 2025-03-31 的日期' : `不是有效的 ${issue.format}`;
    default:
      return SCHEMA_SENTENCES_ZH[issue.message] ?? issue.message;
  }
}

/** `history[0].role` */
function fieldName(path: Issue['path']): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

/** The value at fault in brackets; not a text that is merely too long, nor a whole object. */
function shownValue(issue: Issue): string {
  const { input } = issue;
  if (typeof input === 'number' && Number.isFinite(input)) return ` (${input})`;
  if (typeof input === 'boolean' || input === null) return ` (${input})`;
  const tooLong = issue.code === 'too_big' || issue.code === 'custom';
  return typeof input === 'string' && !tooLong ? ` (${shorten(JSON.stringify(input))})` : '';
}

function listed(values: readonly unknown[]): string {
  return shorten(values.map((value) => JSON.stringify(value)).join(', '));
}
