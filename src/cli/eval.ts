import { stdout } from 'node:process';
import type { Command } from 'commander';
import { evaluateSeeds } from '../eval/evaluate-seeds.ts';
import { formatSeedScores } from '../eval/format-seed-scores.ts';

/** `onrecord eval …`: measures the rooms against hand-annotated texts. */
export function addEvalCommand(program: Command): void {
  const evaluate = program.command('eval').description('measure against hand-annotated texts');
  evaluate
    .command('seeds')
    .description('page reading, quotes, speakers and venues against annotated page dumps')
    .argument('<gold>', 'folder of annotations: 0.json, 1.json, …, each naming its page in `file`')
    .requiredOption('--corpus <folder>', 'folder of the page dumps')
    .option('--json', 'print the scores as JSON')
    .action(async (gold: string, options: { corpus: string; json?: true }) => {
      const scores = await evaluateSeeds(gold, options.corpus);
      stdout.write(options.json ? `${JSON.stringify(scores, null, 2)}\n` : formatSeedScores(scores));
    });
}
