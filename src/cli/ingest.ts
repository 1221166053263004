import { stderr, stdout } from 'node:process';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { type IngestReport, ingestAll } from '../ingest/ingest-all.ts';
import { listInputs } from '../ingest/read-documents.ts';
import { reportProblem } from './report-problem.ts';
import { withStore } from './store-from-env.ts';

/** `onrecord ingest PATH…`: articles into the graph. */
export function addIngestCommand(program: Command): void {
  program
    .command('ingest')
    .description(
      'read articles, find who said what, link it, and save it; the same article again changes nothing',
    )
    .argument('<path...>', '.txt page dumps, .jsonl records, or folders of them')
    .action(ingest);
}

async function ingest(paths: string[]): Promise<void> {
  const listing = await listInputs(paths);
  const bytes = listing.files.reduce((sum, file) => sum + file.bytes, 0);
  const bar = new SingleBar({
    format: '{bar} {percentage}% · {articles} articles · {eta_formatted} left',
    stream: stderr,
    noTTYOutput: false,
    clearOnComplete: true,
  });
  await withStore(async (store) => {
    bar.start(bytes, 0, { articles: 0 });
    const report = await ingestAll(store, listing, {
      onProgress: ({ bytes: done, articles }) => bar.update(done, { articles }),
      onProblem: reportProblem,
    });
    bar.stop();
    stdout.write(`${summaryOf(report, listing.ignored.length)}\n`);
  });
}

/** The closing counts, one noun a line. */
function summaryOf(report: IngestReport, ignored: number): string {
  const { created, updated, unchanged, failed, corpus } = report;
  const lines = [
    `articles  ${created} new, ${updated} updated, ${unchanged} unchanged, ${failed} failed`,
    `database  ${corpus.articles} articles, ${corpus.quotes} quotes, ${corpus.people} people, ${corpus.utterances} utterances`,
  ];
  if (ignored > 0) lines.push(`ignored   ${ignored} files that are neither .txt nor .jsonl`);
  return lines.join('\n');
}
