import type { Span } from '../../ingest/draft.js';
import type { FoldedText } from './fold-proof-text.js';
import type { ProofWords } from './proof-words.js';

/** A name in a text. */
export interface Name extends Span {
  /** As the text has it, in lower case and packed. */
  own: string;
  /** Any of these is the same thing. */
  variants: readonly string[];
  isInstitution: boolean;
}

/** 银行业, 银行间, 证券业, 基金业协会: the name goes on, or is no name. */
const GOES_ON = /^(?:业|间市场|保险监|业监督)/;
const LETTER = /[\p{Script=Latin}\p{N}]/u;
/**
 * An institution that the lexicon does not know: two signs before the ending tell it from others. It opens a clause or
 * follows a sign that ends a word, and what stands behind 保险, 基金 and 证券 makes no kind of thing of it (保险产品).
 */
const UNKNOWN = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[的在由与和及对向被为是据从给等即中末前后内里年月日如像让以于比较跟同称])(\\p{Script=Han}{2})(?:银行|农商行|人寿|财险|集团|公司|交易所|研究院|大学|协会|(?:证券|保险|基金|信托|资管)(?!业|产品|公司的|市场|投资|业务|机构|交易|服务|法|化|从业|账户|价格|发行|期货|经纪|行业|需求|责任|科技|合同|金|费|代理|消费|资金|保障|中介|规模|份额|管理|经理|销售|计划|支持|赔|理赔|客户|队伍))`,
  'gu',
);
/** What stands before 银行 or 公司 without naming one: kinds, verbs, words that end in a particle. */
const NO_NAME = new RegExp(
  `^(?:.[的之了着过在是为有对向和与及或给从由把将被让使到于每各某家位类些个种名等]|[每各某该本其这那哪此多几一二两三四五六七八九十]..?|${(
    '商业 国有 股份 份制 城市 农村 地方 政策 策性 民营 私人 外资 中资 大型 中型 小型 中小 上市 开放 数字 直销 村镇 投资 零售 远程 手机 网上 智慧 ' +
    '公募 私募 引导 产业 指数 债券 合型 科技 健康 人身 财产 农业 社会 医疗 联网 部分 全国 我国 中国 国内 境内 境外 国外 海外 外国 传统 大多 所有 ' +
    '许多 很多 相关 有关 主要 领先 头部 优秀 典型 参与 合作 帮助 推动 促进 支持 服务 引导 鼓励 要求 提升 提高 降低 增强 加强 面向 针对 通过 利用 ' +
    '成为 变为 覆盖 联合 携手 涉及 包括 如果 以及 随着 关于 使得 为了 由于 不同 业的 中央 开发 专业 独立 下属 附属 控股 全资 母子 集团 有限 任公 ' +
    '金融 保险 证券 基金 信托 租赁 担保 小贷 贷款 房地 地产 企业 普惠 绿色 养老 长期 护理 年金 责任 重疾 意外 汽车 车辆 互联 监管 从事 经营 管理 ' +
    '资产 设立 成立 发行 新型 现代 综合 全球 世界 国际 跨国 区域 本地 当地 地区 东部 中部 西部 县域 试点 首批 首家 入选 上述 以上 前述 其中 分别 ' +
    '共有 已有 现有 就是 作为 称为 属于 来自 对于 并非 不是 只有 没有 需要 可以 能够 应当 必须 将会 正在 已经 仍然 继续 进一 尤其 特别 例如 比如 ' +
    '衡量 影响 决定 带给 提供 选择 考虑 建议 允许 禁止 委托 代表 依托 借助 围绕 结合 根据 按照 驱动 实现 打造 构建'
  )
    .split(' ')
    .join('|')})`,
);

/** The names that the lexicon knows in a text, the longest where several stand, and institutions it does not know. */
export function namesIn(text: FoldedText, words: ProofWords): Name[] {
  const known = knownNames(text, words);
  const unknown = [...text.packed.matchAll(UNKNOWN)].flatMap(({ index, 0: own, 1: core = '' }): Name[] => {
    const span = spanOf(text, index, own.length);
    if (NO_NAME.test(core) || GOES_ON.test(text.packed.slice(index + own.length))) return [];
    if (known.some(({ start, end }) => span.start < end && span.end > start)) return [];
    return [{ ...span, own, variants: [own], isInstitution: true }];
  });
  return [...known, ...unknown].sort((a, b) => a.start - b.start);
}

function knownNames(text: FoldedText, words: ProofWords): Name[] {
  const { packed } = text;
  const names: Name[] = [];
  for (let at = 0; at < packed.length - 1; at += 1) {
    const own = words.names(packed.slice(at, at + 2)).find((name) => standsAt(packed, name, at));
    const group = own === undefined ? undefined : words.group(own);
    if (own === undefined || group === undefined) continue;
    names.push({
      ...spanOf(text, at, own.length),
      own,
      variants: group.names.filter((name) => name.length > 1),
      isInstitution: group.isInstitution,
    });
    at += own.length - 1;
  }
  return names;
}

function standsAt(packed: string, name: string, at: number): boolean {
  if (!packed.startsWith(name, at)) return false;
  const after = packed.slice(at + name.length, at + name.length + 4);
  if (LETTER.test(name[0] ?? '') && LETTER.test(packed[at - 1] ?? '')) return false;
  if (LETTER.test(name.at(-1) ?? '') && LETTER.test(after[0] ?? '')) return false;
  return !GOES_ON.test(after);
}

function spanOf({ places }: FoldedText, at: number, length: number): Span {
  return { start: places[at] ?? 0, end: (places[at + length - 1] ?? 0) + 1 };
}
