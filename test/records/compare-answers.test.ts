import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../src/records/compare-answers.js';
import type { Recorded } from '../../src/records/make-recorded.js';
import type { Citation } from '../../src/schemas.js';
import { answer, passage } from '../api/samples.js';
import { recordedOf } from './samples.js';

const [citation] = answer.citations;
const cited = (parts: Partial<Citation>) => ({ citations: [{ ...citation!, ...parts }] });
const whatChanged = (before: Recorded, after: Recorded) =>
  compareAnswers(before, after, 'zh').changes.map(({ what }) => what);

describe('two answers to one request', () => {
  it('are the same when nothing differs but ids and times', () => {
    const again = recordedOf({ answer: { id: 'a2', tookMs: 99 }, now: new Date() });
    expect(compareAnswers(recordedOf(), again, 'zh')).toEqual({ changes: [], same: true });
  });

  it('are the same where only what they were made with differs', () => {
    const again = recordedOf({
      answer: { libraryVersion: 'v2' },
      programVersion: '0.2.0',
      settings: { calibration: 'bb', added: true },
    });
    expect(compareAnswers(recordedOf(), again, 'zh')).toEqual({
      same: true,
      changes: [
        { what: 'library', before: 'v1', after: 'v2', message: '资料库已重建：版本由 v1 变为 v2。' },
        {
          what: 'settings',
          before: { program: '0.1.0', calibration: 'aa' },
          after: { program: '0.2.0', calibration: 'bb' },
          message: '程序或设置有变：program 0.1.0 → 0.2.0；calibration aa → bb。',
        },
      ],
    });
  });

  it('differ where a source has changed, which is the reason', () => {
    const before = recordedOf({ answer: cited({ source: 'changed' }) });
    const after = recordedOf({
      answer: { ...cited({ quote: '增长 6%。' }), answer: '增长 6%。[1]', libraryVersion: 'v2' },
      evidence: [{ ...passage, id: 'p2', text: '增长 6%。' }],
    });
    const { changes, same } = compareAnswers(before, after, 'zh');
    expect(same).toBe(false);
    expect(changes.map(({ what }) => what)).toEqual(['library', 'evidence', 'citations', 'answer']);
    expect(changes.map(({ message }) => message)).toEqual([
      '资料库已重建：版本由 v1 变为 v2。',
      '可用的原文段落有变：新增 1 段，少了 1 段，因为引用的原文已改动。',
      '原引文[1]《年度报告》：原文已改动；新增引文 1 条。',
      '答案或附注的文字有变，因为引用的原文已改动。',
    ]);
    expect(changes[1]).toMatchObject({ before: ['p1'], after: ['p2'] });
    expect(changes[2]).toMatchObject({ before: [{ quote: citation!.quote }], after: [{ quote: '增长 6%。' }] });
  });

  it('tell of it in English, too', () => {
    const before = recordedOf({ answer: cited({ source: 'gone' }) });
    const after = recordedOf({
      answer: { status: 'no_evidence', answer: 'None.', statements: [], citations: [], libraryVersion: 'v2' },
      evidence: [],
    });
    const { changes } = compareAnswers(before, after, 'en');
    expect(changes.map(({ message }) => message)).toEqual([
      'The library was built again: version v1 became v2.',
      'Other passages were found, 0 new and 1 gone, because the cited report is no longer in the library.',
      'Citation [1] of "年度报告": its report is no longer in the library.',
      'The outcome was "answered" and is "no evidence", because the cited report is no longer in the library.',
      "The answer's text or notes have changed, because the cited report is no longer in the library.",
    ]);
  });

  it('are the same where a quote has only moved, which is told', () => {
    const after = recordedOf({ answer: { ...cited({ start: 100, end: 111 }), libraryVersion: 'v2' } });
    const { changes, same } = compareAnswers(recordedOf({ answer: cited({ source: 'changed' }) }), after, 'zh');
    expect(same).toBe(true);
    expect(changes[1]?.message).toBe('1 条引文文字未变，在报告中的位置变了。');
  });

  it('name the model as the reason where another way of answering is all that differs', () => {
    const before = recordedOf({ answer: { mode: 'model', model: 'm', answer: '增长了 5%。[1]' } });
    const { changes, same } = compareAnswers(before, recordedOf(), 'zh');
    expect(same).toBe(false);
    expect(changes).toMatchObject([
      {
        what: 'model',
        before: { mode: 'model', model: 'm' },
        after: { mode: 'extractive' },
        message: '作答方式由“模型 m”变为“引用原文”。',
      },
      { what: 'answer', before: '增长了 5%。[1]', after: answer.answer },
    ]);
    expect(changes[1]?.message).toContain('因为作答方式不同');
  });

  it('name the prompt and the settings of a model that have changed', () => {
    const written = (promptHash: string, temperature: number) =>
      recordedOf({ answer: { mode: 'model', model: 'm' }, writing: { promptHash, settings: { temperature } } });
    const { changes } = compareAnswers(written('aa', 0), written('bb', 0.5), 'en');
    expect(changes).toMatchObject([{ what: 'settings', before: { prompt: 'aa', temperature: 0 } }]);
    expect(changes[0]?.message).toContain('temperature 0 → 0.5');
  });

  it('say that a model may word it otherwise where nothing else has changed', () => {
    const written = (text: string) => recordedOf({ answer: { mode: 'model', model: 'm', answer: text } });
    const { changes } = compareAnswers(written('增长5%。[1]'), written('增幅5%。[1]'), 'zh');
    expect(changes).toHaveLength(1);
    expect(changes[0]?.message).toContain('模型每次的措辞可能不同');
  });

  it('tell that the question was not kept as it was asked', () => {
    const asked = recordedOf({ question: '13812345678的净利润？' });
    const again = recordedOf({ question: asked.record.request.question });
    expect(compareAnswers(asked, again, 'zh')).toMatchObject({
      same: true,
      changes: [{ what: 'question', before: null, after: '〔电话号码〕的净利润？' }],
    });
  });

  it('differ in their notes, but not in whether they could be recorded', () => {
    const noted = (code: string) => recordedOf({ answer: { notes: [{ code, message: code }] } });
    expect(whatChanged(recordedOf(), noted('old_evidence'))).toEqual(['answer']);
    expect(whatChanged(recordedOf(), noted('not_recorded'))).toEqual([]);
  });

  it('are the same however the evidence is scored and wherever it stands', () => {
    const after = recordedOf({ evidence: [{ ...passage, id: 'p9', start: 50, end: 61, score: 0.1 }] });
    expect(whatChanged(recordedOf(), after)).toEqual([]);
  });
});
