import { stderr, stdout } from 'node:process';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { type IngestProgress, type IngestReport, ingestAll } from '../ingest/ingest-all.ts';
import type { FileListing } from '../ingest/list-files.ts';
import { queueDocuments } from '../ingest/queue-documents.ts';
import { listInputs } from '../ingest/read-documents.ts';
import { describeRelinking } from './describe-relinking.ts';
import { withQueue } from './open-queue.ts';
import { parseWorkers } from './parse-workers.ts';
import { reportProblem } from './report-problem.ts';
import { withStore } from './store-from-env.ts';

/** `onrecord ingest PATH…`: articles into the graph. */
export function addIngestCommand(command: Command): void {
  command
    .argument('<path...>', '.txt page dumps, .jsonl records, or folders of them')
    .option(
      '--workers <number>',
      'batches of articles that are worked on at a time: the next one is read while the database links one (on a PostgreSQL server, several commands can run at once, too)',
      parseWorkers(MOST_WORKERS),
      2,
    )
    .option('--queue', 'put them on the queue of a PostgreSQL server, for `onrecord work`')
    .action(ingest);
}

/** A connection each: more than a server's usual pool would only wait. */
const MOST_WORKERS = 16;

interface IngestFlags {
  readonly workers: number;
  readonly queue?: true;
}

async function ingest(paths: string[], { workers, queue }: IngestFlags): Promise<void> {
  const listing = await listInputs(paths);
  if (queue) return putOnQueue(listing);
  const bytes = listing.files.reduce((sum, file) => sum + file.bytes, 0);
  const bar = new SingleBar({
    format: '{bar} {percentage}% · {articles} articles · {eta_formatted} left',
    stream: stderr,
    noTTYOutput: false,
    clearOnComplete: true,
  });
  await withStore(async (store) => {
    bar.start(bytes, 0, { articles: 0 });
    const listeners = {
      onProgress: ({ bytes: done, articles }: IngestProgress) => bar.update(done, { articles }),
      onProblem: reportProblem,
    };
    const report = await ingestAll(store, listing, listeners, workers);
    bar.stop();
    stdout.write(`${summaryOf(report, listing.ignored.length)}\n`);
  });
}

async function putOnQueue(listing: FileListing): Promise<void> {
  const { queued, failed } = await withQueue((queue) => queueDocuments(queue, listing, reportProblem));
  stdout.write(`articles  ${queued} on the queue, ${failed} failed\n`);
}

/** The closing counts, one noun a line. */
function summaryOf(report: IngestReport, ignored: number): string {
  const { created, updated, unchanged, failed, corpus, relinked } = report;
  const lines = [
    `articles  ${created} new, ${updated} updated, ${unchanged} unchanged, ${failed} failed`,
    `database  ${corpus.articles} articles, ${corpus.quotes} quotes, ${corpus.people} people, ${corpus.utterances} utterances`,
  ];
  if (relinked.moved.length > 0) lines.splice(1, 0, describeRelinking(relinked));
  if (ignored > 0) lines.push(`ignored   ${ignored} files that are neither .txt nor .jsonl`);
  return lines.join('\n');
}
