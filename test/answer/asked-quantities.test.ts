import { describe, expect, it } from 'vitest';
import { askedQuantities } from '../../src/answer/asked-quantities.js';

const namesOf = (question: string) => askedQuantities(question).map(({ name }) => name);

/** Whether a text shows one of the quantities that a question asks for. */
const shows = (question: string, text: string) => askedQuantities(question).some(({ shown }) => shown.test(text));

describe('the quantities that a question asks for', () => {
  it.each([
    ['一台眼动仪大概多少钱', ['money']],
    ['人保北方信息中心总投资多少亿', ['money']],
    ['苏州工业园区2023年的GDP是多少？', ['money']],
    ['浦发银行科技企业贷款的不良率', ['share']],
    ['科技微贷通2022年同比涨了百分之几', ['share']],
    ['可用性评估一场最多开多久', ['duration']],
    ['中信证券在榜单上得了多少分', ['score']],
    ['这条指引是哪年出的', ['date']],
    ['园区占地多少亩', ['area']],
    ['德勤这次访谈了多少家保险公司', ['家']],
    ['服务的闭环机制有几个环节', ['个']],
    ['普惠小微贷款余额多少，增速多少', ['money', 'share']],
    ['上交多少项专利、多少钱', ['money', '项']],
    ['有几家银行、几个项目', ['家', '个']],
    ['多少家银行、多少名员工、几家网点', ['家', '名']],
    ['覆盖多少户、多少亿元', ['money', '户']],
    ['试点开了几个月', ['duration']],
    ['提高了多少个百分点', ['share']],
    ['How much money was raised?', ['money']],
    ['What share of global banking assets is covered?', ['share']],
    ['How long may a session last?', ['duration']],
    ['On what date did GDPR take effect?', ['date']],
  ])('in %s: %j', (question, names) => {
    expect(namesOf(question)).toEqual(names);
  });

  it.each([
    '净利润增长多少',
    '净利润增长了多少',
    '净利润增了多少？',
    '营收下降多少',
    '保费涨了多少',
    '收入升了多少',
    'By how much did profit grow?',
    'How much did the revenue fall in 2022?',
  ])('are a sum or a share where something grew or fell: %s', (question) => {
    expect(namesOf(question)).toEqual(['money', 'share']);
  });

  it.each([
    ['客户满意度提升了多少', ['share']],
    ['新增多少家企业', ['家']],
    ['企业增加了多少家', ['家']],
    ['贷款余额增加了多少亿元', ['money']],
    ['耗时减少了多少天', ['duration']],
    ['利率降到多少', ['share']],
    ['净利润为什么下降了多少', ['money', 'share']],
  ])('are what a measure word says where one follows: %s', (question, names) => {
    expect(namesOf(question)).toEqual(names);
  });

  it.each([
    '客户终身价值指什么',
    '招商银行的大模型叫什么名字',
    '怎么提升运营效率',
    '这家银行的汇率风险怎么管',
    '问卷多频率高不高',
    '谁率先上线',
    '不良率是什么意思？',
    '净利润为什么下降',
    'Why did profit fall?',
    'Which privacy technology proves attributes?',
  ])('are none where none is asked for: %s', (question) => {
    expect(namesOf(question)).toEqual([]);
  });
});

describe('a text', () => {
  it.each([
    ['花了多少钱', '总投资约12.5亿元'],
    ['花了多少钱', '罚款1,200 万元'],
    ['花了多少钱', '规模达3万亿'],
    ['花了多少钱', 'raised USD 20 million'],
    ['不良率是多少', '降至1.2%'],
    ['不良率是多少', '下降3个百分点'],
    ['代码采纳率是多少', '约四成'],
    ['净利润增长多少', '增至15亿元'],
    ['净利润增长多少', '同比增长7%'],
    ['一场开多久', '不超过两小时'],
    ['哪年出台', '2023年出台'],
    ['请几位评委', '评委至少5名'],
    ['多少家企业', '1.2万余家企业'],
    ['多少家企业', '企业三十个'],
    ['有几家银行、几个项目', '共有12家银行'],
    ['有几家银行、几个项目', '共有12 个项目'],
  ])('shows what "%s" asks for: %s', (question, text) => {
    expect(shows(question, text)).toBe(true);
  });

  it.each([
    ['花了多少钱', '移动支付1585.07亿笔'],
    ['花了多少钱', '共21个案例，2023年完成'],
    ['不良率是多少', '不良贷款3亿元'],
    ['一场开多久', '共有5名用户'],
    ['得了多少分', '用时30分钟'],
    ['多少家企业', '投资3亿元'],
    ['请几位评委', '评委若干'],
  ])('shows no other quantity for what "%s" asks: %s', (question, text) => {
    expect(shows(question, text)).toBe(false);
  });
});
