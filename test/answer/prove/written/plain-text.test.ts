import { describe, expect, it } from 'vitest';
import { told } from './read-all.js';

describe('Markdown becomes plain text', () => {
  it.each([
    ['emphasis', '**收入**增长*三成*，`PUE`为~~1.5~~ __1.3__。', ['收入增长三成，PUE为1.5 1.3。']],
    [
      'headings and bullets',
      '## 结论\n- 收入增长。\n* 成本下降。\n1. 利润持平。\n（2）其他。\n> 引用。',
      ['结论', '收入增长。', '成本下降。', '利润持平。', '其他。', '引用。'],
    ],
    ['a decimal at the start of a line', '1.2亿元为收入。', ['1.2亿元为收入。']],
    ['tables', '| 银行 | 收入 |\n|---|:---:|\n| 甲 | 3亿元 |', ['银行，收入', '甲，3亿元']],
    ['code fences and rules', '```text\n收入增长。\n```\n---\n成本下降。', ['收入增长。', '成本下降。']],
    ['HTML', '<b>收入</b>增长<br/>。<!-- 隐藏 -->', ['收入增长。']],
    [
      'entities',
      '&quot;R&amp;D&quot;费用&lt;3亿元。&lt;b&gt;收入&lt;/b&gt;增长。',
      ['"R&D"费用<3亿元。', '收入增长。'],
    ],
    ['escaped signs', '3 \\* 4 = 12。', ['3 * 4 = 12。']],
    ['arithmetic and names with underscores', '5 * 3 与 risk_level 不变。', ['5 * 3 与 risk_level 不变。']],
  ])('without %s', (_, markdown, sentences) => {
    expect(told(markdown)).toEqual(sentences);
  });
});

describe('links and images', () => {
  it.each([
    ['an image', '收入增长![图。x](https://evil.example/a.png?d=1. B)。', ['收入增长。']],
    ['an image that never closes', '收入增长。![x](https://evil.example/leak?q=秘密', ['收入增长。']],
    ['a link', '见[年报。第2页](https://evil.example/x)。', ['见年报。第2页。']],
    ['a handle with a link', '收入增长[E1](https://evil.example)。', ['收入增长。 E1']],
    ['an address', '详情请访问 https://evil.example/path?a=1.2 。', ['详情请访问。']],
    ['an address before a full stop', 'See https://evil.example/a.b. Next it fell.', ['See.', 'Next it fell.']],
    ['an address without a scheme', '访问www.evil.example或evil.example/steal?x=1查看。', ['访问或查看。']],
    ['a script', '点击javascript:alert(1)领取。', ['点击领取。']],
    ['an automatic link', '来源<https://evil.example>。', ['来源。']],
    ['an HTML image', '增长<img src="https://evil.example/x.png" onerror="a.b()">。', ['增长。']],
    ['a reference', '增长。\n[1]: https://evil.example/x', ['增长。']],
  ])('%s leaves its words at most', (_, markdown, sentences) => {
    expect(told(markdown)).toEqual(sentences);
  });

  it('an address of the evidence stays as text', () => {
    expect(told('官网为 www.bank.example 。', '官网 www.bank.example')).toEqual(['官网为 www.bank.example。']);
  });
});
