import { describe, expect, it } from 'vitest';
import { calibrationFor, reportsOf } from '../../../src/answer/refusal/calibration-for.js';
import type { Library } from '../../../src/library/open-library.js';
import { tinyLibrary } from '../../library/tiny-library.js';
import { calibratedLibrary, modelOf } from './samples.js';

async function libraryOf(...texts: string[]): Promise<Library> {
  const tiny = tinyLibrary(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, text])));
  await tiny.reindex();
  return tiny.openCurrent();
}

const TEN = Array.from({ length: 10 }, (_, at) => `第${at}家银行的净利润增长。\n`);

describe('the full texts of a library', () => {
  it('are known by their content, whatever their files are called', async () => {
    const hashes = reportsOf(await libraryOf(...TEN));
    expect(hashes).toHaveLength(10);
    expect(reportsOf(await libraryOf(...TEN.toReversed()))).toEqual(hashes);
    const changed = reportsOf(await libraryOf('另一家。\n', ...TEN.slice(1)));
    expect(changed.filter((hash) => hashes.includes(hash))).toHaveLength(9);
  });

  it('are those alone that are held', async () => {
    const library = await libraryOf(...TEN.slice(0, 2));
    const [listed, held] = library.reports;
    const reports = [{ ...listed!, held: false }, held!];
    expect(reportsOf({ reports })).toEqual(reportsOf({ reports: [held!] }));
  });
});

describe('where a library stands to the ones that refusal was calibrated on', () => {
  it.each([
    [10, true],
    [8, true],
    [7, false],
    [0, false],
  ])('with %i of ten full texts in common it is the same: %s', async (common, current) => {
    const library = await libraryOf(...TEN);
    const others = Array.from({ length: 10 - common }, (_, at) => `other ${at}`);
    const reports = [...reportsOf(library).slice(0, common), ...others];
    const calibrated = calibratedLibrary({ reports, threshold: 0.25 });
    expect(calibrationFor(modelOf({ threshold: 0.75, libraries: [calibrated] }), library)).toEqual({
      threshold: current ? 0.25 : 0.75,
      fittedOn: calibrated.fittedOn,
      current,
    });
  });

  it.each([
    ['a part of it', 5, 10],
    ['much more than it', 10, 5],
  ])('it is another than one that held %s', async (_what, calibratedOn, held) => {
    const hashes = reportsOf(await libraryOf(...TEN));
    const library = await libraryOf(...TEN.slice(0, held));
    const model = modelOf({ libraries: [calibratedLibrary({ reports: hashes.slice(0, calibratedOn) })] });
    expect(calibrationFor(model, library).current).toBe(false);
  });

  it('its threshold is that of the one most alike', async () => {
    const library = await libraryOf(...TEN);
    const reports = reportsOf(library);
    const libraries = [
      calibratedLibrary({ reports: ['other'], threshold: 1 }),
      calibratedLibrary({ reports, threshold: 2 }),
      calibratedLibrary({ reports: reports.slice(0, 8), threshold: 3 }),
    ];
    expect(calibrationFor(modelOf({ libraries, threshold: 4 }), library)).toMatchObject({
      threshold: 2,
      current: true,
    });
  });

  it('it is another where the same texts were embedded by something else', async () => {
    const library = await libraryOf(...TEN);
    const calibrated = calibratedLibrary({ reports: reportsOf(library), fittedOn: { embedder: 'other' } });
    const model = modelOf({ libraries: [calibrated], threshold: 4 });
    expect(calibrationFor(model, library)).toMatchObject({ threshold: 4, current: false });
  });

  it('nothing is known where refusal was calibrated on none', async () => {
    const library = await libraryOf(...TEN.slice(0, 1));
    expect(calibrationFor(modelOf({ threshold: 4 }), library)).toEqual({ threshold: 4, current: false });
  });

  it('no two empty libraries are the same', async () => {
    const library = await libraryOf(...TEN.slice(0, 1));
    const empty = { manifest: library.manifest, reports: [] };
    expect(calibrationFor(modelOf({ libraries: [calibratedLibrary()] }), empty).current).toBe(false);
  });
});
