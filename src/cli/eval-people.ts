import { extname } from 'node:path';
import { stdout } from 'node:process';
import type { Command } from 'commander';
import type { ClusterFigures } from '../eval/cluster-figures.ts';
import { evaluatePeople, type PeopleEvaluation } from '../eval/evaluate-people.ts';
import { evaluatePersonChains, parseChainedText } from '../eval/evaluate-person-chains.ts';
import { readGoldLines } from '../eval/gold-lines.ts';
import { readPeopleGold } from '../eval/people-gold.ts';
import { percent, percentOf } from '../eval/share.ts';
import { withMeasured } from './eval-corpus.ts';

interface PeopleOptions {
  readonly corpus?: string;
  readonly json?: true;
  readonly errors?: true;
}

/** `onrecord eval people GOLD`: who is who across articles. */
export function addEvalPeople(evaluate: Command): void {
  evaluate
    .command('people')
    .description('people across articles, and bare surnames, against annotated ones')
    .argument('<gold>', '.json file {people, bareSurname}, or .jsonl of texts with person chains (as ECB+)')
    .option(
      '--corpus <articles>',
      'articles to ingest into a throw-away database; without it, what is in the database',
    )
    .option('--errors', 'list the surnames that are wrong, and people who are split or joined')
    .option('--json', 'print the figures as JSON')
    .action(evalPeople);
}

async function evalPeople(file: string, { corpus, json, errors }: PeopleOptions): Promise<void> {
  if (extname(file) === '.jsonl') {
    const texts = await readGoldLines(file, parseChainedText);
    const chains = await withMeasured(corpus, (store) => evaluatePersonChains(store, texts));
    stdout.write(
      json ? `${JSON.stringify({ people: chains }, null, 2)}\n` : clusterLines('named mentions', chains),
    );
    return;
  }
  const gold = await readPeopleGold(file);
  const { wrong, split, joined, ...figures } = await withMeasured(corpus, (store) =>
    evaluatePeople(store, gold),
  );
  if (json)
    stdout.write(`${JSON.stringify(errors ? { ...figures, wrong, split, joined } : figures, null, 2)}\n`);
  else stdout.write(peopleLines(figures) + (errors ? errorLines({ wrong, split, joined }) : ''));
}

const peopleLines = ({ bareSurnames, people }: Pick<PeopleEvaluation, 'bareSurnames' | 'people'>): string =>
  `bare surnames   ${percentOf(bareSurnames)} % right (${bareSurnames.right} of ${bareSurnames.of})\n${clusterLines('full names', people)}`;

function clusterLines(items: string, { items: of, found, bCubed, pairs }: ClusterFigures): string {
  const line = ({ precision, recall, f1 }: ClusterFigures['pairs']) =>
    `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
  return `${items.padEnd(15)} ${of} in articles, ${found} resolved\n  B-cubed       ${line(bCubed)}\n  pairs         ${line(pairs)}\n`;
}

function errorLines({ wrong, split, joined }: Pick<PeopleEvaluation, 'wrong' | 'split' | 'joined'>): string {
  return [
    ...wrong.map(
      ({ article, start, text, person, found }) =>
        `wrong   ${article}:${start} ${text}: ${found ?? 'nobody'} for ${person}`,
    ),
    ...split.map(({ person, into }) => `split   ${person}: ${into.join(', ')}`),
    ...joined.map(({ slug, people }) => `joined  ${slug}: ${people.join(', ')}`),
  ]
    .join('\n')
    .concat('\n');
}
