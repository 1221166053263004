import { join } from 'node:path';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/http/start-server.ts';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { listInputs } from '../../src/ingest/read-documents.ts';
import { createApiKey } from '../../src/store/api-key.ts';
import { openStore } from '../../src/store/open-store.ts';
import { migratedSnapshot } from '../store/migrated-snapshot.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server is: `http://127.0.0.1:4000`. */
    serverUrl: string;
    /** A key with the scope `curate`. */
    curatorKey: string;
  }
}

const SEEDS = join(import.meta.dirname, '../../seeds');

/** Serves the seeds to all tests of this folder, once a run. */
export default async function serveSeeds(project: TestProject): Promise<() => Promise<void>> {
  const store = await openStore({ dataDir: 'memory://', snapshot: await migratedSnapshot() });
  await ingestAll(store, await listInputs([SEEDS]), {
    onProblem: (problem) => {
      throw new Error(JSON.stringify(problem));
    },
  });
  const server = await startServer({
    store,
    port: 0,
    host: '127.0.0.1',
    logger: pino({ level: 'error' }),
    settings: { pointsPerMinute: 10_000_000 },
  });
  project.provide('serverUrl', server.url);
  project.provide('curatorKey', await store.transaction((tx) => createApiKey(tx, 'clients', ['curate'])));
  return async () => {
    await server.close();
    await store.close();
  };
}
