import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { accuracyPage, type NamedReport } from '../src/eval/accuracy-page.ts';
import { evaluateQuotes } from '../src/eval/evaluate-quotes.ts';
import { evaluateSeeds } from '../src/eval/evaluate-seeds.ts';
import { readGoldArticles } from '../src/eval/gold-article.ts';
import { measureLinks } from '../src/eval/link-figures.ts';
import { reportQuotes } from '../src/eval/quote-report.ts';
import { summarizeSeedScores } from '../src/eval/summarize-seed-scores.ts';

// Runs the evaluations on the data sets given and writes docs/accuracy.md. All are needed: a page with half of
// them would silently drop the other half.
const USAGE =
  'usage: write-accuracy.ts --polnear FILE --gum FILE [--gum FILE] --seeds GOLD --corpus PAGES --links FOLDER --articles FILE --names FILE --ecbplus FILE [--ecbplus FILE]';

const { polnear, gum, seeds, corpus, links, articles, names, ecbplus } = parseArgs({
  options: {
    polnear: { type: 'string' },
    gum: { type: 'string', multiple: true },
    seeds: { type: 'string' },
    corpus: { type: 'string' },
    links: { type: 'string' },
    articles: { type: 'string' },
    names: { type: 'string' },
    ecbplus: { type: 'string', multiple: true },
  },
}).values;

if (!polnear || !gum || !seeds || !corpus || !links || !articles || !names || !ecbplus) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const page = accuracyPage({
    polnear: await evaluate(polnear),
    gum: await evaluateAll(gum),
    seeds: summarizeSeedScores(await evaluateSeeds(seeds, corpus)),
    links: await measureLinks(
      {
        links,
        articles,
        names,
        ecbplus,
        clusters: join(seeds, 'clusters.json'),
        claims: join(seeds, 'claims.json'),
        pages: corpus,
      },
      ({ file, line, message }) => console.error(`${file}:${line ?? '-'}: ${message}`),
    ),
  });
  await writeFile(join(import.meta.dirname, '../docs/accuracy.md'), page);
}

async function evaluate(file: string): Promise<NamedReport> {
  return {
    name: basename(file, '.jsonl'),
    report: reportQuotes(evaluateQuotes(await readGoldArticles(file))),
  };
}

/** One after the other: side by side they would disturb each other's clock. */
async function evaluateAll(files: readonly string[]): Promise<NamedReport[]> {
  const reports: NamedReport[] = [];
  for (const file of files) reports.push(await evaluate(file));
  return reports;
}
