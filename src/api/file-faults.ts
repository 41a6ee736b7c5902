/** Why files could not be read, in the reader's language. The loaders' own sentences are English. */
import type { FileFailure, FileFault } from '../job-schemas.js';
import type { Language } from './language.js';

type Sentences = Pick<FileFailure, 'reason' | 'hint'>;

/** What a parser says of itself is for the log. */
export const OTHER_FAULT: Readonly<Record<Language, Sentences>> = {
  en: { reason: 'The file cannot be read.', hint: 'Correct the file or save it anew, then upload it again.' },
  zh: { reason: '无法读取该文件。', hint: '请改正该文件或重新保存，然后再次上传。' },
};

const DAMAGED = '请重新下载或复制该文件；也可用阅读器打开后另存，再上传。';

const CHINESE: Readonly<Record<FileFault, Sentences>> = {
  empty: { reason: '文件里没有内容。', hint: '请写入报告内容后重新上传。' },
  not_text: { reason: '文件内容不是文字，或文字编码无法识别。', hint: '请另存为 UTF-8 文本后重新上传。' },
  no_loader: { reason: '无法读取该格式的文件。', hint: '请换成含文字层的 PDF、Markdown 或纯文本。' },
  front_matter: {
    reason: '文件开头两行 --- 之间的信息有误。',
    hint: '请每行写一个“名称: 值”，值含冒号或 # 时加引号，然后重新上传。',
  },
  no_entries: {
    reason: '文件像是目录页，但其中没有带标题、日期和页数的条目。',
    hint: '请确认网页已完整保存；若不是目录页，请改名为普通文本。',
  },
  not_pdf: { reason: '文件不是 PDF。', hint: '请换成 PDF，或改回文件真正的扩展名。' },
  cut_off: { reason: '文件不完整：缺少结尾部分。', hint: DAMAGED },
  damaged: { reason: '文件已损坏，无法作为 PDF 打开。', hint: DAMAGED },
  no_pages: { reason: 'PDF 中没有页面。', hint: DAMAGED },
  password: { reason: 'PDF 设有密码。', hint: '请另存一份不带密码的再上传。' },
  changing: { reason: '读取时文件正在改动。', hint: '请等写入结束后再试。' },
  too_large: { reason: '文件过大，无法读取。', hint: '请拆成几份报告后再上传。' },
  too_costly: { reason: '读取该文件所需的时间或内存超过限制。', hint: '请拆分或另存后再上传，或请管理员放宽限制。' },
  crashes: { reason: '文件使解析程序出错中断。', hint: DAMAGED },
  twice: { reason: '两个来源中有同一路径的文件。', hint: '请给其中一个改名，或改用二者的上一级文件夹作为来源。' },
  withheld: { reason: '服务读不到该文件。', hint: '请管理员确认文件存在，且服务有权读取。' },
  other: OTHER_FAULT.zh,
};

export function wordedFailure(failure: FileFailure, language: Language): FileFailure {
  if (language === 'zh') return { ...failure, ...CHINESE[failure.fault] };
  return failure.fault === 'other' ? { ...failure, ...OTHER_FAULT.en } : failure;
}
