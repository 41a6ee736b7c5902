import { beforeAll, describe, expect, it } from 'vitest';
import { conflictRowsSchema, type Turn } from '../../src/schemas.js';
import { ask } from '../ask.js';
import { buildNoteLibrary } from '../note-library.js';
import { startService, type RunningService } from '../service.js';
import { report } from './notes/evidence-of.js';

/** Invented reports, most of them in Traditional characters. */
const REPORTS = {
  'loans.md': report(
    { title: '金融運行觀察', publisher: '海藍研究院', published: '2024-01-24' },
    '## 信貸運行\n\n2023年末，普惠小微貸款餘額28.6萬億元，比年初增加4.8萬億元。\n\n## 支付\n\n移動支付業務保持增長，便利了居民日常消費。',
  ),
  'market.md': report(
    { title: '信贷市场评述', publisher: '青山研究院', published: '2024-06-30' },
    '## 小微贷款\n\n截至2023年末，普惠小微贷款余额达到29.4万亿元，同比增长23.5%。\n\n## 利率\n\n新发放企业贷款加权平均利率持续下降，处于历史低位。',
  ),
  'experience.md': report(
    { title: '用戶體驗建設要點', publisher: '海藍研究院', published: '2024-03-01' },
    '## 可用性評估\n\n可用性評估每場不宜超過2小時，由於受試者容易疲勞，兩場之間至少間隔30分鐘。\n\n## 眼動測試\n\n眼動測試記錄用戶瀏覽頁面時的視線軌跡。',
  ),
};

describe('reports in Traditional characters', () => {
  let service: RunningService;
  beforeAll(async () => {
    const { libraryDir, remove } = await buildNoteLibrary(REPORTS);
    service = await startService({ env: { LIBRARY_DIR: libraryDir } });
    return async () => {
      await service.close();
      remove();
    };
  });

  it('disagree with others about a figure', async () => {
    const { notes = [] } = await ask(service.url, { question: '2023年末普惠小微贷款余额是多少？' });
    const conflict = notes.find(({ code }) => code === 'conflicting_figures');
    const rows = conflictRowsSchema.parse(conflict?.data);
    expect(rows.map(({ figure }) => figure)).toEqual(['29.4万亿元', '28.6萬億元']);
  });

  it('are listed for what their text mentions', async () => {
    const { answer } = await ask(service.url, { question: '哪些报告提到眼动测试？' });
    expect(answer).toContain('用戶體驗建設要點');
  });

  it('miss no part of a question that they answer', async () => {
    const answer = await ask(service.url, { question: '可用性评估每场不超过几小时，为什么要间隔30分钟？' });
    expect(answer.answer).toContain('不宜超過2小時');
    expect(answer.missing).toBeUndefined();
  });

  it('answer a follow-up that leans on the question before', async () => {
    const history: Turn[] = [
      { role: 'user', content: '可用性评估每场多长时间？' },
      { role: 'assistant', content: '可用性評估每場不宜超過2小時。[1]' },
    ];
    const answer = await ask(service.url, { question: '两场之间至少间隔多久？', history });
    expect(answer.answer).toContain('30分鐘');
  });
});
