import type { Edit } from '../mapped-text.js';

/** Kangxi radicals, each of which Unicode's compatibility form (NFKC) takes to the character that it looks like. */
const KANGXI = /[\u2F00-\u2FD5]/gu;
/** Radicals of the supplement that are whole characters, after Unicode's EquivalentUnifiedIdeograph.txt. */
const SUPPLEMENT = new Map(
  Array.from(
    '⺒巳⺓幺⺖忄⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺥爫⺦丬⺨犭⺪疋⺫罒⺬示⺭礻⺮竹⺰纟⺱罓⺲罒⺶羊⺷羋⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
  )
    .map((sign, at, all) => [sign, all[at + 1] ?? sign] as const)
    .filter((_, at) => at % 2 === 0),
);
/** Fonts of simplified Chinese draw 户 for this radical, which NFKC takes to the traditional 戶. */
const SIMPLIFIED = new Map([['⼾', '户']]);
const RADICAL = new RegExp(`${KANGXI.source}|[${[...SUPPLEMENT.keys()].join('')}]`, 'gu');

/**
 * Radicals become the characters that they look like: some programs write ⾏ (U+2F8F) into a PDF where 行 is meant, and
 * nobody who searches for 银行 would find it.
 */
export function plainRadicals(text: string): Edit[] {
  return [...text.matchAll(RADICAL)].map(({ 0: radical, index }) => ({
    start: index,
    end: index + radical.length,
    replacement: SUPPLEMENT.get(radical) ?? SIMPLIFIED.get(radical) ?? radical.normalize('NFKC'),
  }));
}
