/**
 * What ingesting costs as the corpus grows: invented articles, one after the other, into an empty database. Prints a
 * line for each 1,000: articles a second, milliseconds an article by stage (`read` the document alone, `save` its own
 * rows, people and organizations, utterances, links to other articles, claims, `rest` with commit and queueing), statements an
 * article, memory; at the end the cost of linking of the last 1,000 beside that of the 1,000 after the first 10,000.
 *
 * `npm run bench:ingest -- [--articles 100000] [--seed 1] [--workers 1] [--postgres | --database-url postgres://…]`: into a
 * PostgreSQL that it starts, or an empty database; without either, into a database in memory. With several workers, stages
 * wait for each other: their milliseconds are no costs then.
 */
import { argv, memoryUsage, resourceUsage } from 'node:process';
import { parseArgs } from 'node:util';
import { MOST_DOCUMENTS } from '../src/ingest/batch-inputs.ts';
import { countArticles } from '../src/ingest/count-articles.ts';
import { type IncomingArticle, ingestArticles } from '../src/ingest/ingest-article.ts';
import type { IngestStage } from '../src/ingest/trace-stage.ts';
import { readArticleRecord } from '../src/page/read-article-record.ts';
import { readCorpus } from '../src/store/corpus.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { selectRows } from '../src/store/statement.ts';
import { streamArticles } from './news/article-stream.ts';
import { openBenchDatabase } from './reads/postgres.ts';
import { listenToStages } from './stage-times.ts';

const BLOCK = 1_000;
/** The block that the last one is compared with: what comes first finds an empty database and a cold process. */
const BASE_BLOCK = 10;
const LINKING: readonly IngestStage[] = ['identities', 'utterances', 'articles', 'claims'];
const STAGES: readonly IngestStage[] = ['read', 'save', ...LINKING];
const MEGABYTE = 2 ** 20;
const LARGEST = 8;

/** The invented articles as `onrecord ingest` puts them together. */
function* batchArticles(seed: number): Generator<IncomingArticle[], never> {
  let batch: IncomingArticle[] = [];
  for (const { article } of streamArticles(seed)) {
    const { id, page } = readArticleRecord(article);
    batch.push({ externalId: id, page });
    if (batch.length < MOST_DOCUMENTS) continue;
    yield batch;
    batch = [];
  }
  throw new Error('The stream of invented articles has no end');
}

/** Ingests the articles and prints their blocks. Returns what linking cost in each, in milliseconds an article. */
async function ingestBlocks(store: Store, { articles, seed, workers }: BenchOptions): Promise<number[]> {
  const stages = listenToStages();
  const countAdded = countArticles(store);
  let statements = 0;
  store.listeners.add(() => {
    statements += 1;
  });
  const linking: number[] = [];
  let [done, counted, blockStart] = [0, 0, performance.now()];
  const printBlock = (): void => {
    const seconds = (performance.now() - blockStart) / 1000;
    const times = stages.take();
    const rest = times.article - STAGES.reduce((sum, stage) => sum + times[stage], 0);
    const size = done - counted;
    const figures = [...STAGES.map((stage) => times[stage]), rest, statements].map((sum) => sum / size);
    const memory = Math.round(memoryUsage.rss() / MEGABYTE);
    console.log(
      formatLine([done, (size / seconds).toFixed(1), ...figures.map((one) => one.toFixed(1)), memory]),
    );
    linking.push(LINKING.reduce((sum, stage) => sum + times[stage], 0) / size);
    [statements, counted, blockStart] = [0, done, performance.now()];
  };
  console.log(formatLine(['articles', 'a second', ...STAGES, 'rest', 'statements', 'MB']));
  const batches = batchArticles(seed);
  const work = async (): Promise<void> => {
    for (const batch of batches) {
      await ingestArticles(store, batch);
      for (const _ of batch) await countAdded();
      done += batch.length;
      if (done - counted >= BLOCK) printBlock();
      if (done >= articles) return;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return linking;
}

interface BenchOptions {
  readonly articles: number;
  readonly seed: number;
  readonly workers: number;
}

const formatLine = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => String(cell).padStart(11)).join('');

function printGrowth(linking: readonly number[]): void {
  const [base, last] = [linking[BASE_BLOCK], linking.at(-1)];
  if (base === undefined || last === undefined || linking.length <= BASE_BLOCK + 1) return;
  const growth = (last / base).toFixed(2);
  console.log(
    `linking   ${last.toFixed(1)} ms an article in the last ${BLOCK}, ${base.toFixed(1)} in the base: ${growth} times`,
  );
}

/** What the database takes, an article and a quote of it, and its largest tables. */
async function describeSizes(
  { prisma }: Store,
  counts: { articles: number; quotes: number },
): Promise<string[]> {
  const tables = await selectRows<{ name: string; bytes: number }>(
    prisma,
    `select relname as name, pg_total_relation_size(oid)::float8 as bytes from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 2 desc`,
  );
  const all = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  const [anArticle, aQuote] = [counts.articles, counts.quotes].map((count) =>
    (all / count / 1024).toFixed(1),
  );
  const largest = tables
    .slice(0, LARGEST)
    .map(({ name, bytes }) => `${name} ${Math.round((100 * bytes) / all)} %`);
  return [
    `size      ${Math.round(all / MEGABYTE)} MB, ${anArticle} KB an article, ${aQuote} KB a quote`,
    `tables    ${largest.join(', ')}`,
  ];
}

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    articles: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
    'database-url': { type: 'string' },
  },
});
const options = {
  articles: Number(values.articles),
  seed: Number(values.seed),
  workers: Number(values.workers),
};
const server = values.postgres ? await openBenchDatabase(undefined) : null;
const databaseUrl = server?.url ?? values['database-url'];
const store = await openStore({ databaseUrl, dataDir: 'memory://' });
try {
  await migrate(store);
  const before = await readCorpus(store.prisma);
  if (before.articles > 0)
    throw new Error(`${store.location} holds ${before.articles} articles; give an empty database`);
  const started = performance.now();
  printGrowth(await ingestBlocks(store, options));
  const { articles, quotes, utterances, people } = await readCorpus(store.prisma);
  console.log(`all       ${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  console.log(`database  ${articles} articles, ${quotes} quotes, ${utterances} utterances, ${people} people`);
  for (const line of await describeSizes(store, { articles, quotes })) console.log(line);
  console.log(`memory    ${(resourceUsage().maxRSS / 1024).toFixed(0)} MB at the most`);
} finally {
  await store.close();
  await server?.close();
}
