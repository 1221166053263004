import { stdout } from 'node:process';
import type { Command } from 'commander';
import { readClaimGold } from '../eval/claim-gold.ts';
import { formatClaimReport } from '../eval/format-claim-report.ts';
import { formatUtteranceErrors, formatUtteranceReport } from '../eval/format-utterance-report.ts';
import { measureClaims } from '../eval/measure-claims.ts';
import { measureParaphrases } from '../eval/measure-paraphrases.ts';
import { readUtteranceGold } from '../eval/utterance-gold.ts';
import { withMeasured } from './eval-corpus.ts';

/** `onrecord eval claims` and `eval paraphrases`: whether wordings of different articles are one claim, and agree. */
export function addEvalClaims(evaluate: Command): void {
  evaluate
    .command('claims')
    .description(
      'which wordings are one claim, and whether articles agree about it, against annotated claims',
    )
    .argument(
      '<gold>',
      '.json file: [{id, claim, verdict, wordings: [{seed, wording}]}], annotated pages beside it',
    )
    .option('--corpus <path>', 'pages to ingest into a throw-away database first')
    .option('--json', 'print the figures as JSON')
    .action(evalClaims);
  evaluate
    .command('paraphrases')
    .description('which quotes report one statement in whatever words, against annotated pairs')
    .argument('<gold>', '.jsonl file: {a: {article, start, end}, b: {…}, label, relation?} a line')
    .option('--corpus <path>', 'articles to ingest into a throw-away database first')
    .option('--errors', 'list what is wrong')
    .option('--json', 'print the figures as JSON')
    .action(evalParaphrases);
}

async function evalClaims(file: string, options: { corpus?: string; json?: true }): Promise<void> {
  const gold = await readClaimGold(file);
  const report = await withMeasured(options.corpus, (store) => measureClaims(store, gold));
  stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : formatClaimReport(report));
}

async function evalParaphrases(
  file: string,
  options: { corpus?: string; errors?: true; json?: true },
): Promise<void> {
  const gold = await readUtteranceGold(file);
  const { errors, ...report } = await withMeasured(options.corpus, (store) =>
    measureParaphrases(store, gold),
  );
  if (options.json) {
    stdout.write(`${JSON.stringify(options.errors ? { ...report, errors } : report, null, 2)}\n`);
  } else {
    stdout.write(formatUtteranceReport(report) + formatUtteranceErrors(options.errors ? errors : []));
  }
}
