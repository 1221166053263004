import { stdout } from 'node:process';
import type { Command } from 'commander';
import { formatUtteranceErrors, formatUtteranceReport } from '../eval/format-utterance-report.ts';
import { measureUtterances } from '../eval/measure-utterances.ts';
import { readUtteranceGold } from '../eval/utterance-gold.ts';
import { withMeasured } from './eval-corpus.ts';

/** `onrecord eval utterances`: whether quotes of different articles report the same utterance. */
export function addEvalUtterances(evaluate: Command): void {
  evaluate
    .command('utterances')
    .description('which quotes report the same utterance, against annotated pairs or clusters')
    .argument(
      '<gold>',
      '.jsonl file: {a: {article, start, end}, b: {…}, label, relation?, easy?, hard?} a line; or a .json of clusters, the annotated pages beside it',
    )
    .option('--corpus <path>', 'articles to ingest into a throw-away database first')
    .option('--errors', 'list what is wrong')
    .option('--json', 'print the figures as JSON')
    .action(evalUtterances);
}

async function evalUtterances(
  file: string,
  options: { corpus?: string; errors?: true; json?: true },
): Promise<void> {
  const gold = await readUtteranceGold(file);
  const { errors, ...report } = await withMeasured(options.corpus, (store) => measureUtterances(store, gold));
  if (options.json) {
    stdout.write(`${JSON.stringify(options.errors ? { ...report, errors } : report, null, 2)}\n`);
  } else {
    stdout.write(formatUtteranceReport(report) + formatUtteranceErrors(options.errors ? errors : []));
  }
}
