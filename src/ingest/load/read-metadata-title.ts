/** What programs write where a title belongs: their own name, a file's name, or the name of an empty page. */
const notATitle =
  /^(?:untitled|无标题|未命名|document|文档|slide|幻灯片|presentation|演示文稿|powerpoint|microsoft|print|title)|\.(?:pdf|docx?|pptx?|xlsx?|indd|ai|qxd|html?|txt|cdr|tmp)$|^(?:file|https?|about|data):|[\\/]/i;
/** A file's name, which has no blanks but signs or digits: `annual_report_v3`, `5f3a9c01`, `Scan0012`. */
const fileStem = /^(?=.*[\d_])[\w.()-]+$/;
/** Chinese bytes that were read as Latin letters, `ÖÐ¹ú`, and letters that were lost. */
const garbled = /[\u0080-\u00ff]{2}|\ufffd/;
const SHORTEST_TITLE = 4;
/** A longer one is a text that stands in a title's place. */
const LONGEST_TITLE = 300;

/** A PDF's own title, if it is one: many carry the name of the program or of a draft instead. */
export function readMetadataTitle(stated: string | undefined): string | undefined {
  const title = (stated ?? '').replace(/[\s\0]+/g, ' ').trim();
  const words = title.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const named = /\p{L}/u.test(title);
  return words >= SHORTEST_TITLE &&
    title.length <= LONGEST_TITLE &&
    named &&
    !notATitle.test(title) &&
    !fileStem.test(title) &&
    !garbled.test(title)
    ? title
    : undefined;
}
