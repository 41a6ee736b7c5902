import { statusSchema, type Status } from '../../schemas.js';
import { callForJson, type CallOptions } from './call-service.js';

export function fetchStatus(options: CallOptions): Promise<Status> {
  return callForJson('/status', statusSchema, options);
}
