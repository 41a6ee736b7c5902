import { splitSentences } from '../../../../src/ingest/split/split-sentences.js';
import type { ProofPassage } from '../../../../src/answer/prove/proof.js';

/** Invented texts: no such institutions, reports or figures. */
type Invented = Pick<ProofPassage, 'text'> & Partial<Omit<ProofPassage, 'text' | 'sentences'>>;

export function invented({ text, handle = 'E1', headings = [], title = '虚构报告', ...more }: Invented): ProofPassage {
  const lines = text.split('\n').some((line) => line.includes(' | '));
  const sentences = lines ? linesOf(text) : splitSentences(text);
  return { handle, text, headings, title, sentences, ...more };
}

function linesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

export const PASSAGES = {
  bank: invented({
    title: '2023年海州银行年度观察',
    publisher: '东岭研究院',
    publishedOn: '2024-03-15',
    headings: ['一、经营概况'],
    text: '2023年，海州银行实现营业收入86.4亿元，同比增长12.5%；归母净利润21.7亿元，同比下降3.2%。截至2023年末，该行资产总额达3205亿元，较年初增长8.1%，不良贷款率为1.32%，较上年末下降0.15个百分点，拨备覆盖率为245.6%。2022年，该行不良贷款率为1.47%。全行共有网点126家，员工4300余人。普惠小微贷款余额约320亿元，加权平均利率下降25bp。该行未发行永续债，也没有下调存款利率。',
  }),
  brokers: invented({
    title: '证券公司数字化观察',
    text: '2023年上半年，青川证券与云岭证券的研发投入分别为1.8亿元和2.4亿元，占营业收入的比重分别为6.2%和9.5%。云岭证券的客户数量为52万户，高于青川证券的38万户。两家公司的投诉量均有所下降，其中青川证券下降18%，云岭证券下降7%。青川证券排名第三，云岭证券排名第五。业内12家券商平均研发投入为1.5亿元。',
  }),
  claims: invented({
    title: '清河人寿线上理赔案例',
    text: '清河人寿的线上理赔平台覆盖全部28个省级分公司。自2021年3月上线以来，平均理赔时长从5.6天缩短至1.8天，客户满意度由82.4分提升到91.3分。该平台不支持团体保险的理赔。2022年，平台受理案件46万件，其中车险案件29万件、健康险案件17万件。公司计划到2025年将自动化率提高到70%以上，目前自动化率接近55%。每件案件的处理成本不超过12元。',
  }),
  policy: invented({
    title: '园区金融政策汇编',
    publishedOn: '2024-01-10',
    text: '《绿色园区金融指引》要求，金融机构对单个园区的授信不得超过净资本的10%，绿色贷款占比不低于30%。该指引由临江市金融局于2023年9月18日印发，自2024年1月1日起施行。对未按期整改的机构，监管部门可以暂停其新增业务。个人消费贷款不在支持范围之内。试点期为两年，首批入选园区共9家。',
  }),
  table: invented({
    title: '区域银行网点统计',
    text: '各行网点情况\n银行 | 2022年网点(家) | 2023年网点(家) | 存款余额(亿元)\n海州银行 | 131 | 126 | 2,140\n青禾银行 | 88 | 95 | 1,305.5\n南屏银行 | 60 | 61 | 870',
  }),
  core: invented({
    title: '银行核心系统迁移实践',
    text: '南屏银行于2022年引入OceanBase数据库，核心系统迁移历时8个月，分4个批次完成。迁移后，日均交易笔数超过1200万笔，交易成功率达99.99%，单笔平均响应时间由120毫秒降至45毫秒。项目投入逾1.5亿元。系统上线后尚未发生生产事故。系统采用同城双活架构，异地灾备中心设在西安。迁移分为评估、改造、切换、观察四个阶段。',
  }),
  market: invented({
    title: '科创投资年度报告',
    text: '2023年，全市科创基金募资规模为518亿元，较2022年的742亿元减少30.2%；投资案例1136起，同比下降11.4%。其中，早期投资案例占比由34%上升到41%。退出案例共290起，IPO退出占62%，并购退出占三成。天使轮平均单笔投资额为1800万元。投资金额超百亿元的只有东城区和滨江区。',
  }),
  insurer: invented({
    title: 'Harbour Mutual in figures',
    publisher: 'Northgate Institute',
    publishedOn: '2024-02-08',
    text: 'Harbour Mutual reported gross written premiums of $1.5 billion in 2023, up 8% year on year, while claims paid fell 3% to $920 million. The combined ratio improved to 94.2% from 97.8% in 2022. The group employs 2,300 people in 14 countries. It did not pay an interim dividend. Twelve of its branches were closed in the second half of 2023. Renewal rates rose by 25 basis points. The solvency ratio stood at 212%, above the regulatory minimum of 150%. Management expects premiums to reach $1.8 billion by 2025.',
  }),
  funds: invented({
    title: 'Survey of asset managers',
    text: 'Of the 48 funds surveyed, about 70% invest in green bonds, and nearly one third of them hold direct stakes in infrastructure. Average fees declined from 1.2% in 2020 to 0.9% in 2023. Meridian Capital ranked second by assets, with $36.4 billion under management, behind Alder Asset Management with $41.0 billion. None of the funds used leverage. Outflows reached $3.1 billion in the fourth quarter of 2023.',
  }),
} as const satisfies Record<string, ProofPassage>;

export type PassageName = keyof typeof PASSAGES;
