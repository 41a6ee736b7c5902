import type { Answer, AnswerEvent, Passage, Report, Status } from '../../src/schemas.js';

export const passage: Passage = {
  id: 'p1',
  reportId: 'r1',
  title: '年度报告',
  headings: ['概览'],
  kind: 'prose',
  text: '全年净利润增长 5%。',
  start: 0,
  end: 11,
  score: 0.5,
  why: { terms: ['净利润'] },
};

export const report: Report = {
  id: 'r1',
  title: '年度报告',
  language: 'zh',
  held: true,
  tags: [],
  source: { file: 'annual.md', format: 'markdown', sha256: '00' },
};

export const answer: Answer = {
  id: 'a1',
  status: 'answered',
  answer: '全年净利润增长 5%。[1]',
  statements: [{ text: '全年净利润增长 5%。', citations: [1], support: 'quoted' }],
  citations: [
    { n: 1, passageId: 'p1', reportId: 'r1', title: '年度报告', start: 0, end: 11, quote: '全年净利润增长 5%。' },
  ],
  mode: 'extractive',
  asOf: '2025-03-31',
  libraryVersion: 'v1',
  tookMs: 12,
};

export const status: Status = { status: 'ready', version: '0.1.0', mode: 'extractive', suggestions: [] };

export const answerEvents: AnswerEvent[] = [
  { type: 'answer-start', data: { id: 'a1', mode: 'extractive' } },
  { type: 'progress', data: { stage: 'retrieve' } },
  { type: 'evidence', data: { passages: [passage] } },
  { type: 'citation', data: answer.citations[0]! },
  { type: 'answer-delta', data: { text: '两行：\n一\n\n二', statement: 0 } },
  { type: 'answer-end', data: answer },
];
