/** Words for made-up pages. */
const WORDS = [
  ...['机构', '客户', '融资', '贷款', '债券', '监管', '指标', '科技', '园区', '养老', '普惠', '绿色', '风险', '数据'],
  ...['创新', '服务', '市场', '企业', '政策', '增长', '余额', '支持', '信用', '披露', '战略', '治理', '培训', '渠道'],
];
/** No word stands twice within so many, so that nothing is doubled by chance. */
const APART = 14;

/** `length` characters of text without digits and sentence ends, another text for every seed. */
export function prose(seed: number, length = 220): string {
  const words: string[] = [];
  let state = seed + 1;
  while (words.length * 2 < length) {
    state = (state * 48_271) % 2_147_483_647;
    const free = WORDS.filter((word) => !words.slice(-APART).includes(word));
    words.push(free[state % free.length] ?? '');
  }
  return words.join('').slice(0, length);
}

/** A report's pages run together, before each body its `mark` (header and page number), as extraction leaves them. */
export function runTogether(bodies: readonly string[], mark: (page: number) => string, firstPage = 1): string {
  return bodies.map((body, index) => mark(firstPage + index) + body).join('');
}
