import { describe, expect, it } from 'vitest';
import { tellModels } from '../src/tell-models.js';
import { testConfig } from './test-library.js';

describe('what is said of the models at the start', () => {
  it('is nothing where none is set', () => {
    expect(tellModels(testConfig({}))).toEqual([]);
  });

  it('is that they are on this machine', () => {
    const local = testConfig({ MODEL_BASE_URL: 'http://127.0.0.1:11434/v1', MODEL_NAME: 'qwen3:8b' });
    expect(tellModels(local)).toEqual(['Model: qwen3:8b on this machine']);
  });

  it('is their host, and what leaves the machine for each', () => {
    const remote = testConfig({
      MODEL_BASE_URL: 'https://models.example:8443/secret/v1',
      MODEL_NAME: 'chat-1',
      EMBEDDER_BASE_URL: 'http://10.0.0.7/v1',
      EMBEDDER_NAME: 'bge-m3',
    });
    const [model, embedder] = tellModels(remote);
    expect(model).toMatch(/^Model: chat-1 at models\.example: questions and the passages found for them leave /u);
    expect(embedder).toMatch(/^Embedder: bge-m3 at 10\.0\.0\.7: .*reports.* leave this machine/u);
  });
});
