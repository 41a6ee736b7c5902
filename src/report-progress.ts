import cliProgress from 'cli-progress';
import type { ReindexProgress } from './library/reindex.js';

type Stage = ReindexProgress['stage'];

const STAGES: Readonly<Record<Stage, string>> = {
  read: 'reading files ',
  embed: 'embedding text',
  index: 'building index',
  verify: 'verifying     ',
};
/** What is counted, where its rate says something. */
const UNITS: Readonly<Partial<Record<Stage, string>>> = { read: 'files/s', embed: 'characters/s' };
/** Where no terminal is, a line every this many per cent is enough. */
const PLAIN_STEP = 20;

export interface ProgressReport {
  show: (progress: ReindexProgress) => void;
  end: () => void;
}

/** Shows a reindex's progress: a bar with rate and remaining time on a terminal, plain lines elsewhere. */
export function reportProgress(output: NodeJS.WriteStream = process.stdout): ProgressReport {
  return output.isTTY ? bars(output) : lines(output);
}

function bars(output: NodeJS.WriteStream): ProgressReport {
  let bar: cliProgress.SingleBar | undefined;
  let stage: Stage | undefined;
  let started = 0;
  return {
    show: (progress) => {
      if (progress.stage !== stage) {
        bar?.stop();
        stage = progress.stage;
        started = performance.now();
        const rate = UNITS[stage] === undefined ? '' : ` | {rate} ${UNITS[stage]}`;
        bar = new cliProgress.SingleBar({
          stream: output,
          format: `${STAGES[stage]} [{bar}] {percentage}%${rate} | {duration_formatted} | {eta_formatted} left`,
        });
        bar.start(progress.total, progress.done, { rate: '…' });
      } else {
        const seconds = (performance.now() - started) / 1_000;
        bar?.update(progress.done, { rate: Math.round(progress.done / seconds).toLocaleString('en') });
      }
    },
    end: () => {
      bar?.stop();
      [bar, stage] = [undefined, undefined];
    },
  };
}

function lines(output: NodeJS.WriteStream): ProgressReport {
  let last = '';
  return {
    show: ({ stage, done, total }) => {
      const percent = total === 0 ? 100 : Math.floor((100 * done) / total / PLAIN_STEP) * PLAIN_STEP;
      const line = `${STAGES[stage].trim()} ${percent}%\n`;
      if (line !== last) output.write(line);
      last = line;
    },
    end: () => undefined,
  };
}
