import { stdout } from 'node:process';
import type { Command } from 'commander';
import { migrate } from '../store/migrate.ts';
import { openStoreFromEnv } from './store-from-env.ts';

/** `onrecord db migrate`: brings the database to this version's schema. */
export function addDbCommand(db: Command): void {
  db.command('migrate')
    .description('apply the migrations that the database lacks (every command does so before it starts)')
    .action(async () => {
      const store = await openStoreFromEnv();
      try {
        const applied = await migrate(store);
        const what = applied.length === 0 ? 'is up to date' : `applied ${applied.join(', ')}`;
        stdout.write(`${store.location}: ${what}\n`);
      } finally {
        await store.close();
      }
    });
}
