import { describe, expect, it } from 'vitest';
import { maskRequest } from '../../src/privacy/mask-request.js';

describe('a request', () => {
  it('has its question and every earlier turn masked, each in its own language, and all counted', () => {
    const { request, counts } = maskRequest({
      question: '13812345678的贷款批了吗？',
      history: [
        { role: 'user', content: 'call 13912345678 or mail zs@example.com' },
        { role: 'assistant', content: '全年净利润增长5%。[1]' },
      ],
      filter: { tags: ['13812345678'] },
      mode: 'auto',
    });
    expect(request).toEqual({
      question: '〔电话号码〕的贷款批了吗？',
      history: [
        { role: 'user', content: 'call 〔phone number〕 or mail 〔e-mail address〕' },
        { role: 'assistant', content: '全年净利润增长5%。[1]' },
      ],
      filter: { tags: ['13812345678'] },
      mode: 'auto',
    });
    expect(counts).toEqual({ phone: 2, email: 1 });
  });

  it('stays as it is when it holds none', () => {
    const asked = { question: '2023年净利润139.12亿元对吗？' };
    expect(maskRequest(asked)).toEqual({ request: asked, counts: {} });
  });
});
