import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../src/compose.js';
import { report } from './answer/notes/evidence-of.js';
import { testConfig } from './test-library.js';

/** Invented reports that disagree, grow old, are damaged, and answer half of some questions. */
const REPORTS = {
  'older.md': report(
    { title: '金融运行观察', publisher: '海蓝研究院', published: '2024-01-24' },
    '## 信贷运行\n\n2023年末，普惠小微贷款余额28.6万亿元，比年初增加4.8万亿元。\n\n## 支付\n\n移动支付业务保持增长，便利了居民日常消费。',
  ),
  'newer.md': report(
    { title: '信贷市场评述', publisher: '青山研究院', published: '2024-06-30' },
    '## 小微贷款\n\n截至2023年末，普惠小微贷款余额达到29.4万亿元，同比增长23.5%。\n\n## 利率\n\n新发放企业贷款加权平均利率持续下降，处于历史低位。',
  ),
  'experience.md': report(
    { title: '用户体验建设要点', publisher: '海蓝研究院', published: '2024-03-01' },
    '## 可用性评估\n\n可用性评估每场不宜超过2小时，两场之间至少间隔30分钟。\n\n## 眼动测试\n\n眼动测试记录用户浏览页面时的视线轨迹。',
  ),
  'fees.txt': `跨境汇款收费标准\n\n跨境汇款手续费每笔最高为200元，电报费另计80元。\n\n${'\ufffd\ufffd汇款'.repeat(20)}\n`,
  'canal-2022.md': report(
    { title: '运河金融白皮书2022', publisher: '海蓝研究院', published: '2023-05-10', reportDate: '2022' },
    '## 驳船融资\n\n驳船融资租赁的首付比例一般不低于三成，租期为8年。',
  ),
  'canal-2023.md': report(
    { title: '运河金融白皮书2023', publisher: '海蓝研究院', published: '2024-05-10', reportDate: '2023' },
    '## 码头保险\n\n码头保险按吞吐量定价，保费每年调整一次。',
  ),
  'bonds.txt':
    '产业园区专项债券梳理\n\n滨海产业园区专项债券的利率和发行规模为3.1V.65 亿元，期限为15 年，用于标准厂房建设。\n\n债券资金由园区管委会监管，按季度披露使用情况。\n',
};

/** Builds a library of reports (these, unless others are given) with the real parts, in a folder that `remove` deletes. */
export async function buildNoteLibrary(
  reports: Readonly<Record<string, string | Uint8Array>> = REPORTS,
): Promise<{ libraryDir: string; sources: string; remove: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'yinju-notes-'));
  const [sources, libraryDir] = [join(root, 'reports'), join(root, 'index')];
  mkdirSync(sources);
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(sources, name), text);
  const program = await compose(testConfig({ LIBRARY_DIR: libraryDir }));
  await program.reindex([sources]);
  await program.service.close();
  return { libraryDir, sources, remove: () => rmSync(root, { recursive: true }) };
}
