import type { Filter, ModelProblem } from '../../schemas.js';
import { EVIDENCE_WORDS } from './evidence-words.js';
import { JOB_WORDS } from './job-words.js';
import { MODEL_PROBLEMS } from './model-problems.js';
import { PRINTED_WORDS } from './printed-words.js';
import { FEEDBACK_WORDS } from './feedback-words.js';
import { libraryZh } from './library-zh.js';

/** Everything the page says, in Chinese. The other language's table has the same shape. */
export const zh = {
  languageTag: 'zh-CN',
  otherLanguage: { tag: 'en', name: 'English' },
  pageTitle: '引据 Yinju · 金融报告问答',
  name: '引据',
  disclaimer: '不构成投资建议',

  mode: { extractive: '仅引用原文', model: '模型撰写，逐句核对' },
  writtenBy: (model: string) => `由 ${model} 撰写，逐句核对`,
  unsupportedTitle: '未通过核对的句子（不属于回答）',
  modeExplained: {
    extractive: '回答由报告原句组成，未经模型改写',
    model: '回答由模型撰写，每句话都经所引原文核对',
  },
  reportCount: (count: number) => `库内 ${count} 份报告`,

  menu: '菜单',
  places: '其他页面',
  skip: '跳到正文',
  loadingPage: '正在打开…',
  loadingConversation: '正在读取对话…',
  notLoaded: {
    message: '这一部分未能加载。',
    hint: '可能是连接中断，或服务刚升级。已输入的内容都在，请重新加载。',
    reload: '重新加载',
  },
  unknownPage: { title: '没有这个页面', hint: '网址可能不完整，或内容已删除。' },
  lightLook: '浅色',
  darkLook: '深色',
  modelFails: (model: string, problem: ModelProblem) =>
    `模型 ${model} ${MODEL_PROBLEMS.zh[problem]}：回答由报告原句组成，恢复后自动改回。`,

  unreachable: (problem: string) => `${problem}暂时无法提问；恢复后本提示自动消失。`,
  libraryChanges: '资料库正在更新，更新完成前仍按原资料库回答。',

  newConversation: '新对话',
  conversations: '对话',
  conversationTitle: '对话标题',
  searchConversations: '搜索对话',
  noConversations: '还没有对话。',
  noneFound: '没有找到。',
  untitled: '（尚无提问）',
  rename: '重命名',
  delete: '删除',
  cancel: '取消',
  undo: '撤销',
  removed: (title: string) => `已删除「${title}」`,
  actionsFor: (title: string) => `「${title}」的操作`,
  age: { today: '今天', week: '七天内', older: '更早' },
  showMore: '显示更多',
  showEarlier: '显示更早的问答',
  passOn: '分享',
  copyLink: '复制链接',
  linkCopied: '链接已复制',
  print: '打印',
  printed: PRINTED_WORDS.zh,
  library: libraryZh,
  feedback: FEEDBACK_WORDS.zh,
  jobs: JOB_WORDS.zh,
  status: {
    title: '状态',
    mode: '回答方式',
    reports: '报告',
    held: (all: number, held: number) => `${all} 份，其中 ${held} 份有全文`,
    passages: '段落',
    libraryVersion: '资料库版本',
    builtAt: '建库时间',
    embedder: '向量模型',
    program: '程序版本',
    light: { success: '正常', warning: '异常', processing: '进行中' },
  },

  welcomeTitle: '想从报告里查什么？',
  welcomeText: '每句回答都标出处，点开即见报告原文。查不到依据时，会直说没有。',
  suggestionsLabel: '可以这样问',
  calibratedElsewhere: (date: string) => `何时拒答的标准是在另一资料库上校准的（${date}），在本库的误拒率未经测量。`,
  noLibrary: '资料库尚未建立，暂时无法回答。请管理员运行 npm run reindex 后刷新本页。',

  questionLabel: '问题',
  questionLength: {
    left: (count: number) => `还可输入 ${count} 字`,
    over: (most: number, count: number) => `问题最长 ${most} 字，超出 ${count} 字，请缩短后发送。`,
  },
  questionPlaceholder: '输入问题，Enter 发送，Shift+Enter 换行',
  followUpPlaceholder: '继续追问…',
  send: '发送',
  stop: '停止',

  stage: {
    retrieve: '正在检索报告…',
    select: '正在选取原文…',
    'look-up': '正在查找…',
    write: '正在撰写，逐句核对后显示…',
    verify: '正在核对出处…',
  },
  filter: {
    title: '提问范围',
    none: '全部报告',
    reports: '报告',
    anyReport: '全部报告，可输入标题查找',
    anyTag: '全部标签',
    from: '发布日期自',
    to: '至',
    tags: '标签',
    clear: '清除范围',
  },
  /** @param title of the first report */
  filterParts: ({ reports = [], publishedFrom, publishedTo, tags = [] }: Filter, title: string | undefined) => [
    ...(reports.length > 0 ? [chosenReports(reports.length, title)] : []),
    ...(publishedFrom !== undefined ? [`${publishedFrom} 起`] : []),
    ...(publishedTo !== undefined ? [`至 ${publishedTo}`] : []),
    ...tags,
  ],
  confinedTo: (parts: string) => `范围：${parts}`,

  announced: {
    running: '正在回答…',
    sources: (count: number) => `引用 ${count} 处原文`,
    ended: (told: string) => `回答完毕：${told}。`,
    refused: (told: string) => `没有作答：${told}。`,
  },
  answerLabel: '回答',
  openFigure: '查看这个数字的出处',
  proofs: {
    title: (count: number) => `逐句核对（${count} 句）`,
    quoted: '原文',
    supported: '有据',
    unsupported: '无据',
  },
  nextSteps: {
    title: '接下来可以',
    rephrase: '改写问题',
    everywhere: '在全部报告中找',
    nearest: '看看最接近的段落（不构成回答）',
    contact: '询问：',
  },
  followUps: '这份报告还能回答',
  copy: '复制',
  copied: '已复制，含出处',
  notCopied: '浏览器不允许复制',
  askAgain: '重新回答',
  editQuestion: '修改问题',
  takeAlong: '导出',
  asOf: (date: string) => `截至 ${date}`,
  reportTitle: (title: string) => `《${title}》`,
  quoted: (quote: string) => `“${quote}”`,
  comma: '，',
  rate: {
    up: '有帮助',
    down: '没有帮助',
    thanks: '谢谢，反馈已记录。',
    why: '问题在哪里？',
    reasons: {
      wrong_figure: '数字不对',
      wrong_source: '出处不对',
      incomplete: '不完整',
      out_of_date: '已过时',
      should_have_refused: '本应拒答',
    },
    comment: '补充说明（可不填）',
    send: '提交',
  },
  understoodAs: (question: string) => `理解为：${question}`,
  stopped: '已停止，问题已放回输入框。',
  brokenOff: '回答没有完成：以上只是其中一部分，每句仍有出处。',
  refusal: { no_evidence: '库内未找到依据', out_of_scope: '超出本库范围', confined: '所选范围内未找到依据' },
  missingTitle: '以下部分未作答',
  notesTitle: '附注',
  conflictColumns: { figure: '数字', period: '时期', report: '报告', source: '出处' },
  rawText: (figure: string) => `${figure} 在提取出的原文里：`,

  sourceState: { changed: '报告已有改动', gone: '报告已撤下' },
  sourcesTitle: '资料来源',
  markLabel: (n: number, title: string) => `来源 ${n}：${title}`,
  pages: (from: number, to: number) => (from === to ? `第 ${from} 页` : `第 ${from}–${to} 页`),
  publishedOn: (date: string) => `${date} 发布`,
  sourceNote: (note: string) => `说明：${note}`,

  ...EVIDENCE_WORDS.zh,

  retry: '重试',
  problem: {
    connection: {
      message: '与服务的连接中断。',
      hint: '请检查网络或服务是否在运行，然后重试。',
      back: '服务已恢复，可以重试。',
    },
    unreadable: {
      message: '服务的回应无法读取。',
      hint: '可能被代理拦截，或服务刚升级：请刷新本页后重试。',
    },
  },
};

function chosenReports(count: number, title: string | undefined): string {
  if (title === undefined) return `${count} 份报告`;
  return count === 1 ? `《${title}》` : `《${title}》等 ${count} 份报告`;
}

export type Messages = typeof zh;
