import cluster from 'node:cluster';
import { env, stdout } from 'node:process';
import type { Command } from 'commander';
import pino, { type Logger } from 'pino';
import { Metrics, workersMetrics } from '../http/metrics.ts';
import { shareRateLimits } from '../http/rate-limit.ts';
import { readPort } from '../http/read-port.ts';
import { readMetricsAddress, serveMetrics } from '../http/serve-metrics.ts';
import { readServiceSettings } from '../http/service-settings.ts';
import { serverUrl, startServer } from '../http/start-server.ts';
import { ingestAll } from '../ingest/ingest-all.ts';
import { listInputs } from '../ingest/read-documents.ts';
import { readCorpus } from '../store/corpus.ts';
import { migrate } from '../store/migrate.ts';
import type { Store } from '../store/open-store.ts';
import type { ReplicaNews } from '../store/replica.ts';
import { keepWorkers, onToldToClose } from './keep-workers.ts';
import { parseWorkers } from './parse-workers.ts';
import { readReplicas } from './read-replicas.ts';
import { reportProblem } from './report-problem.ts';
import { openStoreFromEnv } from './store-from-env.ts';

/** `onrecord serve`: the GraphQL API with GraphiQL, until SIGTERM or SIGINT. */
export function addServeCommand(command: Command): void {
  command
    .option('--seeds <path>', 'documents to ingest first when the database has no article')
    .option(
      '--workers <number>',
      'processes that serve on the one port; more than one need a PostgreSQL server',
      parseWorkers(MOST_WORKERS),
      1,
    )
    .action(serve);
}

/** More than the cores of any machine that this is for: each takes some 200 MB and a dozen connections. */
const MOST_WORKERS = 64;

const QUERY_TO_TRY =
  '{ person(slug: "steve-witkoff") { name quotes(first: 3) { totalCount edges { node { text } } } } }';

interface ServeOptions {
  readonly seeds?: string;
  readonly workers: number;
}

async function serve({ seeds, workers }: ServeOptions): Promise<void> {
  const port = readPort(env.PORT);
  const host = env.HOST ?? '127.0.0.1';
  const settings = readServiceSettings(env);
  const metricsAt = readMetricsAddress(env.ONRECORD_METRICS);
  readReplicas(env); // What is wrong with them is told before anything is done.
  const logger = pino({ level: env.LOG_LEVEL ?? 'info' }, pino.destination(2));
  if (workers === 1) {
    const serving = async (store: Store): Promise<void> => {
      await prepare(store, seeds);
      const metrics = metricsAt && new Metrics(store);
      const server = await startServer({
        store,
        port,
        host,
        logger,
        settings,
        metrics: metrics ?? undefined,
      });
      const stop = metrics && (await serveMetrics(metricsAt, () => metrics.text(), logger));
      announce(server.url);
      await server.closed;
      stop?.();
    };
    await withOpenStore(logger, serving);
  } else if (cluster.isPrimary) {
    if (!env.DATABASE_URL)
      throw new Error(
        '--workers needs a PostgreSQL server (DATABASE_URL): one process has the embedded database',
      );
    const store = await openStoreFromEnv();
    await prepare(store, seeds).finally(() => store.close());
    shareRateLimits();
    const stop = metricsAt && (await serveMetrics(metricsAt, workersMetrics(), logger));
    await keepWorkers(workers, logger, (bound) => announce(serverUrl(host, bound))).finally(() => stop?.());
  } else {
    await withOpenStore(logger, async (store) => {
      const metrics = metricsAt ? new Metrics(store) : undefined;
      metrics?.share();
      const server = await startServer({ store, port, host, logger, settings, metrics, sharesLimits: true });
      onToldToClose(() => void server.close());
      await server.closed;
    }).finally(() => cluster.worker?.disconnect());
  }
}

async function withOpenStore(logger: Logger, use: (store: Store) => Promise<void>): Promise<void> {
  // One request's fault must not be the end of all others.
  process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'unhandled rejection'));
  const onNews = (news: ReplicaNews): void =>
    logger.warn(news, news.isUsed ? 'replica used' : 'replica left out');
  const store = await openStoreFromEnv({ ...readReplicas(env), onNews });
  await use(store).finally(() => store.close());
}

async function prepare(store: Store, seeds: string | undefined): Promise<void> {
  await migrate(store);
  if (seeds) await ingestSeeds(store, seeds);
}

function announce(url: string): void {
  stdout.write(
    `GraphQL and GraphiQL  ${url}/graphql\nHealth                ${url}/health\n\nTry: ${QUERY_TO_TRY}\n`,
  );
}

async function ingestSeeds(store: Store, path: string): Promise<void> {
  const { articles } = await readCorpus(store.prisma);
  if (articles > 0) return;
  const { created, corpus } = await ingestAll(store, await listInputs([path]), { onProblem: reportProblem });
  stdout.write(`Ingested ${created} articles with ${corpus.quotes} quotes from ${path}\n`);
}
