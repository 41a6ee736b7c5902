import type { Answer, Citation } from '../schemas.js';

/** Why an answer came out differently; `wording` and `nothing` when all that decides it is as it was. */
export type Reason =
  'sourceChanged' | 'sourceGone' | 'library' | 'model' | 'settings' | 'question' | 'wording' | 'nothing';

/** What has become of a citation: no longer made (with its source), made anew, or made at another place. */
export interface CitationCounts {
  lost: readonly Pick<Citation, 'n' | 'title' | 'source'>[];
  added: number;
  moved: number;
}

type Mode = Pick<Answer, 'mode' | 'model'>;

const STATUS = {
  zh: { answered: '已作答', no_evidence: '没有依据，未作答', out_of_scope: '超出范围，未作答' },
  en: { answered: 'answered', no_evidence: 'no evidence', out_of_scope: 'out of scope' },
} as const;

const SOURCE = {
  zh: { same: '原文未变，这次没有引用', changed: '原文已改动', gone: '报告已不在资料库中' },
  en: {
    same: 'its source is unchanged, but it is not cited now',
    changed: 'its source has changed',
    gone: 'its report is no longer in the library',
  },
} as const;

const REASON: Record<'zh' | 'en', Record<Reason, string>> = {
  zh: {
    sourceChanged: '因为引用的原文已改动',
    sourceGone: '因为引用的报告已不在资料库中',
    library: '因为资料库有变，找到的依据不同',
    model: '因为作答方式不同',
    settings: '因为程序或设置有变',
    question: '因为问题里的个人号码没有保存',
    wording: '资料库、程序和设置都没有变，但模型每次的措辞可能不同',
    nothing: '没有发现原因：资料库、程序和设置都没有变',
  },
  en: {
    sourceChanged: 'because the cited source has changed',
    sourceGone: 'because the cited report is no longer in the library',
    library: 'because the library has changed and other evidence was found',
    model: 'because it was made in another way',
    settings: 'because the program or its settings have changed',
    question: 'because the personal numbers in the question were not kept',
    wording: 'though library, program and settings are the same: a model may word it differently each time',
    nothing: 'for no known reason: library, program and settings are the same',
  },
};

const modeZh = ({ mode, model = '' }: Mode) => (mode === 'model' ? `模型 ${model}`.trim() : '引用原文');
const modeEn = ({ mode, model = '' }: Mode) => (mode === 'model' ? `the model ${model}`.trim() : 'quotations');

/** What a replay says, in the question's language. */
export const REPLAY_WORDS = {
  zh: {
    question: '问题里的个人号码没有保存，这次问的是遮盖后的问题。',
    library: (before: string, after: string) => `资料库已重建：版本由 ${before} 变为 ${after}。`,
    model: (before: Mode, after: Mode) => `作答方式由“${modeZh(before)}”变为“${modeZh(after)}”。`,
    settings: (changed: readonly string[]) => `程序或设置有变：${changed.join('；')}。`,
    evidence: (added: number, lost: number, reason: Reason) =>
      `可用的原文段落有变：新增 ${added} 段，少了 ${lost} 段，${REASON.zh[reason]}。`,
    citations: ({ lost, added, moved }: CitationCounts) =>
      [
        ...lost.map(({ n, title, source = 'same' }) => `原引文[${n}]《${title}》：${SOURCE.zh[source]}`),
        ...(added > 0 ? [`新增引文 ${added} 条`] : []),
        ...(moved > 0 ? [`${moved} 条引文文字未变，在报告中的位置变了`] : []),
      ].join('；') + '。',
    status: (before: Answer['status'], after: Answer['status'], reason: Reason) =>
      `结论由“${STATUS.zh[before]}”变为“${STATUS.zh[after]}”，${REASON.zh[reason]}。`,
    answer: (reason: Reason) => `答案或附注的文字有变，${REASON.zh[reason]}。`,
  },
  en: {
    question: 'Personal numbers in the question were not kept: it was asked again without them.',
    library: (before: string, after: string) => `The library was built again: version ${before} became ${after}.`,
    model: (before: Mode, after: Mode) => `The answer was made of ${modeEn(before)}, and now of ${modeEn(after)}.`,
    settings: (changed: readonly string[]) => `The program or its settings have changed: ${changed.join('; ')}.`,
    evidence: (added: number, lost: number, reason: Reason) =>
      `Other passages were found, ${added} new and ${lost} gone, ${REASON.en[reason]}.`,
    citations: ({ lost, added, moved }: CitationCounts) =>
      [
        ...lost.map(({ n, title, source = 'same' }) => `Citation [${n}] of "${title}": ${SOURCE.en[source]}`),
        ...(added > 0 ? [`New citations: ${added}`] : []),
        ...(moved > 0 ? [`Citations at another place with the same words: ${moved}`] : []),
      ].join('. ') + '.',
    status: (before: Answer['status'], after: Answer['status'], reason: Reason) =>
      `The outcome was "${STATUS.en[before]}" and is "${STATUS.en[after]}", ${REASON.en[reason]}.`,
    answer: (reason: Reason) => `The answer's text or notes have changed, ${REASON.en[reason]}.`,
  },
} as const;

export type ReplayWords = (typeof REPLAY_WORDS)['zh' | 'en'];
