import { describe, expect, it } from 'vitest';
import { rawSpan } from '../../../src/ingest/mapped-text.js';
import { renderListingLine } from '../../../src/ingest/load/render-listing-line.js';

const FACTS = {
  title: '普惠金融观察',
  publisher: '某研究院',
  publishedOn: '2024-01-24',
  reportDate: '2023',
  pages: 37,
  tags: ['普惠', '银行'],
  original: '普惠金融白皮书',
  note: '改写摘要',
};

describe('renderListingLine', () => {
  it('says in Chinese what is known of a Chinese report', () => {
    expect(renderListingLine(FACTS, { raw: '', language: 'zh', start: 0 }).text).toBe(
      '《普惠金融观察》，发布者：某研究院，发布日期：2024-01-24，报告日期：2023，页数：37页，分类：普惠、银行，原报告：普惠金融白皮书，说明：改写摘要。',
    );
  });

  it('says in English what is known of an English report', () => {
    const facts = {
      title: 'Inclusive Finance',
      publisher: 'Acme',
      publishedOn: '2024-01-24',
      pages: 37,
      tags: ['banks', 'SME'],
      note: 'a digest',
    };
    expect(renderListingLine(facts, { raw: '', language: 'en', start: 0 }).text).toBe(
      '“Inclusive Finance”, publisher: Acme, published: 2024-01-24, pages: 37, category: banks, SME, note: a digest.',
    );
  });

  it('leaves out what is not known', () => {
    const line = renderListingLine({ title: '短讯', tags: [], publisher: '' }, { raw: '', language: 'zh', start: 0 });
    expect(line.text).toBe('《短讯》。');
  });

  it('says that the text is not held', () => {
    const render = (language: string, held: boolean) =>
      renderListingLine({ title: 'T', held }, { raw: '', language, start: 0 }).text;
    expect(render('zh', false)).toBe('《T》，未收录正文。');
    expect(render('en', false)).toBe('“T”, text not held.');
    expect(render('zh', true)).toBe('《T》。');
  });

  it('maps each value, with the words that name it, to its place in the raw text', () => {
    const raw = 'title: 普惠金融观察\npages: 37\n';
    const places = { title: raw.indexOf('普惠'), pages: raw.indexOf('37') };
    const line = renderListingLine({ title: FACTS.title, pages: 37 }, { raw, language: 'zh', start: 0, places });
    const spanOf = (words: string) => {
      const start = line.text.indexOf(words);
      return rawSpan(line.offsets, { start, end: start + words.length });
    };
    const inRaw = ({ start, end }: { start: number; end: number }) => raw.slice(start, end);
    expect(inRaw(spanOf('普惠金融观察'))).toBe('普惠金融观察');
    expect(inRaw(spanOf('页数：37页'))).toBe('37');
  });

  it('lets no offset fall where the values stand in another order', () => {
    const raw = 'pages: 37\ntitle: 普惠金融观察\n';
    const places = { title: raw.indexOf('普惠'), pages: raw.indexOf('37') };
    const { offsets } = renderListingLine({ title: FACTS.title, pages: 37 }, { raw, language: 'zh', start: 0, places });
    expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b));
  });

  it('maps a value that the raw text spells in another way to its first letter', () => {
    const raw = 'tags: [普惠, 银行]';
    const line = renderListingLine(
      { title: 'T', tags: ['普惠', '银行'] },
      { raw, language: 'zh', start: 0, places: { tags: 7 } },
    );
    expect(line.offsets[line.text.indexOf('银行')]).toBe(7);
  });
});
