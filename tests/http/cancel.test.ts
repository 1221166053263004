import pg from 'pg';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ServiceSettings } from '../../src/http/service-settings.ts';
import { startServer } from '../../src/http/start-server.ts';
import { createApiKey } from '../../src/store/api-key.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createServerDatabase, SERVER_URL } from '../store/test-store.ts';

/** A service whose statements on articles wait until the test is over, and a look at what its database does. */
async function openHeld(settings: Partial<ServiceSettings>) {
  const databaseUrl = await createServerDatabase(SERVER_URL ?? '');
  const store = await openStore({ databaseUrl });
  onTestFinished(() => store.close());
  await migrate(store);
  const key = await createApiKey(store.prisma, 'ingester', ['ingest']);
  const connect = async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  };
  const holder = await connect();
  await holder.query('begin; lock table "Article" in access exclusive mode');
  // Within its transaction the holder would see the same activity for ever.
  const watcher = await connect();
  const count = async (condition: string): Promise<number> => {
    const { rows } = await watcher.query<{ count: number }>(
      `select count(*)::int from pg_stat_activity where datname = current_database() and ${condition}`,
    );
    return rows[0]?.count ?? 0;
  };
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(line) });
  const server = await startServer({ store, port: 0, host: '127.0.0.1', logger, settings });
  onTestFinished(() => server.close());
  return {
    lines,
    ask: (query: string, signal: AbortSignal | null = null) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query }),
        signal,
      }),
    waiting: () => count("state = 'active' and wait_event_type = 'Lock'"),
    /** The holder's own is one. */
    transactions: () => count("state like '%transaction%'"),
    release: () => holder.query('rollback'),
  };
}

/** Milliseconds that a busy machine may take. */
const PATIENCE = { timeout: 20_000 };
const QUERY = 'query Slow { corpus { articleCount } articles { totalCount edges { node { title } } } }';
const MUTATION = 'mutation { ingestArticle(input: { id: "a", text: "A text." }) { __typename } }';

describe.skipIf(!SERVER_URL)('a PostgreSQL server', () => {
  test.each([QUERY, MUTATION])('works on nothing for a client that has gone: %s', async (document) => {
    const { ask, waiting, transactions, release, lines } = await openHeld({});
    const leaving = new AbortController();
    const asking = ask(document, leaving.signal);
    await expect.poll(waiting, PATIENCE).toBeGreaterThan(0);
    leaving.abort();
    await expect(asking).rejects.toThrow();
    await expect.poll(waiting, PATIENCE).toBe(0);
    await expect.poll(transactions, PATIENCE).toBe(1);
    await release();
    const answer = await (await ask('{ corpus { articleCount } }')).json();
    expect(answer.data).toEqual({ corpus: { articleCount: 0 } });
    expect(lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test.each([QUERY, MUTATION])('works on nothing that took too long: %s', async (document) => {
    const { ask, waiting, transactions, release, lines } = await openHeld({ maxSeconds: 1 });
    const response = await ask(document);
    expect([response.status, await response.json()]).toMatchObject([
      503,
      {
        errors: [
          { message: 'The operation took longer than 1 s.', extensions: { code: 'TIMEOUT', limit: 1 } },
        ],
      },
    ]);
    await expect.poll(waiting, PATIENCE).toBe(0);
    await expect.poll(transactions, PATIENCE).toBe(1);
    await release();
    expect((await (await ask('{ corpus { articleCount } }')).json()).data).toEqual({
      corpus: { articleCount: 0 },
    });
    expect(lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
