import { stdout } from 'node:process';
import type { Command } from 'commander';
import { evaluateStories } from '../eval/evaluate-stories.ts';
import { withMeasured } from './eval-corpus.ts';
import { formatFigures } from './format-figures.ts';

/** `onrecord eval stories GOLD`: stories against annotated pairs or clusters. */
export function addEvalStories(evaluate: Command): void {
  evaluate
    .command('stories')
    .description('stories against annotated pairs (F1) or clusters (B-cubed)')
    .argument('<gold>', '.jsonl file: {a, b, label} a line, label "same-story" or another; or {id, story}')
    .option('--corpus <articles>', 'ingest these into a throw-away database first')
    .option('--json', 'print the figures as JSON')
    .action(async (gold: string, options: { corpus?: string; json?: true }) => {
      const report = await withMeasured(options.corpus, (store) => evaluateStories(store, gold));
      stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : formatFigures(report));
    });
}
