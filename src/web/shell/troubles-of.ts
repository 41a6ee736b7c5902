import type { ServiceStatus } from '../../job-schemas.js';
import type { Messages } from '../language/zh.js';
import { wordsOf } from './problem-notice.js';
import type { Loaded } from './use-loaded.js';

/** Why answers are not what was set up, in words; nothing while all is well or not known yet. */
export function troublesOf(status: Loaded<ServiceStatus>, messages: Messages): string[] {
  if (status.state === 'loading') return [];
  if (status.state === 'failed') return [messages.unreachable(wordsOf(status.problem, messages).message)];
  const { model, status: ready } = status.value;
  return [
    ...(ready === 'no_library' ? [messages.noLibrary] : []),
    ...(model?.reachable === false ? [messages.modelFails(model.id, model.problem ?? 'unavailable')] : []),
  ];
}
