import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/export/block.js';
import { renderMarkdown } from '../../src/export/render-markdown.js';
import { readMarkdown, withoutLayout } from '../contract/read-exports.js';

const signs = fc.constantFrom(
  ...'\\`*_{}[]()#+-=.!|<>~&:;/"\'1 23a字。\t\n'.split(''),
  '[1]',
  '](',
  '![',
  '<b>',
  '&amp;',
  'http://a.b',
  '---',
  '```',
  '1. ',
  '- ',
  '\n\n',
  '[^1]: ',
);
const anyText = fc.array(signs, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));
const readable = anyText.filter((text) => text.trim() !== '');
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

const blocks = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('title', 'heading', 'subheading', 'paragraph', 'quote', 'small'),
      text: readable,
    }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(readable, { minLength: 1, maxLength: 3 }) }),
  ),
  { minLength: 1, maxLength: 5 },
);

describe('Markdown', () => {
  it('shows every text as it stands, whatever signs are in it', () => {
    fc.assert(
      fc.property(blocks, (written) => {
        const shown = readMarkdown(renderMarkdown(written));
        const expected = (written as Block[]).flatMap((block) => {
          if (block.kind === 'table') return [];
          if (block.kind === 'list') return block.items.map((item) => ({ text: oneLine(item), isQuote: false }));
          const keepsLines = block.kind === 'paragraph' || block.kind === 'quote';
          const text = keepsLines ? withoutLayout(block.text) : oneLine(block.text);
          return [{ text, isQuote: block.kind === 'quote' }];
        });
        expect(shown).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves marks as they are, for a reader of the source', () => {
    expect(renderMarkdown([{ kind: 'paragraph', text: '增长5%。[1][2]' }])).toBe('增长5%。[1][2]\n');
  });

  it('keeps every cell of a table', () => {
    const head = ['数值', '报告'];
    const rows = [
      ['5% | 6%', '`a`\n<b>'],
      ['', '---'],
    ];
    const shown = readMarkdown(renderMarkdown([{ kind: 'table', head, rows }]));
    expect(shown.map(({ text }) => text)).toEqual(['数值', '报告', '5% | 6%', '`a` <b>', '', '---']);
  });
});
