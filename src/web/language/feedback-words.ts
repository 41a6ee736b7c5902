const zh = {
  title: '反馈',
  filter: '筛选反馈',
  rating: '评价',
  reason: '原因',
  from: '日期自',
  to: '至',
  any: '全部',
  export: '导出 JSONL',
  loading: '正在读取反馈…',
  none: '没有符合条件的反馈。',
  before: (questions: readonly string[]) => `此前问过：${questions.join('；')}`,
  showAnswer: '查看回答',
  hideAnswer: '收起回答',
  conversation: '打开所在对话',
  toQuestion: '转为评测问题',
  questionHint:
    '请把下面一行加到 data/eval/ 的一个 .jsonl 文件末尾。读者认可的内容已填入；其余空着的，补上应有的答案和原文后再评测。',
  questionLine: '评测问题',
  copyLine: '复制这一行',
  copied: '已复制',
};

const en: typeof zh = {
  title: 'Feedback',
  filter: 'Filter feedback',
  rating: 'Rating',
  reason: 'Reason',
  from: 'From',
  to: 'to',
  any: 'All',
  export: 'Export JSONL',
  loading: 'Reading feedback…',
  none: 'No feedback matches.',
  before: (questions) => `Asked before: ${questions.join('; ')}`,
  showAnswer: 'Show the answer',
  hideAnswer: 'Hide the answer',
  conversation: 'Open its conversation',
  toQuestion: 'Turn into an evaluation question',
  questionHint:
    'Append this line to a .jsonl file in data/eval/. What the reader found right is filled in; write the right answer and its quotations where they are left out before you evaluate.',
  questionLine: 'Evaluation question',
  copyLine: 'Copy this line',
  copied: 'Copied',
};

/** What the page of the feedback says. */
export const FEEDBACK_WORDS = { zh, en };
