import { stdout } from 'node:process';
import type { Command } from 'commander';
import { evaluateCopies } from '../eval/evaluate-copies.ts';
import { withMeasured } from './eval-corpus.ts';
import { formatFigures } from './format-figures.ts';

/** `onrecord eval copies GOLD`: syndicated copies against annotated pairs. */
export function addEvalCopies(evaluate: Command): void {
  evaluate
    .command('copies')
    .description('syndicated copies against annotated pairs')
    .argument('<gold>', '.jsonl file: {a, b, label} a line, label "syndicated-copy" or another')
    .option('--corpus <articles>', 'ingest these into a throw-away database first')
    .option('--json', 'print the figures as JSON')
    .action(async (gold: string, options: { corpus?: string; json?: true }) => {
      const report = await withMeasured(options.corpus, (store) => evaluateCopies(store, gold));
      stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : formatFigures(report));
    });
}
