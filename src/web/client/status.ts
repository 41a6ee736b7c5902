import { serviceStatusSchema, type ServiceStatus } from '../../job-schemas.js';
import { callForJson, type CallOptions } from './call-service.js';

export function fetchStatus(options: CallOptions): Promise<ServiceStatus> {
  return callForJson('/status', serviceStatusSchema, options);
}
