import { YinjuError } from '../../src/errors.js';

/** The error that says how a command was used wrongly. @param what such as "there is no command x" */
export function wrongUse(what: string): YinjuError {
  return new YinjuError({
    code: 'invalid_request',
    message: `${what[0]?.toUpperCase() ?? ''}${what.slice(1)}.`,
    hint: 'Run it with --help to see how it is used.',
  });
}

/** A line on the terminal. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
