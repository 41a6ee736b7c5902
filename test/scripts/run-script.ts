import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SettingName } from '../../src/settings.js';
import { ROOT } from '../test-library.js';

export interface Ended {
  /** -1 when a signal ended it. */
  code: number;
  /** On stdout. */
  printed: string;
  /** On stderr. */
  said: string;
}

export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** The first place in what it prints that fits, as soon as it stands there. Rejects when it ends without. */
  prints: (pattern: RegExp) => Promise<RegExpExecArray>;
}

type Call = [name: string, args?: readonly string[], env?: Partial<Record<SettingName, string>>, cwd?: string];

/** Starts a built program of dist/, such as scripts/ask.js, with settings of its own, in the project unless told where. */
export function startScript(...[name, args = [], env = {}, cwd = ROOT]: Call): Running {
  const child = spawn(process.execPath, [join(ROOT, 'dist', name), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { printed: '', said: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (output.printed += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (output.said += piece));
  const ended = once(child, 'close').then(([code]): Ended => ({ code: Number(code ?? -1), ...output }));
  return {
    child,
    ended,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output.printed);
          if (found) resolve(found);
        };
        child.stdout.on('data', look);
        look();
        void ended.then(({ said }) => reject(new Error(`it ended without ${String(pattern)}: ${said}`)));
      }),
  };
}

/** Runs it to its end. */
export function runScript(...call: Call): Promise<Ended> {
  return startScript(...call).ended;
}
