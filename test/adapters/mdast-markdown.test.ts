import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/adapters/mdast-markdown.js';

const read = (source: string) =>
  parseMarkdown(source, 0).map(({ kind, lines }) => [kind, ...lines.map((line) => line.text)]);

/** What stands in the source at each character of the reading text. */
const behind = (source: string) =>
  parseMarkdown(source, 0)
    .flatMap(({ lines }) => lines)
    .map((line) => Array.from(line.offsets, (offset) => source[offset]).join(''));

describe('parseMarkdown', () => {
  it('reads headings of both spellings as one line with their level', () => {
    expect(parseMarkdown('# 甲 #\n\n乙\n--\n', 0)).toMatchObject([
      { kind: 'heading', level: 1, lines: [{ text: '甲' }] },
      { kind: 'heading', level: 2, lines: [{ text: '乙' }] },
    ]);
  });

  it('joins soft line breaks: without a space beside Chinese, with one between words', () => {
    expect(read('贷款\n增长\nby 12%\nin 2023')).toEqual([['prose', '贷款增长by 12% in 2023']]);
  });

  it('starts a line at a hard break', () => {
    expect(read('甲  \n乙\\\n丙<br>丁')).toEqual([['prose', '甲', '乙', '丙', '丁']]);
  });

  it('reduces emphasis, links, images and code to their words', () => {
    expect(read('**甲**与*乙*,见[丙](http://a.b "t")、![图](c.png)和`丁 * 戊`。')).toEqual([
      ['prose', '甲与乙,见丙、图和丁 * 戊。'],
    ]);
  });

  it('takes away strong marks that stand beside Chinese punctuation, where Markdown does not see them', () => {
    expect(read('**一是：**完善**“二”**机制')).toEqual([['prose', '一是：完善“二”机制']]);
  });

  it('keeps asterisks that are meant', () => {
    expect(read('2\\*\\*银行\\*\\*3 与 2**3**4')).toEqual([['prose', '2**银行**3 与 234']]);
    expect(read('5 * 3 ** 2')).toEqual([['prose', '5 * 3 ** 2']]);
  });

  it('keeps the markers of lists, counts from the first number, and sets nested items in', () => {
    expect(read('3. 甲\n3. 乙\n   - 丙\n     第二行\n\n   续\n')).toEqual([
      ['list', '3. 甲', '4. 乙', '  - 丙第二行', '  续'],
    ]);
    expect(read('* 甲\n* 乙')).toEqual([['list', '- 甲', '- 乙']]);
  });

  it('reads a table as rows without the separator row, empty cells kept', () => {
    expect(read('| 银行 | 余额 |\n|---|:-:|\n| 甲\\|乙 | |\n| | **3** |\n')).toEqual([
      ['table', '银行 | 余额', '甲|乙 | ', ' | 3'],
    ]);
  });

  it('reads quotes as what they quote and code as its lines', () => {
    expect(read('> # 题\n> 甲\n> 乙\n\n```sql\nselect 1\n\nfrom a\n```\n\n    缩进\n')).toEqual([
      ['heading', '题'],
      ['prose', '甲乙'],
      ['prose', 'select 1', 'from a'],
      ['prose', '缩进'],
    ]);
  });

  it('keeps the words of HTML and drops its tags, comments and scripts', () => {
    expect(read('<div>\n<b>甲</b>乙\n</div>\n\n<!-- 注 -->\n\n<script>\nvar x;\n</script>\n\n丙<i>丁</i>')).toEqual([
      ['prose', '甲乙'],
      ['prose', '丙丁'],
    ]);
  });

  it('drops rules, definitions and empty headings', () => {
    expect(read('#\n\n***\n\n[a]: http://b.c\n\n甲 [a]')).toEqual([['prose', '甲 a']]);
  });

  it('maps each character to its place, past escapes, marks and quotes', () => {
    expect(behind('> **甲**\\*`a\\b`\r\n> 乙丙')).toEqual(['甲*a\\b乙丙']);
    expect(behind('- 甲\n- 乙')).toEqual(['- 甲', '- 乙']);
    expect(behind('> ```\n> 甲\n> 乙\n> ```')).toEqual(['甲', '乙']);
  });

  it('maps what a reference stands for to its ampersand, and goes on after it', () => {
    expect(read('甲&lt;乙&#x1F600;丙&amp;丁&foo;戊')).toEqual([['prose', '甲<乙😀丙&丁&foo;戊']]);
    expect(behind('甲&lt;乙&#x1F600;丙&amp;丁&foo;戊')).toEqual(['甲&乙&&丙&丁&foo;戊']);
  });

  it('reads from a place on, with offsets into the whole source', () => {
    const source = '---\ntitle: 题\n---\n# 甲';
    const [heading] = parseMarkdown(source, source.indexOf('#'));
    expect(heading?.lines[0]?.text).toBe('甲');
    expect(heading?.lines[0]?.offsets[0]).toBe(source.indexOf('甲'));
  });
});
