import { stdout } from 'node:process';
import type { Command } from 'commander';
import { evaluateQuotes } from '../eval/evaluate-quotes.ts';
import { evaluateSeeds } from '../eval/evaluate-seeds.ts';
import { formatQuoteErrors } from '../eval/format-quote-errors.ts';
import { formatQuoteReport } from '../eval/format-quote-report.ts';
import { formatSeedScores } from '../eval/format-seed-scores.ts';
import { readGoldArticles } from '../eval/gold-article.ts';
import { listQuoteErrors } from '../eval/list-quote-errors.ts';
import { reportQuotes } from '../eval/quote-report.ts';
import { addEvalClaims } from './eval-claims.ts';
import { addEvalCopies } from './eval-copies.ts';
import { addEvalNames } from './eval-names.ts';
import { addEvalPeople } from './eval-people.ts';
import { addEvalStories } from './eval-stories.ts';
import { addEvalUtterances } from './eval-utterances.ts';

/** `onrecord eval …`: measures the rooms against hand-annotated texts. */
export function addEvalCommand(evaluate: Command): void {
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
  evaluate
    .command('quotes')
    .description('quotes, speakers, cues and cost against annotated articles')
    .argument('<gold>', '.jsonl file: {id, text, quotes: [{start, end, kind, speaker, cue}]} a line')
    .option('--errors', 'list what is wrong, grouped by kind of error')
    .option('--json', 'print the figures as JSON')
    .action(evalQuotes);
  addEvalPeople(evaluate);
  addEvalNames(evaluate);
  addEvalUtterances(evaluate);
  addEvalClaims(evaluate);
  addEvalCopies(evaluate);
  addEvalStories(evaluate);
}

async function evalQuotes(gold: string, options: { errors?: true; json?: true }): Promise<void> {
  const evaluation = evaluateQuotes(await readGoldArticles(gold));
  const report = reportQuotes(evaluation);
  const errors = options.errors ? listQuoteErrors(evaluation.articles) : [];
  if (options.json) {
    stdout.write(`${JSON.stringify(options.errors ? { ...report, errors } : report, null, 2)}\n`);
  } else {
    stdout.write(formatQuoteReport(report) + formatQuoteErrors(errors));
  }
}
