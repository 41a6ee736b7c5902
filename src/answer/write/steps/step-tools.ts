import type { ChatModel } from '../../../ports.js';
import type { Asked } from '../../../retrieve/read-asked.js';
import type { Prompts } from '../read-prompts.js';

/** What every step works with. */
export interface StepTools {
  model: ChatModel;
  prompts: Prompts;
  /** Of the question, and of what the model is told. */
  language: Asked['language'];
  signal?: AbortSignal | undefined;
}
