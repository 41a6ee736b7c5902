import type { Answer } from '../schemas.js';

export type Language = 'zh' | 'en';

/** What goes into the line under an answer. */
interface AnswerFacts {
  /** Day and time at which it was given. */
  time: string;
  answer: Answer;
}

const modelZh = ({ model = '' }: Answer) => `由模型 ${model} 撰写，逐句与引文核对`;
const modelEn = ({ model = '' }: Answer) =>
  `written by the model ${model}, each sentence checked against its citations`;

/** What an export says around the answers, in the question's language. */
export const EXPORT_WORDS = {
  zh: {
    name: '引据',
    conversation: '对话',
    understoodAs: (question: string) => `按以下问题作答：${question}`,
    refused: { no_evidence: '没有依据，未作答。', out_of_scope: '超出范围，未作答。' },
    missing: '未能回答的部分',
    notes: '说明',
    sources: '来源',
    title: (title: string) => `《${title}》`,
    reference: (parts: readonly string[]) => `${parts.join('，')}。`,
    pages: (from: number, to: number) => (from === to ? `第 ${from} 页` : `第 ${from}–${to} 页`),
    state: {
      same: undefined,
      changed: '导出时，资料库中该处的文字已与引文不同。',
      gone: '导出时，该报告已不在资料库中。',
    },
    citationColumn: '引文',
    conflictColumns: ['数值', '时期', '报告', '发布日期', '引文'],
    facts: ({ time, answer }: AnswerFacts) =>
      [
        `作答时间：${time}`,
        `以 ${answer.asOf} 为准`,
        `资料库版本：${answer.libraryVersion}`,
        ...(answer.status === 'answered' ? [answer.mode === 'model' ? modelZh(answer) : '引用原文作答'] : []),
        `编号：${answer.id}`,
      ].join('；') + '。',
    exported: (time: string) => `导出时间：${time}。`,
    disclaimer: '以上内容只转述资料库中报告的说法，不构成投资建议。',
  },
  en: {
    name: 'Yinju',
    conversation: 'Conversation',
    understoodAs: (question: string) => `Answered as: ${question}`,
    refused: {
      no_evidence: 'Not answered: no evidence was found.',
      out_of_scope: 'Not answered: outside what the library is for.',
    },
    missing: 'Not answered',
    notes: 'Notes',
    sources: 'Sources',
    title: (title: string) => `“${title}”`,
    reference: (parts: readonly string[]) => `${parts.join(', ')}.`,
    pages: (from: number, to: number) => (from === to ? `p. ${from}` : `pp. ${from}–${to}`),
    state: {
      same: undefined,
      changed: 'When this was exported, the library had another text in this place.',
      gone: 'When this was exported, the report was no longer in the library.',
    },
    citationColumn: 'Citation',
    conflictColumns: ['Figure', 'Period', 'Report', 'Published', 'Citation'],
    facts: ({ time, answer }: AnswerFacts) =>
      [
        `Answered: ${time}`,
        `as of ${answer.asOf}`,
        `library version: ${answer.libraryVersion}`,
        ...(answer.status === 'answered' ? [answer.mode === 'model' ? modelEn(answer) : 'answered by quotation'] : []),
        `id: ${answer.id}`,
      ].join('; ') + '.',
    exported: (time: string) => `Exported: ${time}.`,
    disclaimer: 'This repeats what reports in the library say. It is not investment advice.',
  },
} as const;

export type ExportWords = (typeof EXPORT_WORDS)[Language];
