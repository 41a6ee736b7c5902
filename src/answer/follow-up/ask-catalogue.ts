/** A superlative asks for one of all reports: 最薄的, the oldest one. */
const CHOICE = /最|\b(?:\w+est|most \w+|fewest \w+)\b/iu;
const KIND = /(?:白皮书|蓝皮书|绿皮书|研报|报告|专题)$/u;
const AROUND = /^(?:另外|其他|其它|别的)的?|[那这]一?[份个篇本]$/gu;
/** 第三份 of two points at nothing; the second longest is one of all. */
const PLACE = /^第(?!.{1,3}[厚薄长短新旧早晚])|\b(?:first|second|third|fourth|fifth)\b(?! \w+est\b)/iu;
const NTH = /^第.{1,3}[厚薄长短新旧早晚]/u;
const SEVERAL = /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/iu;

/**
 * The question about the catalogue that a fragment asks after reports were listed: 毕马威的呢, and the oldest one?
 * Undefined when the fragment names nothing.
 */
export function askCatalogue(fragment: string): string | undefined {
  const core = fragment.replace(AROUND, '').trim();
  if (core === '' || PLACE.test(core)) return undefined;
  if (!/\p{Script=Han}/u.test(core)) {
    return CHOICE.test(core) ? chosenInEnglish(core) : `Are there any reports by ${core.replace(/^by /iu, '')}?`;
  }
  const reports = KIND.test(core) ? core : `${core}的报告`;
  return CHOICE.test(core) || NTH.test(core) ? `${reports}是哪份？` : `${reports}有哪些？`;
}

function chosenInEnglish(core: string): string {
  const several = SEVERAL.test(core);
  const named = core.replace(/ (?:ones?|reports?|papers?)$/iu, '');
  return `What ${several ? 'are' : 'is'} ${named} ${several ? 'reports' : 'report'}?`;
}
