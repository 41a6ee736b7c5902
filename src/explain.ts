import { YinjuError, messageOf, systemCodeOf } from './errors.js';

/** What a script prints when it fails: what is wrong and what to do; a stack only for what nobody foresaw. */
export function explain(error: unknown): string {
  if (error instanceof YinjuError) return `${error.message}\n${error.hint}`;
  if (systemCodeOf(error)?.startsWith('ERR_PARSE_ARGS'))
    return `${messageOf(error)}\nRun it with --help to see its options.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
