const zh = {
  kind: { upload: '正在收入报告', delete: '正在删除报告', reindex: '正在重建资料库' },
  stage: { read: '读取报告', embed: '计算向量', index: '建立索引', verify: '核对' },
};

const en: typeof zh = {
  kind: { upload: 'Adding a report', delete: 'Deleting a report', reindex: 'Rebuilding the library' },
  stage: { read: 'reading', embed: 'embedding', index: 'indexing', verify: 'verifying' },
};

/** What is said of a job that changes the library. */
export const JOB_WORDS = { zh, en };
