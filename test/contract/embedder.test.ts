import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createLangchainEmbedder } from '../../src/adapters/langchain-embedder.js';
import { createOnnxEmbedder } from '../../src/adapters/onnx-embedder.js';
import { createOpenaiEmbedder } from '../../src/adapters/openai-embedder.js';
import { fakeEmbedder } from '../fakes/fake-embedder.js';
import { fakeEmbeddings } from '../fakes/fake-embeddings.js';
import { startModelServer, type ModelServer } from '../fakes/scripted-model-server.js';
import { ROOT } from '../test-library.js';
import { describeEmbedder } from './embedder.js';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({ apiKey: 'sk-right-key', models: ['bge-m3'] });
});
afterAll(() => server.close());

describeEmbedder('that ships with the project', () => createOnnxEmbedder({ modelsDir: join(ROOT, 'data/models') }));

describeEmbedder("over OpenAI's protocol", () =>
  createOpenaiEmbedder({ baseUrl: server.url, name: 'bge-m3', apiKey: 'sk-right-key' }),
);

describeEmbedder('over LangChain', () => createLangchainEmbedder(fakeEmbeddings(), { id: 'langchain-fake' }));

describeEmbedder('that needs no model', async () => fakeEmbedder());
