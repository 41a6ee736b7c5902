import { describe, expect, it } from 'vitest';
import { createNameBook } from '../../../src/answer/follow-up/name-book.js';
import { governedBy } from '../../../src/answer/refusal/governing-name.js';
import type { QuestionWord } from '../../../src/retrieve/read-question.js';
import { foldText } from '../../../src/terms/fold-text.js';
import { tinyLibrary } from '../../library/tiny-library.js';
import { quotationOf } from '../quotation-of.js';

const NAMES = createNameBook({
  aliases: [
    ['工商银行', '工行'],
    ['长沙银行'],
    ['阳光保险集团', '阳光保险'],
    ['股份制商业银行', '股份行'],
    ['机动车辆保险', '车险'],
  ],
  terms: [],
});
const ICBC: QuestionWord = { own: '工行', variants: ['工行', '工商银行'], exact: true, weight: 1, known: true };
const FIGURE = '准确率比老式机器人高43.34%。';

async function governs(text: string, sentence = FIGURE, file = 'report.md') {
  const tiny = tinyLibrary({ [file]: text });
  await tiny.reindex();
  const library = tiny.openCurrent();
  const [first] = quotationOf(library, sentence).sentences;
  return governedBy(library, { fold: foldText }, NAMES)(ICBC, first!);
}

describe('the institution that a sentence is about', () => {
  it.each([
    ['that it names', `# 案例\n\n工商银行的${FIGURE}\n`, `工商银行的${FIGURE}`],
    ['in whose section it stands', `# 案例\n\n## 工商银行\n\n${FIGURE}\n`, FIGURE],
    ['whose run-in heading it follows', `# 案例\n\n长沙银行已开业。\n\n**工商银行。** 模型已上线。${FIGURE}\n`, FIGURE],
    ['that was named last before it', `# 案例\n\n长沙银行已开业。工行已上线模型。${FIGURE}\n`, FIGURE],
    ['in whose report it stands', `# 工商银行白皮书\n\n模型已上线。${FIGURE}\n`, FIGURE],
  ])('is the one %s', async (_which, text, sentence) => {
    expect(await governs(text, sentence)).toBe(true);
  });

  it.each([
    ['names another', `# 案例\n\n工商银行已上线模型。长沙银行的${FIGURE}\n`, `长沙银行的${FIGURE}`],
    ['comes after another', `# 案例\n\n工商银行已上线模型。长沙银行也已上线。${FIGURE}\n`, FIGURE],
    ['comes before it', `# 案例\n\n${FIGURE}工商银行已上线模型。\n`, FIGURE],
  ])('is not one where the sentence %s', async (_where, text, sentence) => {
    expect(await governs(text, sentence)).toBe(false);
  });

  it('does not change with kinds of institutions and their products', async () => {
    expect(await governs(`# 案例\n\n工商银行已上线模型。股份行随后跟进，车险也用。${FIGURE}\n`)).toBe(true);
  });
});
