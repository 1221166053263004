import { stdout } from 'node:process';
import type { Command } from 'commander';
import { formatNameErrors, formatNameReport } from '../eval/format-name-report.ts';
import { readGoldLines } from '../eval/gold-lines.ts';
import { parseGoldNames } from '../eval/gold-names.ts';
import { measureNames } from '../eval/measure-names.ts';

/** `onrecord eval names`: whether names alone tell one person from two. */
export function addEvalNames(evaluate: Command): void {
  evaluate
    .command('names')
    .description('comparison of full names against annotated groups or pairs of names')
    .argument('<gold>', '.jsonl file: {name, variants: [form, …]} or {a, b, same} a line')
    .option('--errors', 'list the pairs that are judged wrongly, the worst first')
    .option('--json', 'print the figures as JSON')
    .action(async (gold: string, options: { errors?: true; json?: true }) => {
      const { errors, ...figures } = measureNames(await readGoldLines(gold, parseGoldNames));
      if (options.json) {
        stdout.write(`${JSON.stringify(options.errors ? { ...figures, errors } : figures, null, 2)}\n`);
      } else {
        stdout.write(
          formatNameReport({ ...figures, errors }) + (options.errors ? formatNameErrors(errors) : ''),
        );
      }
    });
}
