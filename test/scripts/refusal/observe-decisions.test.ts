import { beforeAll, describe, expect, it } from 'vitest';
import { observeDecisions } from '../../../scripts/refusal/observe-decisions.js';
import { compose, type Program } from '../../../src/compose.js';
import { questionSchema } from '../../../src/evaluate/question.js';
import { currentFolder } from '../../../src/library/library-folder.js';
import type { Library } from '../../../src/library/open-library.js';
import { sampleLibraryDir, testConfig } from '../../test-library.js';

describe('what is observed of a decision', () => {
  let program: Program;
  let library: Library;
  beforeAll(async () => {
    const libraryDir = await sampleLibraryDir();
    program = await compose(testConfig({ LIBRARY_DIR: libraryDir }));
    library = program.openFolder(currentFolder(libraryDir)!);
    return async () => {
      library.close();
      await program.service.close();
    };
  });

  async function observe(question: string, expected: { kind?: string; must_include?: string[] } = {}) {
    const whole = questionSchema.parse({
      id: 'q',
      report: 'library',
      kind: 'fact',
      question,
      must_include: [],
      evidence: [],
      ...expected,
    });
    const [observation] = await observeDecisions([whole], { library, search: program.search, names: program.names });
    return observation!;
  }

  it('is that the model decides about most questions, and from what', async () => {
    const observation = await observe('可用性评估每场不宜超过多长时间？', { must_include: ['2 小时'] });
    expect(observation).toMatchObject({ decided: 'open', wrong: false });
    expect(observation.features?.nearest).toBeGreaterThan(0.6);
  });

  it('is that a rule refuses an errand', async () => {
    expect(await observe('帮我写一首关于春天的诗', { kind: 'out_of_scope' })).toMatchObject({
      decided: 'refused',
      wrong: false,
    });
  });

  it('is that the catalogue answers, without a model', async () => {
    expect(await observe('库里一共有几份报告？', { must_include: ['9'] })).toMatchObject({
      decided: 'answered',
      wrong: false,
    });
  });

  it.each([
    ['lacks what is demanded', { must_include: ['9 小时'] }],
    ['is none that should be given', { kind: 'unanswerable' }],
  ])('is whether the answer, if it is given, is wrong: it %s', async (_why, expected) => {
    expect(await observe('可用性评估每场不宜超过多长时间？', expected)).toMatchObject({ decided: 'open', wrong: true });
  });
});
