import { type IngestListeners, ingestAll } from '../ingest/ingest-all.ts';
import { listInputs } from '../ingest/read-documents.ts';
import { migrate } from '../store/migrate.ts';
import { openStore, type Store } from '../store/open-store.ts';

/** Ingests the articles of a file or folder into an empty database in memory, which goes when `use` is done. */
export async function withCorpus<T>(
  path: string,
  listeners: IngestListeners,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const listing = await listInputs([path]);
  const store = await openStore({ dataDir: 'memory://' });
  try {
    await migrate(store);
    await ingestAll(store, listing, listeners);
    return await use(store);
  } finally {
    await store.close();
  }
}
