import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadText } from '../../src/ingest/load/load-text.js';
import type { Loader } from '../../src/ingest/loader.js';
import { chanceVector, fakeEmbedder } from '../fakes/fake-embedder.js';
import { replaceInFs } from './replace-in-fs.js';
import { refusalOf, tinyLibrary } from './tiny-library.js';

const TWO_REPORTS = {
  'annual.txt': '全年净利润增长5%。\n不良率降到1.2%。\n',
  'deep/green.txt': '绿色贷款余额2400亿元。\n\n年内新增600亿元。\n',
};

/** Reads a text file as a repair of its text might. */
const reading6For5: Loader = ({ path, bytes }) =>
  loadText({ path, bytes: Buffer.from(Buffer.from(bytes).toString().replace('5%', '6%')) });

describe('a built library', () => {
  it('holds every report with its text, and passages that are slices of it', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    const { manifest, failures } = await tiny.reindex();
    expect(failures).toEqual([]);
    const library = tiny.openCurrent();
    expect(library.reports.map(({ source }) => source.file).sort()).toEqual(['annual.txt', 'deep/green.txt']);
    expect(library.manifest).toEqual(manifest);
    expect(manifest.counts).toMatchObject({ reports: 2, reportsHeld: 2 });
    for (let row = 0; row < manifest.counts.passages; row += 1) {
      const passage = library.passage(row);
      const { text } = library.text(passage.reportId);
      expect(text.slice(passage.start, passage.end)).toBe(passage.text);
      expect(library.passageById(passage.id)).toEqual(passage);
      expect(library.reportOf(row).id).toBe(passage.reportId);
    }
  });

  it('keeps the text as extracted, and where in it each character stood', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    const library = tiny.openCurrent();
    for (const { id, source } of library.reports) {
      const { text, raw, offsets } = library.text(id);
      expect(raw).toBe(TWO_REPORTS[source.file === 'annual.txt' ? 'annual.txt' : 'deep/green.txt']);
      const at = text.indexOf('亿元') < 0 ? text.indexOf('净利润') : text.indexOf('亿元');
      expect(raw[offsets[at]!]).toBe(text[at]);
    }
  });

  it('keeps the vector of each passage as the embedder gave it, and finds itself by it', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    const library = tiny.openCurrent();
    const { text, row } = library.passage(1);
    const vector = chanceVector(text, tiny.embedder.dimension);
    expect(library.passageVector(row)).toEqual(vector);
    expect(library.vectors.search({ vector, limit: 1 })).toMatchObject([{ row }]);
  });

  it('knows its sentences by their places in the text', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    const { manifest } = await tiny.reindex();
    const library = tiny.openCurrent();
    const sentences: string[] = [];
    for (let row = 0; row < manifest.counts.passages; row += 1) {
      const { reportId, sentenceFrom, sentenceTo } = library.passage(row);
      for (let at = sentenceFrom; at < sentenceTo; at += 1) {
        const { start, end } = library.sentences.span(at);
        sentences.push(library.text(reportId).text.slice(start, end));
      }
    }
    expect(sentences).toEqual(expect.arrayContaining(['全年净利润增长5%。', '不良率降到1.2%。', '年内新增600亿元。']));
  });

  it('has the same version and rows whenever the same files are indexed', async () => {
    const [one, other] = [tinyLibrary(TWO_REPORTS), tinyLibrary(TWO_REPORTS)];
    const versions = [(await one.reindex()).manifest, (await other.reindex()).manifest];
    expect(versions[0]!.version).toBe(versions[1]!.version);
    const rows = [one, other].map((tiny) => {
      const library = tiny.openCurrent();
      return Array.from({ length: versions[0]!.counts.passages }, (_, row) => library.passage(row));
    });
    expect(rows[0]).toEqual(rows[1]);
  });

  it('has another version when a file has changed', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    const before = await tiny.reindex();
    tiny.write('annual.txt', '全年净利润下降5%。\n');
    expect((await tiny.reindex()).manifest.version).not.toBe(before.manifest.version);
  });

  it('has another version when the same file is read into another text', async () => {
    const [one, other] = [tinyLibrary(TWO_REPORTS), tinyLibrary(TWO_REPORTS)];
    const plain = await one.reindex();
    const repaired = await other.reindex({ loaders: { '.txt': reading6For5 } });
    expect(repaired.manifest.version).not.toBe(plain.manifest.version);
  });
});

describe('a reindex', () => {
  it('embeds only what the library has not embedded yet', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    tiny.embedder.calls.length = 0;
    await tiny.reindex();
    expect(tiny.embedder.calls).toEqual([]);
    tiny.write('new.txt', '拨备覆盖率升到300%。\n');
    await tiny.reindex();
    expect(tiny.embedder.calls).not.toEqual([]);
    expect(tiny.embedder.calls.filter((text) => text.includes('净利润') || text.includes('贷款'))).toEqual([]);
    const library = tiny.openCurrent();
    const { text, row } = library.passage(0);
    expect(library.passageVector(row)).toEqual(chanceVector(text, tiny.embedder.dimension));
  });

  it('embeds everything anew for another embedder', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    const other = fakeEmbedder({ id: 'other' });
    await expect(tiny.reindex({ embedder: other })).rejects.toMatchObject({ code: 'library_outdated' });
    expect(other.calls).toEqual(expect.arrayContaining(['全年净利润增长5%。']));
  });

  it('leaves out a report whose file is gone', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    const { manifest } = await tiny.reindex({ sources: [`${tiny.sources}/annual.txt`] });
    expect(manifest.counts.reports).toBe(1);
    expect(tiny.openCurrent().reports.map(({ source }) => source.file)).toEqual(['annual.txt']);
  });

  it('reports a file that cannot be read, and goes on with the others', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    tiny.write(
      'broken.txt',
      Uint8Array.from({ length: 200 }, (_, at) => at % 7),
    );
    const { manifest, failures } = await tiny.reindex();
    expect(failures).toEqual([{ file: 'broken.txt', reason: expect.stringContaining('binary data') }]);
    expect(manifest.counts.reports).toBe(2);
  });

  it('refuses sources without any report, and leaves the library as it is', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    const before = tiny.current();
    const refusal = await refusalOf(() => tiny.reindex({ sources: [`${tiny.sources}/none`] }));
    expect(refusal).toMatchObject({ code: 'source_unreadable', message: expect.stringContaining('none') });
    expect(tiny.current()).toBe(before);
    expect(tiny.leftovers()).toEqual([]);
  });

  it('stops when it is told to, and leaves the library as it is', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    const before = tiny.current();
    tiny.write('new.txt', '拨备覆盖率升到300%。\n');
    const stop = new AbortController();
    const stopping = fakeEmbedder();
    const embedder = {
      ...stopping,
      embedPassages: (...args: Parameters<typeof stopping.embedPassages>) => {
        stop.abort(new Error('stopped'));
        return stopping.embedPassages(...args);
      },
    };
    await expect(tiny.reindex({ embedder, signal: stop.signal })).rejects.toThrow('stopped');
    expect(tiny.current()).toBe(before);
    expect(tiny.leftovers()).toEqual([]);
    expect((await tiny.reindex()).manifest.counts.reports).toBe(3);
  });

  it('gives the lock back even when what it built cannot be removed', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    const embedder = { ...fakeEmbedder(), embedPassages: () => Promise.reject<Float32Array[]>(new Error('no model')) };
    const { rmSync } = fs;
    replaceInFs('rmSync', () => {
      throw new Error('the disk refuses');
    });
    await expect(tiny.reindex({ embedder })).rejects.toThrow('the disk refuses');
    replaceInFs('rmSync', rmSync);
    expect((await tiny.reindex()).manifest.counts.reports).toBe(2);
  });

  it('does not publish sentence vectors that are no numbers', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    const honest = fakeEmbedder();
    const embedder = {
      ...honest,
      embedPassages: async (texts: readonly string[]) =>
        (await honest.embedPassages(texts)).map((vector, at) =>
          texts[at] === '不良率降到1.2%。' ? vector.fill(NaN) : vector,
        ),
    };
    expect((await refusalOf(() => tiny.reindex({ embedder }))).message).toContain('vector of sentences');
  });

  it.each([
    ['of another length than 1', () => new Float32Array(16).fill(1)],
    ['that are no numbers', () => new Float32Array(16).fill(NaN)],
  ])('does not publish vectors %s', async (_, vector) => {
    const tiny = tinyLibrary(TWO_REPORTS);
    const embedder = {
      ...fakeEmbedder(),
      embedPassages: async (texts: readonly string[]) => texts.map(vector),
    };
    const refusal = await refusalOf(() => tiny.reindex({ embedder }));
    expect(refusal).toMatchObject({ code: 'library_damaged', message: expect.stringContaining('length') });
    expect(() => tiny.current()).toThrow('no library');
    expect(tiny.leftovers()).toEqual([]);
  });
});
