import type { Answer, Citation } from '../../src/schemas.js';

export const citation: Citation = {
  n: 1,
  passageId: 'p1',
  reportId: 'r1',
  title: '年度报告',
  start: 0,
  end: 9,
  quote: '净利润增长 5%。',
};

export const answer: Answer = {
  id: 'a1',
  status: 'answered',
  understoodAs: '2024 年净利润增长多少',
  answer: '净利润增长 5%。[1]',
  statements: [{ text: '净利润增长 5%。', citations: [1], support: 'quoted' }],
  citations: [citation],
  mode: 'extractive',
  asOf: '2025-03-31',
  libraryVersion: 'v1',
  tookMs: 12,
};
