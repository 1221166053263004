import { stderr, stdout } from 'node:process';
import type { Command } from 'commander';
import { onStopSignal } from '../http/stop-signal.ts';
import { workOnQueue } from '../ingest/work-on-queue.ts';
import { withQueue } from './open-queue.ts';
import { parseWorkers } from './parse-workers.ts';
import { reportProblem } from './report-problem.ts';
import { withStore } from './store-from-env.ts';

/** A connection each: more than a server's usual pool would only wait. */
const MOST_WORKERS = 16;

interface WorkFlags {
  readonly workers: number;
  readonly untilEmpty?: boolean;
}

/** `onrecord work`: ingests what `onrecord ingest --queue` put on the queue, until SIGTERM or SIGINT. */
export function addWorkCommand(command: Command): void {
  command
    .option('--workers <number>', 'batches that are worked on at a time', parseWorkers(MOST_WORKERS), 2)
    .option('--until-empty', 'end when nothing is left to do')
    .action(work);
}

async function work({ workers, untilEmpty = false }: WorkFlags): Promise<void> {
  const over = new AbortController();
  const forget = onStopSignal(() => over.abort());
  const report = await withQueue((queue) =>
    withStore((store) =>
      workOnQueue(store, queue, {
        workers,
        untilEmpty,
        over: over.signal,
        onProblem: reportProblem,
        onError: (error) => stderr.write(`onrecord: ${error instanceof Error ? error.message : error}\n`),
      }),
    ),
  ).finally(forget);
  const { created, updated, unchanged, failed } = report;
  stdout.write(
    `articles  ${created} new, ${updated} updated, ${unchanged} unchanged; ${failed} times one failed\n`,
  );
}
