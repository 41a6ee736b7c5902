const zh = {
  loading: '正在排版整个对话…',
  back: '返回对话',
  printedOn: (time: string) => `打印于 ${time}`,
  askedAt: (time: string) => `提问于 ${time}`,
  withoutEarlier: '更早的问答尚未载入，不在此列。要打印整个对话，请用“分享”中的“打印”。',
  empty: '这个对话里还没有回答。',
};

const en: typeof zh = {
  loading: 'Laying out the conversation…',
  back: 'Back to the conversation',
  printedOn: (time) => `Printed ${time}`,
  askedAt: (time) => `Asked ${time}`,
  withoutEarlier: 'Earlier questions have not been loaded and are left out. “Share”, then “Print” prints all of it.',
  empty: 'This conversation has no answers yet.',
};

/** What a conversation on paper says around its answers. */
export const PRINTED_WORDS = { zh, en };
