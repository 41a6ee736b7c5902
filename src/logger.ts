import { pino, type Logger } from 'pino';
import type { Config } from './config.js';

export type { Logger };

const STDERR = 2;

/** The service's log, one JSON object a line, on stderr: stdout is kept for what a script was asked to print. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino({ level }, pino.destination({ fd: STDERR, sync: true }));
}
