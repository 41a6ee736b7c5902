import cliProgress from 'cli-progress';
import type { ReindexProgress } from './library/reindex.js';

const STAGES: Readonly<Record<ReindexProgress['stage'], string>> = {
  read: 'reading files ',
  embed: 'embedding text',
  index: 'building index',
  verify: 'verifying     ',
};
/** Where no terminal is, a line every this many per cent is enough. */
const PLAIN_STEP = 20;

/** Shows a reindex's progress: a bar with the remaining time on a terminal, plain lines elsewhere. */
export function reportProgress(output: NodeJS.WriteStream = process.stdout): {
  show: (progress: ReindexProgress) => void;
  end: () => void;
} {
  return output.isTTY ? bars(output) : lines(output);
}

function bars(output: NodeJS.WriteStream) {
  let bar: cliProgress.SingleBar | undefined;
  let stage: ReindexProgress['stage'] | undefined;
  return {
    show: (progress: ReindexProgress) => {
      if (progress.stage !== stage) {
        bar?.stop();
        stage = progress.stage;
        bar = new cliProgress.SingleBar({
          stream: output,
          format: `${STAGES[stage]} [{bar}] {percentage}% | {duration_formatted} | {eta_formatted} left`,
        });
        bar.start(progress.total, progress.done);
      } else bar?.update(progress.done);
    },
    end: () => bar?.stop(),
  };
}

function lines(output: NodeJS.WriteStream) {
  let last = '';
  return {
    show: ({ stage, done, total }: ReindexProgress) => {
      const percent = total === 0 ? 100 : Math.floor((100 * done) / total / PLAIN_STEP) * PLAIN_STEP;
      const line = `${STAGES[stage].trim()} ${percent}%\n`;
      if (line !== last) output.write(line);
      last = line;
    },
    end: () => undefined,
  };
}
