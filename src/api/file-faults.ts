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
  no_loader: {
    reason: '无法读取该格式的文件。',
    hint: '请换成 PDF、Word、PowerPoint、Excel、网页、Markdown 或纯文本等格式。',
  },
  front_matter: {
    reason: '文件开头两行 --- 之间的信息有误。',
    hint: '请每行写一个“名称: 值”，值含冒号或 # 时加引号，然后重新上传。',
  },
  no_entries: {
    reason: '文件像是目录页，但其中没有带标题、日期和页数的条目。',
    hint: '请确认网页已完整保存；若不是目录页，请改名为普通文本。',
  },
  not_pdf: { reason: '文件不是 PDF。', hint: '请换成 PDF，或改回文件真正的扩展名。' },
  wrong_ending: { reason: '文件的扩展名与内容不符。', hint: '请改成与内容相符的扩展名后重新上传。' },
  old_format: {
    reason: '文件是旧版 Office 格式（.doc、.xls、.ppt），或设有密码。',
    hint: '请用 Office 另存为不带密码的 .docx、.xlsx 或 .pptx。',
  },
  metadata: { reason: '随附的 .meta.json 有误。', hint: '请管理员改正其中的内容；在此之前不收录该报告。' },
  nothing_inside: { reason: '压缩包里没有可读取的报告。', hint: '请放入可读取格式的报告，里面不要再套压缩包。' },
  refused_entry: { reason: '压缩包里的这个文件不予打开。', hint: '请解压后确认内容，再单独上传。' },
  cut_off: { reason: '文件不完整：缺少结尾部分。', hint: DAMAGED },
  damaged: { reason: '文件已损坏，无法打开。', hint: DAMAGED },
  no_pages: { reason: 'PDF 中没有页面。', hint: DAMAGED },
  password: { reason: '文件设有密码。', hint: '请另存一份不带密码的再上传。' },
  twice: { reason: '两个来源中有同一路径的文件。', hint: '请给其中一个改名，或改用二者的上一级文件夹作为来源。' },
  changing: { reason: '文件正在被写入。', hint: '请等它写完后再试。' },
  too_large: { reason: '文件太大，读取它所需的内存超出了限制。', hint: '请拆分后再上传，或请管理员调高 READ_MB。' },
  too_slow: { reason: '读取该文件的时间超出了限制。', hint: '请拆分或另存后再上传，或请管理员调高 READ_SECONDS。' },
  crashed: { reason: '读取该文件时程序异常中止。', hint: DAMAGED },
  withheld: { reason: '服务读不到该文件。', hint: '请管理员确认文件存在，且服务有权读取。' },
  other: OTHER_FAULT.zh,
};

export function wordedFailure(failure: FileFailure, language: Language): FileFailure {
  if (language === 'zh') return { ...failure, ...CHINESE[failure.fault] };
  return failure.fault === 'other' ? { ...failure, ...OTHER_FAULT.en } : failure;
}
