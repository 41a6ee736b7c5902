import type { Asked } from '../retrieve/read-asked.js';

/** What the service itself says, in the question's language. Everything else in an answer is quoted. */
const WORDS = {
  zh: {
    noEvidence: (searched: string) =>
      `没有找到能回答这个问题的原文，因此不作答。已检索${searched}。可以换一种说法，写明机构、指标或年份，或先确认报告已经入库。`,
    notHeld: (title: string) =>
      `《${title}》只在目录中列出，没有收录全文，因此无法回答它的内容。可以问它的页数、发布日期，或补充全文后再问。`,
    outOfScope: (searched: string) =>
      `这个问题不在报告库的范围内：这里只用已收录的金融报告原文作答（${searched}）。可以问报告里的数据、做法或定义。`,
    courtesy: {
      thanks: '不客气。可以继续问报告里的数据、做法或定义。',
      greeting: '您好。可以问报告里的数据、做法或定义，每句回答都附原文出处。',
      assent: '好的。可以继续问报告里的数据、做法或定义。',
    },
    noModel: '没有配置模型，因此以原文引用作答。',
    searched: (reports: number) => `${reports}份报告`,
  },
  en: {
    noEvidence: (searched: string) =>
      `No passage was found that answers this question, so there is no answer. Searched: ${searched}. Try other words, name the institution, figure or year, or check that the report is in the library.`,
    notHeld: (title: string) =>
      `"${title}" is only listed in the catalogue; its text is not held, so its content cannot be answered. Ask for its pages or date, or add the full text.`,
    outOfScope: (searched: string) =>
      `This question is outside the library: answers come only from the finance reports in it (${searched}). Ask for figures, practices or definitions in the reports.`,
    courtesy: {
      thanks: 'You are welcome. Ask on about figures, practices or definitions in the reports.',
      greeting:
        'Hello. Ask about figures, practices or definitions in the reports: every sentence comes with its source.',
      assent: 'All right. Ask on about figures, practices or definitions in the reports.',
    },
    noModel: 'No model is configured, so the answer is made of quotations.',
    searched: (reports: number) => `${reports} reports`,
  },
} as const;

export type Words = (typeof WORDS)[Asked['language']];

export function wordsFor(language: Asked['language']): Words {
  return WORDS[language];
}
