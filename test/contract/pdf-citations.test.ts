import { beforeAll, describe, expect, it } from 'vitest';
import { ask, askStream } from '../ask.js';
import { buildPdf, textAt } from '../fixtures/build-pdf.js';
import { buildNoteLibrary } from '../note-library.js';
import { startService, type RunningService } from '../service.js';
import { expectProved, expectStored, expectStreamed, sourcesOf } from './citations.js';
import { expectConversation, expectExported } from './kept-citations.js';

/** Lines of 10 points, the first 41.2 points from the page's top, each 15 below the last. */
const lines = (...texts: string[]) => textAt({ x: 20, y: 250, size: 10, font: 'F2', lines: texts });
const PDF = buildPdf({
  size: [300, 300],
  pages: [
    lines('港湾银行年度报告'),
    lines(
      '港湾银行稳步经营。2023年末不良贷款率',
      '降至1.2%，拨备覆盖率升至310%。员工',
      '培训覆盖全部营业部，课程按岗位安排。',
    ),
  ],
});
const QUESTION = '港湾银行2023年末不良贷款率是多少？';

describe('the citations of an answer from a PDF', () => {
  let service: RunningService;
  beforeAll(async () => {
    const { libraryDir, remove } = await buildNoteLibrary({
      '港湾银行年度报告.pdf': PDF,
      'other.txt': '海蓝研究院观察\n\n移动支付业务保持增长，便利了居民日常消费。\n',
    });
    service = await startService({ env: { LIBRARY_DIR: libraryDir } });
    return async () => {
      await service.close();
      remove();
    };
  });

  it('say where on its pages the quoted letters stand, whichever way they leave the house', async () => {
    const { url } = service;
    const sources = sourcesOf(url);
    const conversationId = 'pdf';
    const streamed = await askStream(url, { question: QUESTION, conversationId });
    const whole = await ask(url, { question: QUESTION, conversationId });
    expectStreamed(streamed);
    for (const answer of [streamed.answer, whole]) {
      expect(answer.citations[0]).toMatchObject({
        quote: '2023年末不良贷款率降至1.2%，拨备覆盖率升至310%。',
        pageFrom: 2,
        boxes: [
          { page: 2, y: 41.2 },
          { page: 2, x: 20, y: 56.2 },
        ],
      });
      await expectProved(answer, sources);
      await expectStored(answer, { url, sources });
    }
    // The line's first nine letters are another sentence's, and so are the last two of the next line.
    const [first, second] = whole.citations[0]!.boxes!;
    expect(first!.x).toBeGreaterThan(20 + 80);
    expect(second!.width).toBeGreaterThan(100);
    expect(second!.width).toBeLessThan(300 - 40);
    const asked = [streamed.answer, whole].map((answer) => ({ question: QUESTION, answer }));
    await expectConversation(conversationId, asked, { url });
    await expectExported(`conversations/${conversationId}`, asked, { url });
  });

  it('have no place on a page where it is the catalogue that is cited, or another format', async () => {
    const { url } = service;
    const catalogue = await ask(url, { question: '《港湾银行年度报告》有多少页？' });
    const text = await ask(url, { question: '移动支付业务给居民带来什么？' });
    for (const answer of [catalogue, text]) {
      expect(answer.citations).not.toEqual([]);
      for (const { boxes } of answer.citations) expect(boxes).toBeUndefined();
    }
  });
});
