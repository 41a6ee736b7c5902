import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionParts } from '../../../src/answer/notes/question-parts.js';

describe('the parts of a question', () => {
  it.each([
    ['余额是多少，为什么下降？', ['余额是多少', '为什么下降']],
    ['设了几支、投了多少个项目？', ['设了几支', '投了多少个项目']],
    ['这份通知是谁和什么时候下发的？', ['这份通知是谁', '什么时候下发的']],
    ['PUE要压到多少？冬天特别冷的地区呢？', ['PUE要压到多少', '冬天特别冷的地区呢']],
    ['按服务的思路，前端有哪三类抓手，各做什么', ['按服务的思路，前端有哪三类抓手', '各做什么']],
    ['How long is it, and who wrote it?', ['How long is it', 'and who wrote it']],
    ['南区（哪一期，多大）建了几年，谁建的？', ['南区（哪一期，多大）建了几年', '谁建的']],
    ['第一名是谁、几分，全国性银行那张榜？', ['第一名是谁', '几分，全国性银行那张榜']],
  ])('each ask something: %s', (question, parts) => {
    expect(questionParts(question)).toEqual(parts);
  });

  it.each([
    '可用性评估每场不宜超过多长时间？',
    '数据共享和委托处理有什么区别？',
    '建行蓝天马铃薯平台跑了一年，收了多少吨',
    'How did the risk and compliance staff use it?',
    '移动支付 笔数 金额',
  ])('are one where one thing is asked: %s', (question) => {
    expect(questionParts(question).length).toBeLessThan(2);
  });

  it('stand in the question, in their order and apart', () => {
    const piece = fc.constantFrom('余额', '多少', '，', '和', '？', '为什么', '银行', ' and ', 'who', '、');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const question = pieces.join('');
        let from = 0;
        for (const part of questionParts(question)) {
          const at = question.indexOf(part, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + part.length;
        }
      }),
    );
  });
});
