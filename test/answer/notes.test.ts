import { beforeAll, describe, expect, it } from 'vitest';
import { conflictRowsSchema, damagedFiguresSchema, reportTextSchema, type Answer } from '../../src/schemas.js';
import { ask, askStream, type Asking } from '../ask.js';
import { expectProved, expectStreamed, sourcesOf } from '../contract/citations.js';
import { buildNoteLibrary } from '../note-library.js';
import { startService, type RunningService } from '../service.js';

const CONFLICT = '2023年末普惠小微贷款余额是多少？';
const codesOf = ({ notes = [] }: Answer) => notes.map(({ code }) => code);

describe('the notes of an answer', () => {
  let service: RunningService;
  beforeAll(async () => {
    const { libraryDir, remove } = await buildNoteLibrary();
    service = await startService({ env: { LIBRARY_DIR: libraryDir } });
    return async () => {
      await service.close();
      remove();
    };
  });

  /** The answer, whose citations hold whatever was asked. */
  async function answerTo(asking: Asking & { asOf?: string; mode?: string }): Promise<Answer> {
    const answer = await ask(service.url, asking);
    await expectProved(answer, sourcesOf(service.url));
    expectStreamed(await askStream(service.url, asking));
    expect(answer.status).toBe('answered');
    for (const { citations = [] } of answer.notes ?? [])
      for (const n of citations) expect(answer.citations[n - 1]?.n).toBe(n);
    return answer;
  }

  it('show figures that disagree with date and source, each quoted, the newer report first', async () => {
    const answer = await answerTo({ question: CONFLICT, asOf: '2024-07-01' });
    expect(codesOf(answer)).toEqual(['conflicting_figures']);
    const rows = conflictRowsSchema.parse(answer.notes?.[0]?.data);
    expect(rows.map(({ figure, period, publishedOn }) => [figure, period, publishedOn])).toEqual([
      ['29.4万亿元', '2023年末', '2024-06-30'],
      ['28.6万亿元', '2023年末', '2024-01-24'],
    ]);
    for (const { figure, citation, reportId, title } of rows) {
      expect(answer.citations[citation - 1]).toMatchObject({ reportId, title });
      expect(answer.citations[citation - 1]?.quote).toContain(figure);
    }
    expect(rows[0]!.citation).toBeLessThan(rows[1]!.citation);
    expect(answer.notes?.[0]?.message).toContain('29.4万亿元、28.6万亿元');
  });

  it('show none that was not published by the day asked about', async () => {
    const answer = await answerTo({ question: CONFLICT, asOf: '2024-06-29' });
    expect(codesOf(answer)).toEqual([]);
    expect(answer.answer).not.toContain('29.4');
  });

  it('speak the language of the question', async () => {
    const answer = await answerTo({ question: 'How much were inclusive small and micro loans at the end of 2023?' });
    expect(codesOf(answer)).toEqual(['conflicting_figures']);
    expect(answer.notes?.[0]?.message).toMatch(/^Reports give different figures, the newer report first: 29.4万亿元/);
  });

  it('say that the evidence is older than what was asked', async () => {
    const now = await answerTo({ question: '现在可用性评估每场不宜超过多长时间？', asOf: '2026-01-01' });
    expect(now.notes?.[0]).toMatchObject({ code: 'old_evidence', data: { publishedOn: '2024-03-01' } });
    const soon = await answerTo({ question: '现在可用性评估每场不宜超过多长时间？', asOf: '2024-09-01' });
    expect(codesOf(soon)).toEqual([]);
  });

  it('show the raw text of a damaged figure', async () => {
    const answer = await answerTo({ question: '滨海产业园区专项债券的利率和发行规模是多少？' });
    const note = answer.notes?.find(({ code }) => code === 'damaged_source');
    const [figure] = damagedFiguresSchema.parse(note?.data);
    const { reportId } = answer.citations[figure!.citation - 1]!;
    const response = await fetch(`${service.url}/api/v1/reports/${reportId}/text?raw=true`);
    const { text: raw } = reportTextSchema.parse(await response.json());
    expect(raw.slice(figure!.rawStart, figure!.rawEnd)).toBe(figure!.raw);
    expect(figure!.raw).toContain('3.1V.65 亿元');
    expect(figure!.repaired).toBe(false);
  });

  it('say once that a cited report could be read only poorly', async () => {
    const answer = await answerTo({ question: '跨境汇款手续费每笔最高多少元？' });
    expect(answer.answer).toContain('200元');
    expect(answer.notes).toMatchObject([{ code: 'poor_extraction', data: { title: 'fees', pages: [] } }]);
    expect(answer.notes?.[0]?.message).toBe('《fees》的文字提取质量差，引文可能有误，请核对报告原件。');
  });

  it('say that the cited edition has a newer one, unless its year was asked about', async () => {
    const answer = await answerTo({ question: '驳船融资租赁的首付比例一般不低于多少？', asOf: '2024-06-01' });
    expect(codesOf(answer)).toEqual(['newer_edition']);
    expect(answer.notes?.[0]?.message).toBe(
      '《运河金融白皮书2022》有更新的一期：《运河金融白皮书2023》，2024-05-10发布。这里引用的是较早的一期。',
    );
    const shown = await fetch(`${service.url}/api/v1/reports/${answer.citations[0]!.reportId}`);
    expect(await shown.json()).toMatchObject({
      newerEdition: { title: '运河金融白皮书2023', publishedOn: '2024-05-10' },
    });
    const named = await answerTo({ question: '2022年驳船融资租赁的首付比例一般不低于多少？', asOf: '2024-06-01' });
    expect(codesOf(named)).not.toContain('newer_edition');
    const before = await answerTo({ question: '驳船融资租赁的首付比例一般不低于多少？', asOf: '2023-12-01' });
    expect(codesOf(before)).toEqual([]);
  });

  it.each([
    ['可用性评估每场不宜超过多长时间，评估费用是多少元？', ['评估费用是多少元'], '2小时'],
    ['2023年末普惠小微贷款余额是多少，绿色贷款余额是多少？', ['绿色贷款余额是多少'], '29.4万亿元'],
  ])('stand beside the half of the question that is not answered: %s', async (question, missing, answered) => {
    const answer = await answerTo({ question, asOf: '2024-07-01' });
    expect(answer.missing).toEqual(missing);
    expect(answer.answer).toContain(answered);
  });

  it('do not make an answer of a question of which no part can be answered', async () => {
    const question = '火星基地2031年的存款是多少，月球基地2031年的贷款是多少？';
    const answer = await ask(service.url, { question });
    expect(answer).toMatchObject({ status: 'no_evidence', statements: [], citations: [] });
    expect(answer.missing).toBeUndefined();
  });

  it('are none where there is nothing to note', async () => {
    const answer = await answerTo({ question: '可用性评估每场不宜超过多长时间？' });
    expect(answer.notes).toBeUndefined();
    expect(answer.missing).toBeUndefined();
  });

  it('come before the one that no model is there', async () => {
    const answer = await answerTo({ question: CONFLICT, asOf: '2024-07-01', mode: 'model' });
    expect(codesOf(answer)).toEqual(['conflicting_figures', 'fallback']);
  });
});
