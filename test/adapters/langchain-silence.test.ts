import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { awaitAllCallbacks } from '@langchain/core/callbacks/promises';
import { createAgent } from 'langchain';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createLangchainChatModel } from '../../src/adapters/langchain-chat-model.js';
import { compose } from '../../src/compose.js';
import type { ChatModel } from '../../src/ports.js';
import { fakeChatModel, says } from '../fakes/fake-chat-model.js';
import { sampleLibraryDir, testConfig } from '../test-library.js';

/** What LangChain's makers' service would have been told. */
const told: string[] = [];
let service: Server;
beforeAll(async () => {
  service = createServer((request, response) => {
    told.push(request.url ?? '');
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  vi.stubEnv('LANGSMITH_TRACING', 'true');
  vi.stubEnv('LANGCHAIN_TRACING_V2', 'true');
  vi.stubEnv('LANGSMITH_API_KEY', 'key-of-another-program');
  vi.stubEnv('LANGSMITH_ENDPOINT', `http://127.0.0.1:${(service.address() as AddressInfo).port}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  service.closeAllConnections();
  service.close();
});

async function ask(model: ChatModel): Promise<void> {
  await createAgent({ model: createLangchainChatModel(model) }).invoke({ messages: [{ role: 'user', content: '问' }] });
  await awaitAllCallbacks();
}

it('an agent tells nobody but the model what it is asked, although the environment says so', async () => {
  const model = fakeChatModel(says('答'));
  await ask(model);
  expect(told, 'the environment is the one that makes LangChain tell').not.toEqual([]);
  const config = testConfig({
    LIBRARY_DIR: await sampleLibraryDir(),
    MODEL_BASE_URL: 'http://127.0.0.1:1/v1',
    MODEL_NAME: 'qwen3',
  });
  const program = await compose(config);
  told.length = 0;
  await ask(model);
  expect(told).toEqual([]);
  await program.service.close();
});
