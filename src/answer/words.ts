import type { Asked } from '../retrieve/read-asked.js';

/** An older edition and its newer one, by their titles. */
interface Edition {
  title: string;
  newer: string;
  publishedOn?: string | undefined;
}

/** What the service itself says, in the question's language. Everything else in an answer is quoted. */
const WORDS = {
  zh: {
    noEvidence: (searched: string) =>
      `没有找到能回答这个问题的原文，因此不作答。已检索${searched}。可以换一种说法，写明机构、指标或年份，或先确认报告已经入库。`,
    notHeld: (title: string) =>
      `《${title}》只在目录中列出，没有收录全文，因此无法回答它的内容。可以问它的页数、发布日期，或补充全文后再问。`,
    outOfScope: (searched: string) =>
      `这个问题不在报告库的范围内：这里只用已收录的金融报告原文作答（${searched}）。可以问报告里的数据、做法或定义。`,
    courtesy: {
      thanks: '不客气。可以继续问报告里的数据、做法或定义。',
      greeting: '您好。可以问报告里的数据、做法或定义，每句回答都附原文出处。',
      assent: '好的。可以继续问报告里的数据、做法或定义。',
      dissent: '回答只引用原文，点开出处可以核对。请写明问的是哪家机构、哪项指标或哪一年，再问一次。',
    },
    noModel: '没有配置模型，因此以原文引用作答。',
    fellBack: {
      unproved: '模型写出的内容没有通过核对，因此以原文引用作答。',
      declined: '模型认为检索到的原文没有回答这个问题，因此只引用最接近的原文，是否答到所问请自行核对。',
      key: '模型服务不接受所用的密钥，因此以原文引用作答。请告诉管理员更换密钥。',
      name: '模型服务没有所设置的模型，因此以原文引用作答。请告诉管理员核对模型名称。',
      address: '所设置的地址上没有可用的模型服务，因此以原文引用作答。请告诉管理员核对模型的地址。',
      quota: '模型账户的额度已用完，因此以原文引用作答。请告诉管理员补充额度。',
      length:
        '问题连同原文超出了模型一次能读的长度，因此以原文引用作答。可以把问题写短些再问，或请管理员换用能读更长文本的模型。',
      slow: '模型没有在限定时间内写完，因此以原文引用作答。',
      unavailable: '模型暂时不可用，因此以原文引用作答。可以过一会儿再问。',
    },
    leftOut: (sentences: number) => `模型写的${sentences}句话没有通过核对，已略去，回答可能因此不完整。`,
    conflict: (figures: readonly string[]) =>
      `各报告的数字不一致：${figures.join('、')}，较新的报告在前。请按出处判断，这里不作取舍。`,
    oldPeriod: ({ asked, latest }: { asked: string; latest: string }) =>
      `问的是${asked}，引用的原文最晚只说到${latest}。`,
    oldReport: ({ publishedOn, asOf }: { publishedOn: string; asOf: string }) =>
      `引用的报告发布于${publishedOn}，到${asOf}已超过一年，此后的变化不在其中。`,
    damaged: (figures: readonly string[]) =>
      `引文中的数字在提取文本时受损，数值无法确认，请核对报告原件：${figures.join('、')}。`,
    repaired: (figures: readonly string[]) =>
      `引文中的数字在提取出的文本里重复，引用时已复原，请核对报告原件：${figures.join('、')}。`,
    poorExtraction: ({ title, pages }: { title: string; pages: readonly number[] }) =>
      `《${title}》${pages.length === 0 ? '' : `第${pages.join('、')}页`}的文字提取质量差，引文可能有误，请核对报告原件。`,
    newerEdition: ({ title, newer, publishedOn }: Edition) =>
      `《${title}》有更新的一期：《${newer}》${publishedOn === undefined ? '' : `，${publishedOn}发布`}。这里引用的是较早的一期。`,
    searched: (reports: number) => `${reports}份报告`,
  },
  en: {
    noEvidence: (searched: string) =>
      `No passage was found that answers this question, so there is no answer. Searched: ${searched}. Try other words, name the institution, figure or year, or check that the report is in the library.`,
    notHeld: (title: string) =>
      `"${title}" is only listed in the catalogue; its text is not held, so its content cannot be answered. Ask for its pages or date, or add the full text.`,
    outOfScope: (searched: string) =>
      `This question is outside the library: answers come only from the finance reports in it (${searched}). Ask for figures, practices or definitions in the reports.`,
    courtesy: {
      thanks: 'You are welcome. Ask on about figures, practices or definitions in the reports.',
      greeting:
        'Hello. Ask about figures, practices or definitions in the reports: every sentence comes with its source.',
      assent: 'All right. Ask on about figures, practices or definitions in the reports.',
      dissent:
        'Answers only quote; open a source to check it. Ask again with the institution, figure or year that you mean.',
    },
    noModel: 'No model is configured, so the answer is made of quotations.',
    fellBack: {
      unproved: 'What the model wrote could not be proved, so the answer is made of quotations.',
      declined:
        'The model finds that the passages found do not answer this question, so the nearest ones are quoted; check whether they do.',
      key: 'The model service does not accept its key, so the answer is made of quotations. Tell your administrator to renew the key.',
      name: 'The model service has no model of the name that is set, so the answer is made of quotations. Tell your administrator to check the model name.',
      address:
        'There is no model service at the address that is set, so the answer is made of quotations. Tell your administrator to check the address of the model.',
      quota:
        'The account of the model has no quota left, so the answer is made of quotations. Tell your administrator to top it up.',
      length:
        'The question and its passages are longer than the model can read at once, so the answer is made of quotations. Ask a shorter question, or ask your administrator for a model that reads more.',
      slow: 'The model did not finish in time, so the answer is made of quotations.',
      unavailable:
        'The model is not available at present, so the answer is made of quotations. Try again in a little while.',
    },
    leftOut: (sentences: number) =>
      `${sentences === 1 ? 'One sentence' : `${sentences} sentences`} that the model wrote could not be proved and ${sentences === 1 ? 'is' : 'are'} left out, so the answer may not be complete.`,
    conflict: (figures: readonly string[]) =>
      `Reports give different figures, the newer report first: ${figures.join(', ')}. Judge by the sources; none is preferred here.`,
    oldPeriod: ({ asked, latest }: { asked: string; latest: string }) =>
      `The question is about ${asked}; the cited passages reach no further than ${latest}.`,
    oldReport: ({ publishedOn, asOf }: { publishedOn: string; asOf: string }) =>
      `The cited reports were published by ${publishedOn}, more than a year before ${asOf}; what changed since is not in them.`,
    damaged: (figures: readonly string[]) =>
      `Figures in the quotations were damaged when the text was extracted and cannot be relied on; check the original: ${figures.join(', ')}.`,
    repaired: (figures: readonly string[]) =>
      `Figures in the quotations are doubled in the extracted text and were put right; check the original: ${figures.join(', ')}.`,
    poorExtraction: ({ title, pages }: { title: string; pages: readonly number[] }) =>
      `The text of "${title}"${pages.length === 0 ? '' : `, ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')},`} could be read only poorly, so the quotation may be wrong; check the original.`,
    newerEdition: ({ title, newer, publishedOn }: Edition) =>
      `"${title}" has a newer edition: "${newer}"${publishedOn === undefined ? '' : `, published ${publishedOn}`}. The answer cites the older one.`,
    searched: (reports: number) => `${reports} reports`,
  },
} as const;

export type Words = (typeof WORDS)[Asked['language']];

export function wordsFor(language: Asked['language']): Words {
  return WORDS[language];
}
