import { setTimeout as wait } from 'node:timers/promises';
import type { Job, JobQueue } from '../store/job-queue.ts';
import type { Store } from '../store/open-store.ts';
import { batchInputs, MOST_DOCUMENTS } from './batch-inputs.ts';
import { countArticles } from './count-articles.ts';
import { ingestBatch } from './ingest-batch.ts';
import type { Input, InputDocument, InputProblem } from './read-documents.ts';
import { relink } from './relink.ts';

/** Milliseconds before an empty queue is looked at again, and after the database failed. */
const REST = 1_000;
const PAUSE = 5_000;

export interface WorkOptions {
  /** Batches that are worked on at a time. */
  readonly workers: number;
  /** Whether to end when nothing is left: neither waiting nor with anybody else. */
  readonly untilEmpty: boolean;
  /** Ends it when what is being worked on is done. */
  readonly over: AbortSignal;
  /** Each document that could not be saved, each time. */
  readonly onProblem: (problem: InputProblem) => void;
  readonly onError: (error: unknown) => void;
}

export interface WorkReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Times that a document could not be saved: it is tried again, or kept apart. */
  readonly failed: number;
}

/**
 * Ingests what is on a queue, in this and any number of other processes, and relinks whenever it has been emptied. A document is
 * off the queue once it is saved; one that was saved by a process that died before it said so is found unchanged.
 */
export async function workOnQueue(
  store: Store,
  queue: JobQueue<InputDocument>,
  { workers, untilEmpty, over, onProblem, onError }: WorkOptions,
): Promise<WorkReport> {
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0 };
  const countAdded = countArticles(store);
  let isRelinked = true;
  /** Whether there was anything. */
  const takeTurn = async (): Promise<boolean> => {
    const jobs = await queue.take(MOST_DOCUMENTS);
    for await (const { documents } of batchInputs(inputsOf(jobs))) {
      const outcomes = await ingestBatch(store, documents);
      const done: Job<InputDocument>[] = [];
      for (const [index, document] of documents.entries()) {
        const [outcome, job] = [outcomes[index], jobs.find(({ data }) => data === document)];
        if (outcome === undefined || job === undefined) continue;
        counts[outcome.status] += 1;
        if (outcome.status === 'failed') {
          onProblem({ file: document.file, line: document.line, message: outcome.message });
          await queue.fail(job, outcome.message);
        } else done.push(job);
        if (outcome.status === 'created') await countAdded();
      }
      await queue.finish(done);
      if (done.length > 0) isRelinked = false;
    }
    return jobs.length > 0;
  };
  const work = async (): Promise<void> => {
    while (!over.aborted) {
      try {
        if (await takeTurn()) continue;
        const { waiting, running } = await queue.counts();
        const isEmpty = waiting + running === 0;
        if (isEmpty && !isRelinked) {
          isRelinked = true;
          await relink(store);
        }
        if (isEmpty && untilEmpty) return;
        await rest(REST, over);
      } catch (error) {
        onError(error);
        await rest(PAUSE, over);
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return counts;
}

async function* inputsOf(jobs: readonly Job<InputDocument>[]): AsyncGenerator<Input> {
  for (const { data } of jobs) yield { document: data, bytes: data.page.text.length };
}

async function rest(milliseconds: number, over: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal: over }).catch(() => {});
}
