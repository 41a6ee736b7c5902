import type { Config } from './config.js';
import { isOnThisMachine, type ModelEndpoint } from './model-endpoint.js';

/**
 * What is said at the start of the models that are set: which, on which host, and whether anything leaves this machine.
 * The rest of an address may hold what is nobody's business.
 */
export function tellModels({ model, embedder }: Pick<Config, 'model' | 'embedder'>): string[] {
  return [
    ...(model ? [`Model: ${placeOf(model, 'questions and the passages found for them')}`] : []),
    ...(embedder
      ? [`Embedder: ${placeOf(embedder, 'questions, and at reindexing all sentences of the reports,')}`]
      : []),
  ];
}

function placeOf({ name, baseUrl }: ModelEndpoint, sent: string): string {
  const { hostname } = new URL(baseUrl);
  if (isOnThisMachine(baseUrl)) return `${name} on this machine`;
  return `${name} at ${hostname}: ${sent} leave this machine (REMOTE_MODELS=deny forbids that)`;
}
