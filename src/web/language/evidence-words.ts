import type { Why } from '../../schemas.js';

const zh = {
  evidenceLabel: '出处原文',
  reportSays: '报告称',
  previousCitation: '上一处引文',
  nextCitation: '下一处引文',
  copyQuote: '复制引文与出处',
  whyTitle: '为什么选这段',
  why: ({ terms, lexicalRank, vectorRank, similarity }: Why) => [
    ...(terms.length > 0 ? [`含有问题中的词：${terms.join('、')}`] : []),
    ...(lexicalRank !== undefined ? [`按用词检索排第 ${lexicalRank}`] : []),
    ...(vectorRank !== undefined ? [`按语义检索排第 ${vectorRank}`] : []),
    ...(similarity !== undefined ? [`与问题的语义相似度 ${similarity.toFixed(2)}（最高为 1）`] : []),
  ],
  close: '关闭',
  loadingReport: '正在打开报告…',
  loadingSourcePage: '正在打开原页…',
  sourcePage: {
    views: '查看方式',
    view: { page: '原页', text: '文字' },
    tools: '翻页与缩放',
    previous: '上一页',
    next: '下一页',
    smaller: '缩小',
    larger: '放大',
    count: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
    quotation: (page: number) => `引文在第 ${page} 页：`,
    problem: {
      password: '原文件设有密码，无法显示原页。以下是报告的文字。',
      broken: '原文件已损坏，无法显示原页。以下是报告的文字。',
      gone: '原文件已不在原处，无法显示原页。以下是报告的文字。',
      changed: '原文件在建库之后有改动，原页可能已不同，故不显示。以下是建库时的文字；请管理员重建资料库。',
      unreachable: '没有取到原文件。以下是报告的文字；点“原页”可再试一次。',
    },
  },
  showAbove: '显示上文',
  showBelow: '显示下文',
  reportStart: '报告开头',
  reportEnd: '报告结尾',
  sourceChanged: '报告在作答之后有改动，原处已不是这段引文。当时引用的是：',
};

const en: typeof zh = {
  evidenceLabel: 'Source text',
  reportSays: 'The report says',
  previousCitation: 'Previous citation',
  nextCitation: 'Next citation',
  copyQuote: 'Copy with source',
  whyTitle: 'Why this passage',
  why: ({ terms, lexicalRank, vectorRank, similarity }) => [
    ...(terms.length > 0 ? [`It has words of the question: ${terms.join(', ')}`] : []),
    ...(lexicalRank !== undefined ? [`Rank ${lexicalRank} by words`] : []),
    ...(vectorRank !== undefined ? [`Rank ${vectorRank} by meaning`] : []),
    ...(similarity !== undefined ? [`Similarity to the question ${similarity.toFixed(2)} (at most 1)`] : []),
  ],
  close: 'Close',
  loadingReport: 'Opening the report…',
  loadingSourcePage: 'Opening the page…',
  sourcePage: {
    views: 'How to show it',
    view: { page: 'Page', text: 'Text' },
    tools: 'Pages and zoom',
    previous: 'Previous page',
    next: 'Next page',
    smaller: 'Zoom out',
    larger: 'Zoom in',
    count: (page: number, pages: number) => `Page ${page} of ${pages}`,
    quotation: (page: number) => `Quoted on page ${page}:`,
    problem: {
      password: 'The file asks for a password, so its page cannot be shown. Here is the text of the report.',
      broken: 'The file is damaged, so its page cannot be shown. Here is the text of the report.',
      gone: 'The file is no longer in its place, so its page cannot be shown. Here is the text of the report.',
      changed:
        'The file has changed since the library was built, so its page is not shown. Here is the text as it was; ask the operator to reindex.',
      unreachable: 'The file could not be fetched. Here is the text of the report; press “Page” to try again.',
    },
  },
  showAbove: 'Show more above',
  showBelow: 'Show more below',
  reportStart: 'Start of the report',
  reportEnd: 'End of the report',
  sourceChanged: 'The report has changed since this answer, and the quotation no longer stands there. It was:',
};

/** What is said of a quotation in its report. */
export const EVIDENCE_WORDS = { zh, en };
