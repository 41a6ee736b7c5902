import type { Span } from '../../ingest/draft.js';

/** Pairs of contrary words. `size` axes stand in for each other: what 下降 says may be said with 低于. */
export interface Axis {
  name: string;
  size?: true;
  /** What one clause says of it, another need not: 收益较高，门槛较低. */
  near?: true;
  up: string;
  down: string;
}

/** A word of a text that points one way on an axis. */
export interface Pole extends Span {
  axis: Axis;
  side: 'up' | 'down';
}

const L = '(?<![a-z])';
const R = '(?![a-z])';
/** Kinds of one thing, of which a figure or a claim is told of one. */
const KINDS: readonly (readonly [string, string])[] = [
  ['软件', '硬件'],
  ['线上', '线下'],
  ['境内', '境外'],
  ['直接', '间接'],
  ['主动', '被动'],
  ['供给', '需求'],
  ['内部', '外部'],
  ['公募', '私募'],
  ['短期', '长期'],
  ['免息|无息', '低息|高息|计息'],
  ['免费', '收费|付费'],
  ['当下|当前', '将来|未来'],
];
const AXES: readonly Axis[] = [
  {
    name: 'movement',
    size: true,
    up: `增长|增加|净增|增幅|增多|增至|递增|攀升|上升|提升|提高|升高|升至|上涨|涨幅|涨至|回升|反弹|上浮|上调|走高|走强|增强|(?:同比|环比|略|微|大|净|续|再|骤)[增升涨](?!值|级)|[增升涨](?=了?约? ?\\d)|${L}(?:rose|rises?|risen|rising|grew|grows?|grown|growing|growth|increas\\w*|gain(?:s|ed)|climb\\w*|up|rebound\\w*|jump(?:s|ed)|surg(?:es|ed)|soar\\w*)${R}`,
    down: `负增长|下降|减少|降低|降幅|降至|递减|回落|下滑|下跌|跌幅|跌至|缩减|下调|萎缩|压降|下行|走低|走弱|削减|少增|减弱|削弱|(?:同比|环比|略|微|大|净|续|再|骤)[降减跌](?!值|免|持)|[降减跌](?=了?约? ?\\d)|${L}(?:fell|falls?|fallen|falling|declin\\w*|decreas\\w*|dropp?\\w*|reduc\\w*|cuts?|down|shr[aiu]nk\\w*|weaken\\w*|slip(?:s|ped)|dip(?:s|ped)|slid|plung\\w*|tumbl\\w*)${R}`,
  },
  {
    name: 'extent',
    size: true,
    up: `扩大|扩[到至]|拉大|加大|扩张|拓宽|延长|${L}(?:widen\\w*|expan\\w*|lengthen\\w*|extend\\w*)${R}`,
    down: `收窄|压[到至]|压缩|缩[到至]|缩小|收缩|缩短|${L}(?:narrow\\w*|contract(?:ed|ion)|shorten\\w*)${R}`,
  },
  {
    name: 'speed',
    size: true,
    up: `加快|加速|提速|[更较]快|快于|${L}(?:accelerat\\w*|speed\\w* up|faster)${R}`,
    down: `放缓|减速|趋缓|变慢|[更较]慢|慢于|${L}(?:slow\\w*|decelerat\\w*)${R}`,
  },
  {
    name: 'comparison',
    size: true,
    up: `高于|高出|多于|多出|优于|好于|强于|大于|领先|高过|胜过|(?<![最新提])高(?=了?约? ?\\d)|(?<![更许最很众诸至])多(?=了?约? ?\\d)|${L}(?:higher|more than|above|exceed\\w*|greater|better|larger|outperform\\w*|ahead of)${R}`,
    down: `低于|低出|少于|差于|弱于|小于|不及|逊于|落后|不如|(?<![最降])低(?=了?约? ?\\d)|(?<![至最减])少(?=了?约? ?\\d)|${L}(?:lower|less than|below|fewer|worse|smaller|underperform\\w*|behind|lag\\w*)${R}`,
  },
  {
    name: 'quality',
    up: `改善|好转|${L}improv\\w*${R}`,
    down: `恶化|变差|${L}(?:worsen\\w*|deteriorat\\w*)${R}`,
  },
  {
    name: 'order',
    up: `更早|较早|早于|稍早|${L}earlier${R}`,
    down: `更晚|较晚|晚于|稍晚|${L}later(?! than the)${R}`,
  },
  {
    name: 'inclusion',
    up: '(?<![不未])(?:纳入|包括|计入)',
    down: '(?:尚未|并未|没有|不予|未予?|不)(?:包括|包含|纳入|涵盖|计入)|除外|剔除',
  },
  { name: 'result', up: `盈利|扭亏|${L}profit\\w*${R}`, down: `亏损|由盈转亏|${L}loss(?:es|-making)?${R}` },
  {
    name: 'flow',
    up: `净?流入|${L}(?:inflows?|attract(?:s|ed)|added|took in)${R}`,
    down: `净?流出|流失|${L}(?:outflows?|lost|shed)${R}`,
  },
  {
    name: 'trade',
    up: `买入|增持|申购|${L}(?:bought|buy\\w*|purchas\\w*)${R}`,
    down: `卖出|减持|赎回|抛售|${L}(?:sold|sell\\w*)${R}`,
  },
  { name: 'value', up: `升值|增值|升破|${L}appreciat\\w*${R}`, down: `贬值|贬[至到]|减值|${L}depreciat\\w*${R}` },
  { name: 'rate', up: '加息|提准', down: '降息|降准' },
  { name: 'side', up: `以上|${L}or (?:more|above)${R}`, down: `以下|${L}or (?:less|below)${R}` },
  {
    name: 'stance',
    up: `支持|赞成|鼓励|${L}(?:support\\w*|encourag\\w*|favou?r\\w*)${R}`,
    down: `反对|抵制|劝阻|${L}(?:oppos\\w*|discourag\\w*)${R}`,
  },
  {
    name: 'permission',
    up: `允许|准许|放行|${L}(?:allow\\w*|permit\\w*)${R}`,
    down: `禁止|严禁|不得|不允许|${L}(?:prohibit\\w*|forb[ai]d\\w*|ban(?:s|ned|ning)?)${R}`,
  },
  {
    name: 'policy',
    up: `放宽|放松|宽松|${L}(?:eas(?:ed|ing)|loosen\\w*|relax\\w*)${R}`,
    down: `收紧|从严|趋严|${L}tighten\\w*${R}`,
  },
  {
    name: 'outlook',
    up: `乐观|利好|看好|${L}(?:optimis\\w*|bullish)${R}`,
    down: `悲观|利空|看空|${L}(?:pessimis\\w*|bearish)${R}`,
  },
  { name: 'balance', up: `顺差|盈余|${L}surplus${R}`, down: `逆差|赤字|${L}deficit${R}` },
  {
    name: 'strength',
    up: `优势|强项|${L}(?:advantag\\w*|strengths?)${R}`,
    down: `劣势|短板|弱项|${L}(?:disadvantag\\w*|weakness\\w*)${R}`,
  },
  {
    name: 'outcome',
    up: `成功|达标|合格|通过率|${L}(?:succe\\w*|pass(?:ed|es))${R}`,
    down: `失败|未达标|不合格|${L}fail\\w*${R}`,
  },
  { name: 'limit', up: `上限|封顶|${L}(?:ceiling|cap)${R}`, down: `下限|保底|${L}floor${R}` },
  {
    name: 'time',
    up: `提前|${L}(?:early|ahead of schedule)${R}`,
    down: `推迟|延后|逾期|滞后|${L}(?:late|delay\\w*|postpon\\w*)${R}`,
  },
  {
    name: 'open',
    up: `开通|上线|启用|开放|${L}(?:launch\\w*|open(?:ed|ing)?)${R}`,
    down: `关闭|下线|停用|暂停|取消|${L}(?:clos\\w*|suspend\\w*|cancel\\w*|halt\\w*)${R}`,
  },
  {
    name: 'grade',
    near: true,
    up: `(?:较|很|极|更|非常|十分|相对|普遍)(?:高|大|多|强|快|好|优)(?![于过出达额])|越强|优秀|出色|良好`,
    down: `(?:较|很|极|更|非常|十分|相对|普遍)(?:低|小|少|弱|慢|差)(?![于过出异距额别])|越[弱差]|不[佳好]|不理想|欠佳|(?<![温误偏时落利价相级逆顺之])差(?=[,，;；。|]|$)`,
  },
  {
    name: 'obligation',
    near: true,
    up: `强制|必须|硬性|${L}(?:mandat\\w*|compel\\w*|oblig\\w*)${R}`,
    down: `鼓励|自愿|倡导|${L}(?:encourag\\w*|voluntar\\w*)${R}`,
  },
  ...KINDS.map(([up, down]): Axis => ({ name: up, near: true, up, down })),
];

const PATTERNS = AXES.map((axis) => ({ axis, pattern: new RegExp(`(?<down>${axis.down})|(?<up>${axis.up})`, 'g') }));

/** The directed words of a text, outside of `hidden` spans: a figure's own 超过 and 不足 are told with it. */
export function polesIn(folded: string, hidden: readonly Span[]): Pole[] {
  return PATTERNS.flatMap(({ axis, pattern }) =>
    [...folded.matchAll(pattern)].flatMap(({ index, 0: word, groups }): Pole[] => {
      const span = { start: index, end: index + word.length };
      if (hidden.some(({ start, end }) => span.start < end && span.end > start)) return [];
      return [{ ...span, axis, side: groups?.down === undefined ? 'up' : 'down' }];
    }),
  );
}
