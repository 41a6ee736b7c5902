/** Everything the page says, in Chinese. The other language's table has the same shape. */
export const zh = {
  languageTag: 'zh-CN',
  otherLanguage: { tag: 'en', name: 'English' },
  pageTitle: '引据 Yinju · 金融报告问答',
  name: '引据',
  tagline: '金融报告问答，句句有出处',
  disclaimer: '不构成投资建议',

  mode: { extractive: '仅引用原文', model: '模型撰写，逐句核对' },
  writtenBy: (model: string) => `由 ${model} 撰写，逐句核对`,
  unsupportedTitle: '未通过核对的句子（不属于回答）',
  modeExplained: {
    extractive: '回答由报告原句组成，未经模型改写',
    model: '回答由模型撰写，每句话都经所引原文核对',
  },
  reportCount: (count: number) => `库内 ${count} 份报告`,

  welcomeTitle: '想从报告里查什么？',
  welcomeText: '每句回答都标出处，点开即见报告原文。查不到依据时，会直说没有。',
  suggestionsLabel: '可以这样问',
  calibratedElsewhere: (date: string) => `何时拒答的标准是在另一资料库上校准的（${date}），在本库的误拒率未经测量。`,
  noLibrary: '资料库尚未建立，暂时无法回答。请管理员运行 npm run reindex 后刷新本页。',

  questionLabel: '问题',
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
  answerLabel: '回答',
  understoodAs: (question: string) => `理解为：${question}`,
  stopped: '已停止，问题已放回输入框。',
  refusal: { no_evidence: '库内未找到依据', out_of_scope: '超出本库范围' },
  missingTitle: '以下部分未作答',
  notesTitle: '附注',
  conflictColumns: { figure: '数字', period: '时期', report: '报告', source: '出处' },
  rawText: (figure: string) => `${figure} 在提取出的原文里：`,

  sourcesTitle: '资料来源',
  markLabel: (n: number, title: string) => `来源 ${n}：${title}`,
  pages: (from: number, to: number) => (from === to ? `第 ${from} 页` : `第 ${from}–${to} 页`),
  publishedOn: (date: string) => `${date} 发布`,
  sourceNote: (note: string) => `说明：${note}`,

  evidenceLabel: '出处原文',
  reportSays: '报告称',
  close: '关闭',
  loadingReport: '正在打开报告…',
  showAbove: '显示上文',
  showBelow: '显示下文',
  reportStart: '报告开头',
  reportEnd: '报告结尾',
  sourceChanged: '报告在作答之后有改动，原处已不是这段引文。当时引用的是：',

  retry: '重试',
  problem: {
    connection: { message: '与服务的连接中断。', hint: '请检查网络或服务是否在运行，然后重试。' },
    unreadable: (status: number) => ({
      message: `收到无法识别的响应（HTTP ${status}）。`,
      hint: '可能被代理拦截，或服务刚升级：请刷新本页后重试。',
    }),
  },
};

export type Messages = typeof zh;
