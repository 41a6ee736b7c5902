/** The sentences with which the API refuses uploads and tells why changes of the library failed, in both languages. */
const KINDS = {
  en: 'Upload a PDF with a text layer (.pdf), Word, PowerPoint or Excel (.docx, .pptx, .xlsx), Markdown (.md, .markdown), plain text (.txt), CSV, a web page (.html), EPUB, an e-mail (.eml) or a ZIP of these. Save .doc, .xls and .ppt anew in the newer formats.',
  zh: '请上传含文字层的 PDF（.pdf）、Word、PowerPoint 或 Excel（.docx、.pptx、.xlsx）、Markdown（.md、.markdown）、纯文本（.txt）、CSV、网页（.html）、EPUB、电子邮件（.eml），或含上述文件的 ZIP。旧格式 .doc、.xls、.ppt 请先另存为新格式。',
} as const;

const ONE_FILE = {
  en: 'Send multipart/form-data with exactly one part `file`; text parts `tags` may be added.',
  zh: '请以 multipart/form-data 发送，且只含一个名为 file 的文件部分；可另附 tags 文本部分。',
} as const;

export const LIBRARY_REFUSALS = {
  no_form: {
    code: 'wrong_type',
    en: { message: 'The body is no form with a file.', hint: ONE_FILE.en },
    zh: { message: '请求内容不是带文件的表单。', hint: ONE_FILE.zh },
  },
  broken_form: {
    code: 'invalid_request',
    en: { message: 'The form cannot be read: it is cut off or malformed.', hint: `Send it again. ${ONE_FILE.en}` },
    zh: { message: '无法读取该表单：内容不完整或格式有误。', hint: `请重新发送。${ONE_FILE.zh}` },
  },
  no_file: {
    code: 'invalid_request',
    en: { message: 'The form has no part `file` that is a file with a name.', hint: ONE_FILE.en },
    zh: { message: '表单中没有名为 file 且带文件名的文件部分。', hint: ONE_FILE.zh },
  },
  several_files: {
    code: 'invalid_request',
    en: { message: 'The form holds more than one file.', hint: 'Send one request a file; they may be sent at once.' },
    zh: { message: '表单中的文件多于一个。', hint: '请每个请求只上传一个文件；可同时发送多个请求。' },
  },
  wrong_part: {
    code: 'invalid_request',
    en: { message: 'The form holds a file in a part that is not known: {value}.', hint: ONE_FILE.en },
    zh: { message: '表单中的文件位于未知部分 {value}。', hint: ONE_FILE.zh },
  },
  upload_too_large: {
    code: 'too_large',
    en: {
      message: 'The file is larger than {value}.',
      hint: 'Upload a smaller one, or let the operator raise UPLOAD_MAX_BYTES or put it into a source folder.',
    },
    zh: {
      message: '文件超过 {value}。',
      hint: '请上传较小的文件，或由管理员调高 UPLOAD_MAX_BYTES，或将其放入来源文件夹。',
    },
  },
  file_empty: {
    code: 'file_empty',
    en: { message: 'The file is empty.', hint: 'Check that it was saved, then upload it again.' },
    zh: { message: '文件为空。', hint: '请确认文件已保存，然后重新上传。' },
  },
  unknown_kind: {
    code: 'unknown_kind',
    en: { message: 'The file is of no kind that can be read here.', hint: KINDS.en },
    zh: { message: '无法读取该类型的文件。', hint: KINDS.zh },
  },
  uploads_unwritable: {
    code: 'uploads_unwritable',
    en: {
      message: 'Uploads cannot be written just now.',
      hint: "Try again; if it fails again, the service's log says why.",
    },
    zh: { message: '暂时无法保存上传的文件。', hint: '请重试；若再次失败，原因见服务日志。' },
  },
  not_uploaded: {
    code: 'not_uploaded',
    en: {
      message: 'The report comes from a source folder, not from an upload, and cannot be deleted here.',
      hint: 'Remove the file from its folder, then reindex: POST /api/v1/reindex or npm run reindex.',
    },
    zh: {
      message: '该报告来自来源文件夹而非上传，不能在此删除。',
      hint: '请先从文件夹中移除该文件，再重建资料库：POST /api/v1/reindex 或 npm run reindex。',
    },
  },
  file_gone: {
    code: 'not_found',
    en: {
      message: 'The file of this report is not there.',
      hint: 'Its text may be: GET /api/v1/reports/:id/text. A report that is only listed has no file.',
    },
    zh: {
      message: '该报告的原文件不存在。',
      hint: '其文字可能仍可用：GET /api/v1/reports/:id/text；仅列出题名的报告没有原文件。',
    },
  },
  wrong_range: {
    code: 'wrong_range',
    en: { message: 'The file has no such range of bytes.', hint: 'Ask for a range inside it, or for the whole file.' },
    zh: { message: '该文件没有所请求的字节范围。', hint: '请使用文件范围内的 Range，或请求整个文件。' },
  },
  source_changed: {
    code: 'source_changed',
    en: {
      message: 'The file has changed since the report was indexed.',
      hint: 'Reindex with POST /api/v1/reindex or npm run reindex, then try again.',
    },
    zh: {
      message: '该文件在收录后已被改动。',
      hint: '请重建资料库（POST /api/v1/reindex 或 npm run reindex）后重试。',
    },
  },
  unknown_job: {
    code: 'not_found',
    en: {
      message: 'There is no job {value}.',
      hint: 'GET /api/v1/jobs lists the latest; a restart forgets those that have ended.',
    },
    zh: {
      message: '没有编号为 {value} 的任务。',
      hint: '近期任务见 GET /api/v1/jobs；服务重启后不再保留已结束的任务。',
    },
  },
  library_busy: {
    code: 'library_busy',
    en: {
      message: 'Another program has been writing the library all the time.',
      hint: 'Wait until its reindex has ended, then try again.',
    },
    zh: { message: '资料库一直在由另一程序写入。', hint: '请等待其重建结束后重试。' },
  },
  sources_unreadable: {
    code: 'source_unreadable',
    en: {
      message: 'The sources of the library cannot be read, or hold no report.',
      hint: "Run npm run reindex with folders that are there; the service's log says which is not.",
    },
    zh: {
      message: '资料库的来源无法读取，或其中没有报告。',
      hint: '请用现有的文件夹运行 npm run reindex；具体是哪一个见服务日志。',
    },
  },
  job_stopped: {
    code: 'cancelled',
    en: {
      message: 'The service was stopped before this was done.',
      hint: 'Uploads and deletions are taken up again when the service starts; ask for a reindex again.',
    },
    zh: { message: '服务在任务完成前被停止。', hint: '上传和删除在服务再次启动后会继续处理；重建资料库请重新发起。' },
  },
  job_failed: {
    code: 'internal',
    en: {
      message: 'The library could not be built; the one before it stays in use.',
      hint: "Try again; if it fails again, the service's log says why.",
    },
    zh: { message: '未能建立新的资料库，原资料库继续使用。', hint: '请重试；若再次失败，原因见服务日志。' },
  },
} as const;
