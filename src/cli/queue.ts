import { stdout } from 'node:process';
import type { Command } from 'commander';
import { MOST_DOCUMENTS } from '../ingest/batch-inputs.ts';
import { withQueue } from './open-queue.ts';

/** `onrecord queue`: what is on the queue of documents, and what failed. */
export function addQueueCommand(command: Command): void {
  command.option('--retry', 'put those that failed for good back in line').action(showQueue);
}

async function showQueue({ retry }: { retry?: true }): Promise<void> {
  await withQueue(async (queue) => {
    if (retry) stdout.write(`retried   ${await queue.retryFailed(MOST_DOCUMENTS)}\n`);
    const { waiting, running, failed } = await queue.counts();
    stdout.write(`queue     ${waiting} waiting, ${running} being worked on, ${failed} failed\n`);
  });
}
