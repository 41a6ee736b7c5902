import type { Span } from '../../ingest/draft.js';

/** What a sentence may claim in words only: arithmetic, rank, how many of all. */
interface ClaimKind {
  name: string;
  /** How a sentence claims it. */
  told: RegExp;
  /** How a passage states it. */
  stated: RegExp;
  /** What it is said of follows, and must stand there, too: 所有险种. */
  ofNext?: true;
  /** It says which of several figures of a matter is meant: 平均, 最高. */
  tellsApart?: true;
}

export interface ClaimInWords extends Span {
  kind: ClaimKind;
}

const L = '(?<![a-z])';
const R = '(?![a-z])';

const QUANTIFIERS = new Set(['all', 'most of', 'few', 'only']);

/** How often: each is told as such or in its other wording. */
const FREQUENCIES = [
  { name: 'each half-year', words: `每半年|半年一次|${L}(?:half-yearly|semi-?annual\\w*)${R}` },
  { name: 'each quarter', words: `每个?季度?|按季|逐季|${L}(?:quarterly|every quarter|each quarter)${R}` },
  { name: 'each month', words: `每个?月|按月|逐月|${L}(?:monthly|every month|each month)${R}` },
  { name: 'each week', words: `每周|每星期|${L}(?:weekly|every week|each week)${R}` },
];

const APART = new Set(['average', 'most', 'least']);

function kind(name: string, told: string, stated = ''): ClaimKind {
  const ofNext = QUANTIFIERS.has(name);
  return {
    name,
    told: new RegExp(told, 'g'),
    stated: new RegExp(stated === '' ? told : `${told}|${stated}`),
    ...(ofNext && { ofNext }),
    ...(APART.has(name) && { tellsApart: true as const }),
  };
}

const KINDS: readonly ClaimKind[] = [
  kind(
    'twice',
    `翻了?[一1]番|翻番|翻了?一?倍|倍增|成倍|(?:增长|增加|提高|扩大|高出)了?[一1]倍|${L}(?:doubl\\w*|twofold|twice)${R}`,
    '(?:增长|增加|提高|提升)了?(?:约|近)?100%|增至2倍|[2两]倍',
  ),
  kind('four times', `翻了?[两二2]番|${L}quadrupl\\w*${R}`, '[4四]倍'),
  kind('three times', `${L}(?:tripl\\w*|threefold)${R}`, '[3三]倍|翻了?[两二]番'),
  kind(
    'half',
    `减半|腰斩|一半|半数|过半|对半|${L}(?:halv\\w*|half)(?! (?:of )?(?:the )?(?:year|\\d))${R}`,
    '50%|1/2|五成',
  ),
  kind(
    'sum',
    `合计|总计|共计|总和|之和|加总|加起来|相加|${L}(?:combined|altogether|in total|sum of)${R}`,
    '总额|总量|总数|总规模|总资产|总值|累计|共|全部|total',
  ),
  kind('average', `平均|人均|户均|均值|均分|年均|${L}(?:on average|averag\\w*|per capita)${R}`, '均'),
  kind('gap', `差距|相差|差额|之差|${L}(?:gap|difference)${R}`, '高出|低出|多出|差'),
  kind(
    'most',
    `最高(?![可达为1-9])|最大|最多(?![可达为1-9])|最强|最快|最好|最优|居首|首位|榜首|位列第一|排名第一|冠军|(?<!(?:second|third|fourth|fifth|\\dnd|\\drd|\\dth)[ -])${L}(?:highest|largest|biggest|strongest|fastest|best|the most|top|ranked 1st|leading)${R}`,
    '最|第一|第1|首|领先|冠|1st|first',
  ),
  kind(
    'least',
    `最低(?![可达为1-9])|最小|最少(?![可达为1-9])|最弱|最慢|最差|末位|垫底|${L}(?:lowest|smallest|slowest|worst|the least|fewest|bottom)${R}`,
    '最|末位|末尾|倒数|last',
  ),
  kind(
    'first',
    `首[家个次批例只支款创单]|第一[家个次批]|${L}(?:the first|the 1st)(?! (?:half|quarter|step|time of|of ))`,
    '首|第一|率先|开创|first|1st',
  ),
  kind(
    'all',
    `所有|全部|全体|一律|每一|${L}(?:every|all (?:of )?(?:the |its |their )?[a-z]+s)${R}`,
    '均|都|各|每|全(?=都|部|体|数|员|线|程|流程|覆盖|行|省|系统)|100%|无一例外',
  ),
  kind('only', `只有|仅有|唯一|仅此|${L}(?:the only|solely)${R}`, '只|仅|唯|独家|only|sole|alone'),
  kind('nation', `全国(?!性|人大|政协|社保|人民)|${L}nationwide${R}`, '全国|国内|nation|national'),
  kind('world', `全球|全世界|${L}(?:worldwide|globally)${R}`, '全球|世界|国际|world|global'),
  // Reports speak for themselves: what a model judges or is, nobody asked.
  kind('speaker', `我(?!国|们|行|司|市|省|县|区|校|院|所)|本人|${L}(?:i|my|myself)(?=[ ’'])`),
  kind('sharply', `大幅|急剧|骤|显著|明显|${L}(?:sharply|significantly|dramatically|substantially)${R}`),
  ...FREQUENCIES.map(({ name, words }) => kind(name, words)),
  kind(
    'most of',
    `大多数|绝大部分|多数|大部分|${L}(?:most (?:of|banks|companies|institutions|customers)|majority)${R}`,
    '[多主]|普遍|majority|most',
  ),
  kind('few', `少数|极少|个别|${L}(?:(?<!a )few|minority)${R}`, '少|个别|仅|few'),
  kind(
    'always',
    `始终|一直|从不|从未|总是|连续|${L}(?:always|never|consecutive\\w*|continuously)${R}`,
    '持续|不断|连年|逐年|历年|长期|consistent',
  ),
  kind(
    'cause',
    `导致|造成|引发|因为|由于|拖累|带动|得益于|归因|源于|促使|${L}(?:because|due to|caus\\w*|result(?:ed)? (?:in|from)|led to|driven by|owing to|thanks to)${R}`,
    '因(?!子|特)|由于|使(?!用|命|节|馆|者)|带来|致(?!力)|引起|拖累|影响|产生|推动|带动|拉动|because|due|driven|result|led to|owing',
  ),
];

/** The claims in words of a sentence in lower case. */
export function claimsInWords(folded: string): ClaimInWords[] {
  return KINDS.flatMap((one) =>
    [...folded.matchAll(one.told)].map(({ index, 0: word }) => ({ start: index, end: index + word.length, kind: one })),
  );
}
