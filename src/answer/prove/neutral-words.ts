/** Words that carry no fact by themselves: they say that something is reported, list it, or join it to what went before. */
const CHINESE =
  '综上所述 综上 总的来说 总体来看 总体而言 总体 总之 整体来看 具体来看 具体来说 具体而言 具体 值得注意的是 值得注意 需要注意 由此可见 可见 此外 另外 因此 因而 所以 同时 其中 其次 首先 最后 另一方面 一方面 方面 一是 二是 三是 四是 换言之 也就是说 即 例如 比如 如 等 等等 包括 包含 分别 分别为 分别是 以及 并 并且 且 则 而 根据 依据 按照 按 据 报告 本报告 该报告 报告指出 报告显示 指出 显示 提到 提及 提出 表示 认为 说明 表明 介绍 披露 数据 数据显示 资料 原文 文中 材料 证据 相关 有关 情况 内容 主要 主要是 主要有 目前 当前 截至 截止 年 月 日 年末 为 是 有 达 达到 约 共 个 家 项 名 位 中 内 上 下 里 前 后 时 所 其 该 这 此 以 之 者 性 化 将 使 令 之间 合计 总计 共计 其他 属于 让 通过 进行 实现 开展 能够 可以 可 能 已 已经 曾 均 都 也 还 更 较 最 各 每 某 本 我国 对 向 由 从 到 至 于 在 与 和 或 及 的 了 着 过 业务 数量 户数 笔数 家数 人数 只数 占比 比重 全年 同比 环比 上年 上季度 平均 均值 均分 相差 差距 位居 位列 排名 排在 排 居 居首 其后 尚未 已 有所';
const ENGLISH =
  'overall summary conclusion short addition moreover furthermore however therefore thus hence also besides meanwhile specifically notably respectively namely including include includes included according report reports reported says said say state states stated show shows showed shown note notes noted find finds found indicate indicates describe describes mention mentions passage passages evidence source sources text data such well both each per its his her our we you he she i their itself themselves one ones other others another some any all more most than then so but while whereas though although because since if not no can could may might will would shall should must up down over under about around approximately roughly nearly almost out off only just even still yet already between among within during before after through across against without via being having get got make makes made use uses used using go goes went give gives given take takes took set come comes there here which what when who whom where why how these those that this it they them is are was were be been has have had do does did the a an of in on at to for from by with and or as into etc year years month months quarter end earlier reached reach reaches stood stand stands';

/** A change with its base in one word of the lexicon: its figure and its direction are proved by themselves. */
const CHANGE = /^(?:同比|环比|较上年)(?:增长?|增加|上升|提升|提高|下降|减少|降低|回落)?$/;

const NEUTRAL: ReadonlySet<string> = new Set(`${CHINESE} ${ENGLISH}`.split(' '));

/** Whether a word, in lower case, carries no fact by itself. */
export function isNeutral(word: string): boolean {
  return NEUTRAL.has(word) || CHANGE.test(word);
}
