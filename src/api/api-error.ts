/** The sentences with which the API itself refuses a request, in both languages. */
import { YinjuError, type ErrorCode } from '../errors.js';
import type { Language } from './language.js';
import { LIBRARY_REFUSALS } from './library-refusals.js';
import { shorten } from './shorten.js';

interface Sentences {
  message: string;
  hint: string;
}

const NO_LIBRARY = {
  en: { message: 'There is no library to answer from yet.', hint: 'Run npm run reindex, then try again.' },
  zh: { message: '尚未建立可供查询的资料库。', hint: '请先运行 npm run reindex，然后重试。' },
} as const;

/** `{value}` is where the value at fault goes. */
const REFUSALS = {
  ...LIBRARY_REFUSALS,
  malformed_json: {
    code: 'invalid_request',
    en: { message: 'The body is not valid JSON.', hint: 'Send one JSON object, encoded as UTF-8.' },
    zh: { message: '请求内容不是有效的 JSON。', hint: '请发送一个 UTF-8 编码的 JSON 对象。' },
  },
  malformed_request: {
    code: 'invalid_request',
    en: { message: 'The request cannot be read.', hint: 'Check the address and the headers, then send it again.' },
    zh: { message: '无法读取该请求。', hint: '请检查地址和请求头后重新发送。' },
  },
  too_large: {
    code: 'too_large',
    en: { message: 'The body is larger than {value}.', hint: 'Shorten the question or send fewer earlier turns.' },
    zh: { message: '请求内容超过 {value}。', hint: '请缩短问题，或减少随附的历史对话。' },
  },
  wrong_type: {
    code: 'wrong_type',
    en: {
      message: 'The body is of a type or encoding that is not read here.',
      hint: 'Send JSON in UTF-8 with the header Content-Type: application/json.',
    },
    zh: {
      message: '不支持请求内容的类型或编码。',
      hint: '请发送 UTF-8 编码的 JSON，并设置请求头 Content-Type: application/json。',
    },
  },
  unknown_route: {
    code: 'not_found',
    en: {
      message: '{value} is not a call of this service.',
      hint: 'Ask with POST /api/v1/answers; README.md lists every call.',
    },
    zh: { message: '本服务没有 {value} 这个接口。', hint: '提问请用 POST /api/v1/answers；全部接口见 README.md。' },
  },
  unknown_answer: {
    code: 'not_found',
    en: {
      message: 'No answer is kept under the id {value}.',
      hint: 'Take the id from an answer; answers may be deleted after a time (RECORDS_KEEP_DAYS): then ask again.',
    },
    zh: {
      message: '没有编号为 {value} 的回答存档。',
      hint: '请使用回答中的 id；存档可能已过保留期（RECORDS_KEEP_DAYS），此时请重新提问。',
    },
  },
  unknown_conversation: {
    code: 'not_found',
    en: {
      message: 'No conversation is kept under the id {value}.',
      hint: 'GET /api/v1/conversations lists those that are; one that was deleted can be restored for a day.',
    },
    zh: {
      message: '没有编号为 {value} 的对话。',
      hint: '现有对话见 GET /api/v1/conversations；删除的对话可在一天内恢复。',
    },
  },
  unknown_feedback: {
    code: 'not_found',
    en: {
      message: 'No feedback is kept under the id {value}.',
      hint: 'Feedback has the id of its answer and goes with it; GET /api/v1/feedback lists it.',
    },
    zh: {
      message: '没有编号为 {value} 的反馈。',
      hint: '反馈的编号即其回答的 id，并随回答一同删除；现有反馈见 GET /api/v1/feedback。',
    },
  },
  foreign_host: {
    code: 'not_allowed',
    en: {
      message: 'This service may not be called under the host name {value}.',
      hint: 'Call it as localhost, or let the operator add the name to ALLOWED_HOSTS.',
    },
    zh: {
      message: '不允许以主机名 {value} 访问本服务。',
      hint: '请使用 localhost 访问，或由管理员把该主机名加入 ALLOWED_HOSTS。',
    },
  },
  foreign_origin: {
    code: 'not_allowed',
    en: {
      message: 'A page of another site ({value}) may not call this service.',
      hint: "Use the service's own page; behind a proxy, let the proxy pass the Host header on unchanged.",
    },
    zh: {
      message: '不允许其他网站（{value}）的页面调用本服务。',
      hint: '请使用本服务自带的页面；若经过代理，请让代理原样转发 Host 请求头。',
    },
  },
  not_ready: { code: 'not_ready', ...NO_LIBRARY },
  library_missing: { code: 'library_missing', ...NO_LIBRARY },
  library_outdated: {
    code: 'library_outdated',
    en: {
      message: 'The library was built by another version of this program.',
      hint: 'Run npm run reindex to build it again, then try again.',
    },
    zh: { message: '资料库由本程序的其他版本建立，无法使用。', hint: '请运行 npm run reindex 重新建立，然后重试。' },
  },
  library_damaged: {
    code: 'library_damaged',
    en: {
      message: 'The library is damaged and cannot be read.',
      hint: "Run npm run reindex to build it again; the service's log says what is wrong.",
    },
    zh: { message: '资料库已损坏，无法读取。', hint: '请运行 npm run reindex 重新建立；具体原因见服务日志。' },
  },
  conversation_deleted: {
    code: 'conversation_deleted',
    en: {
      message: 'This conversation was deleted.',
      hint: 'Restore it with POST /api/v1/conversations/:id/restore, or leave conversationId out or name a new one.',
    },
    zh: {
      message: '该对话已删除。',
      hint: '请用 POST /api/v1/conversations/:id/restore 恢复，或不带 conversationId 提问，或换用新的 conversationId。',
    },
  },
  records_unwritable: {
    code: 'records_unwritable',
    en: {
      message: 'The records cannot be written just now.',
      hint: "Try again; if it fails again, the service's log says why.",
    },
    zh: { message: '暂时无法写入存档。', hint: '请重试；若再次失败，原因见服务日志。' },
  },
  page_not_built: {
    code: 'not_found',
    en: { message: 'The chat page is not built.', hint: 'Run npm run build and reload; the API works without it.' },
    zh: { message: '聊天页面尚未构建。', hint: '请运行 npm run build 后刷新；API 不依赖该页面。' },
  },
  internal: {
    code: 'internal',
    en: {
      message: 'Something went wrong inside the service.',
      hint: "Try again; if it fails again, look for request {value} in the service's log.",
    },
    zh: { message: '服务内部出现错误。', hint: '请重试；若再次失败，请在服务日志中查找请求 {value}。' },
  },
} as const satisfies Record<string, { code: ErrorCode; en: Sentences; zh: Sentences }>;

/**
 * The error for one kind of refusal, worded in the caller's language.
 * @param options.value what the sentence names; it comes from outside, so it is shortened
 */
export function apiError(
  kind: keyof typeof REFUSALS,
  { language, value = '', cause }: { language: Language; value?: string; cause?: unknown },
): YinjuError {
  const { code, [language]: sentences } = REFUSALS[kind];
  const fill = (text: string) => text.replace('{value}', () => shorten(value));
  return new YinjuError({ code, message: fill(sentences.message), hint: fill(sentences.hint), cause });
}
