const zh = {
  loading: '正在排版整个对话…',
  back: '返回对话',
  printedOn: (time: string) => `打印于 ${time}`,
  askedAt: (time: string) => `提问于 ${time}`,
  empty: '这个对话里还没有回答。',
};

const en: typeof zh = {
  loading: 'Laying out the conversation…',
  back: 'Back to the conversation',
  printedOn: (time) => `Printed ${time}`,
  askedAt: (time) => `Asked ${time}`,
  empty: 'This conversation has no answers yet.',
};

/** What a conversation on paper says around its answers. */
export const PRINTED_WORDS = { zh, en };
