import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { FileRead, FileToRead } from '../ingest/file-reader.js';
import { SourceUnreadable, sourceUnreadable } from '../ingest/load/source-file.js';
import { readingReply, type ReadingReply } from './reading-messages.js';

/** What reading one file may take. */
export interface ReadingLimits {
  seconds: number;
  /** Of memory in all, in units of 2^20 bytes. */
  megabytes: number;
}

export interface ReadingProcess {
  /** @throws YinjuError `source_unreadable` when the file cannot be read, or not within the limits */
  read(file: FileToRead): Promise<FileRead>;
  /** False once it has ended: whatever a file did to it, the next one gets another. */
  isAlive(): boolean;
}

/** How often its memory is looked at; a parser that fills it faster meets the limit of its own heap. */
const WATCH_MS = 200;
/** /proc counts in pages of this many bytes on the processors that Node runs on. */
const PAGE_BYTES = 4_096;
const MEGABYTE = 2 ** 20;
/** How V8 says that the heap is full. */
const HEAP_FULL = /heap out of memory|Array buffer allocation failed/u;

/**
 * A process that reads one file at a time. It gets nothing of the environment, and it ends with its parent. Its heap is
 * limited everywhere, its memory as a whole where /proc tells it (Linux).
 */
export function startReadingProcess({
  uploadsDir,
  limits,
}: {
  uploadsDir: string;
  limits: ReadingLimits;
}): ReadingProcess {
  const child = fork(fileURLToPath(import.meta.resolve('#read-in-process')), [uploadsDir], {
    execArgv: [`--max-old-space-size=${limits.megabytes}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (complaint = (complaint + text).slice(-MOST_COMPLAINT)));
  if (child.stderr instanceof Socket) child.stderr.unref();
  // Without a listener an error that comes between two files would end the program.
  child.on('error', () => undefined);
  return {
    read: async (file) => {
      hold(child);
      try {
        const reply = await replyOf(child, { file, limits, complaint: () => complaint });
        if ('read' in reply) return reply.read;
        if ('refused' in reply) throw new SourceUnreadable(reply.refused);
        throw new Error(reply.failed);
      } finally {
        release(child);
      }
    },
    isAlive: () => child.connected && !child.killed && child.exitCode === null && child.signalCode === null,
  };
}

/** The last that a process says before it dies tells why. */
const MOST_COMPLAINT = 4_000;

/** While it reads the program goes on; an idle one keeps nobody waiting. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function replyOf(
  child: ChildProcess,
  { file, limits, complaint }: { file: FileToRead; limits: ReadingLimits; complaint: () => string },
): Promise<ReadingReply> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(clock);
      clearInterval(watch);
      child.off('message', answered).off('exit', ended).off('error', ended);
      act();
    };
    const giveUp = (error: SourceUnreadable) => {
      child.kill('SIGKILL');
      settle(() => reject(error));
    };
    const answered = (message: unknown) => settle(() => resolve(readingReply.parse(message)));
    const ended = () =>
      settle(() => reject(HEAP_FULL.test(complaint()) ? tooLarge(file, limits) : crashed(file, complaint())));
    const clock = setTimeout(() => giveUp(tooSlow(file, limits)), limits.seconds * 1_000);
    const watch = setInterval(() => {
      if (memoryOf(child.pid) > limits.megabytes * MEGABYTE) giveUp(tooLarge(file, limits));
    }, WATCH_MS);
    child.on('message', answered).on('exit', ended).on('error', ended);
    child.send(file, (error) => error && ended());
  });
}

/** In bytes; 0 where the system does not tell. */
function memoryOf(pid: number | undefined): number {
  try {
    const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(resident) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

function tooSlow(file: FileToRead, { seconds }: ReadingLimits): SourceUnreadable {
  return sourceUnreadable({
    file,
    fault: 'too_slow',
    problem: `takes longer than ${seconds} seconds to read`,
    hint: 'Split it or save it anew, or give it more time with READ_SECONDS.',
  });
}

function tooLarge(file: FileToRead, { megabytes }: ReadingLimits): SourceUnreadable {
  return sourceUnreadable({
    file,
    fault: 'too_large',
    problem: `needs more than ${megabytes} MB of memory to read`,
    hint: 'Split it or save it anew, or give it more memory with READ_MB.',
  });
}

function crashed(file: FileToRead, complaint: string): SourceUnreadable {
  return sourceUnreadable({
    file,
    fault: 'crashed',
    problem: 'makes its parser crash',
    hint: 'Open it in a viewer and save it anew.',
    cause: complaint,
  });
}
