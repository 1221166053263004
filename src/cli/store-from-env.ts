import { env } from 'node:process';
import { migrate } from '../store/migrate.ts';
import { openStore, type Store, type StoreOptions } from '../store/open-store.ts';

/**
 * Opens the database that the environment names (`DATABASE_URL`, else the embedded one in
 * `ONRECORD_DATA_DIR` or `.onrecord`), migrates it, and closes it when `use` is done, whatever happens.
 */
export async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStoreFromEnv();
  try {
    await migrate(store);
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Opens the database that the environment names, with replicas for those who serve. */
export function openStoreFromEnv(replicas?: StoreOptions['replicas']): Promise<Store> {
  return openStore({ databaseUrl: env.DATABASE_URL, dataDir: env.ONRECORD_DATA_DIR, replicas });
}
