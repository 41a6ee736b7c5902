import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { SettingName } from '../../../src/settings.js';
import type { Turn } from '../../fakes/model-exchange.js';
import { startModelServer, type ModelServer } from '../../fakes/scripted-model-server.js';
import { answers, answersTo } from '../../fakes/model-turns.js';
import { startService, type RunningService } from '../../service.js';

export interface WrittenService {
  service: RunningService;
  model: ModelServer;
  /** What the model was told in its calls since the test began, each call's messages in one text. */
  told: () => string[];
}

/** A service over the sample reports whose model says what a test wants said. */
export function useWrittenService(
  env: Partial<Record<SettingName, string>> = {},
  options: Parameters<typeof startModelServer>[0] = {},
): () => WrittenService {
  let running: WrittenService | undefined;
  let before = 0;
  beforeAll(async () => {
    const model = await startModelServer(options);
    const service = await startService({ env: { MODEL_BASE_URL: model.url, MODEL_NAME: 'scripted', ...env } });
    const told = () =>
      model.calls.slice(before).map(({ body }) => (body.messages ?? []).map(({ content }) => content).join('\n'));
    running = { service, model, told };
  });
  beforeEach(() => {
    before = running?.model.calls.length ?? 0;
  });
  afterAll(async () => {
    await running?.service.close();
    await running?.model.close();
  });
  return () => {
    if (running === undefined) throw new Error('the service runs from beforeAll on');
    return running;
  };
}

/** A turn that answers with what the text makes of the handles: it is given the handle of the passage that holds words. */
export function cites(write: (handleOf: (words: string) => string) => string): Turn {
  return (exchange) => {
    const told = (exchange.call.body.messages ?? []).map(({ content }) => content).join('\n');
    const handleOf = (words: string): string => {
      const at = told.lastIndexOf(words);
      const handle = /.*handle="(E\d+)"/su.exec(told.slice(0, at))?.[1];
      if (at < 0 || handle === undefined) throw new Error(`no evidence holds ${words}`);
      return `[${handle}]`;
    };
    return answers(write(handleOf))(exchange);
  };
}

/** Turns that answer what is asked: `first` where an answer is to be written, `second` where it is to be written again. */
export function writes(first: string, second = 'S1: 删'): Turn {
  return answersTo(({ messages = [] }) => {
    const [last, ...before] = messages.toReversed();
    if (before.some(({ role }) => role === 'assistant')) return second;
    return last?.content.startsWith('<evidence ') === true ? first : '';
  });
}
