import { env, stdout } from 'node:process';
import type { Command } from 'commander';
import pino from 'pino';
import { readPort } from '../http/read-port.ts';
import { readServiceSettings } from '../http/service-settings.ts';
import { startServer } from '../http/start-server.ts';
import { ingestAll } from '../ingest/ingest-all.ts';
import { listInputs } from '../ingest/read-documents.ts';
import { readCorpus } from '../store/corpus.ts';
import { migrate } from '../store/migrate.ts';
import type { Store } from '../store/open-store.ts';
import { reportProblem } from './report-problem.ts';
import { openStoreFromEnv } from './store-from-env.ts';

/** `onrecord serve`: the GraphQL API with GraphiQL, until SIGTERM or SIGINT. */
export function addServeCommand(command: Command): void {
  command
    .option('--seeds <path>', 'documents to ingest first when the database has no article')
    .action(serve);
}

const QUERY_TO_TRY =
  '{ person(slug: "steve-witkoff") { name quotes(first: 3) { totalCount edges { node { text } } } } }';

async function serve({ seeds }: { seeds?: string }): Promise<void> {
  const port = readPort(env.PORT);
  const settings = readServiceSettings(env);
  const store = await openStoreFromEnv();
  try {
    await migrate(store);
    if (seeds) await ingestSeeds(store, seeds);
    const logger = pino({ level: env.LOG_LEVEL ?? 'info' }, pino.destination(2));
    // One request's fault must not be the end of all others.
    process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'unhandled rejection'));
    const host = env.HOST ?? '127.0.0.1';
    const { url, closed } = await startServer({ store, port, host, logger, settings });
    stdout.write(
      `GraphQL and GraphiQL  ${url}/graphql\nHealth                ${url}/health\n\nTry: ${QUERY_TO_TRY}\n`,
    );
    await closed;
  } finally {
    await store.close();
  }
}

async function ingestSeeds(store: Store, path: string): Promise<void> {
  const { articles } = await readCorpus(store.prisma);
  if (articles > 0) return;
  const { created, corpus } = await ingestAll(store, await listInputs([path]), { onProblem: reportProblem });
  stdout.write(`Ingested ${created} articles with ${corpus.quotes} quotes from ${path}\n`);
}
