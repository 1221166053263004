import type { Command } from 'commander';
import { extractPage } from '../extract/extract-page.ts';
import { toScoredQuotes } from '../extract/scored-format.ts';
import { listInputs, readDocuments } from '../ingest/read-documents.ts';
import { reportProblem } from './report-problem.ts';
import { writeLine } from './write-line.ts';

/** `onrecord extract FILE…`: quotes of articles as JSON lines on standard output, without a database. */
export function addExtractCommand(command: Command): void {
  command.argument('<path...>', '.jsonl records, .txt page dumps, or folders of them').action(extract);
}

async function extract(paths: string[]): Promise<void> {
  for await (const input of readDocuments(await listInputs(paths))) {
    if ('problem' in input) {
      reportProblem(input.problem);
      continue;
    }
    const { externalId, page } = input.document;
    await writeLine(JSON.stringify({ id: externalId, quotes: toScoredQuotes(extractPage(page)) }));
  }
}
