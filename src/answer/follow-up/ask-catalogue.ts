/** A superlative asks for one of all reports: 最薄的, the oldest one. */
const CHOICE = /最|\b(?:\w+est|most \w+|fewest \w+)\b/iu;
const KIND = /(?:白皮书|蓝皮书|绿皮书|研报|报告|专题)$/u;
const AROUND = /^(?:另外|其他|其它|别的)的?|[那这]一?[份个篇本]$/gu;
/** 第三份 of two points at nothing. */
const PLACE = /^第|\b(?:first|second|third|fourth|fifth)\b/iu;

/**
 * The question about the catalogue that a fragment asks after reports were listed: 毕马威的呢, and the oldest one?
 * Undefined when the fragment names nothing.
 */
export function askCatalogue(fragment: string): string | undefined {
  const core = fragment.replace(AROUND, '').trim();
  if (core === '' || PLACE.test(core)) return undefined;
  if (!/\p{Script=Han}/u.test(core)) {
    return CHOICE.test(core)
      ? `What is ${core.replace(/\bones?$/iu, 'report')}?`
      : `Are there any reports by ${core.replace(/^by /iu, '')}?`;
  }
  const reports = KIND.test(core) ? core : `${core}的报告`;
  return CHOICE.test(core) ? `${reports}是哪份？` : `${reports}有哪些？`;
}
