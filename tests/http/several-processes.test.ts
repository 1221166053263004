import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../src/http/start-server.ts';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { saveArticle } from '../../src/store/article.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { finish, makeFolder, startCli } from '../cli/run-cli.ts';
import { articleRow } from '../store/rows.ts';
import { createServerDatabase, SERVER_URL } from '../store/test-store.ts';
import { openEventStream } from './event-stream.ts';

const QUOTES = 'subscription { quoteReported { cursor quote { text } } }';

/** Two servers that share nothing but a database. */
async function startTwo(databaseUrl: string) {
  const stores = [await openMigrated(databaseUrl), await openMigrated(databaseUrl)] as const;
  const urls: string[] = [];
  for (const store of stores) {
    const server = await startServer({
      store,
      port: 0,
      host: '127.0.0.1',
      logger: pino({ level: 'silent' }),
    });
    onTestFinished(() => server.close());
    urls.push(server.url);
  }
  return { urls, stores };
}

async function openMigrated(databaseUrl: string): Promise<Store> {
  const store = await openStore({ databaseUrl });
  onTestFinished(() => store.close());
  await migrate(store);
  return store;
}

/** Ingests in a process of its own. */
async function ingestElsewhere(databaseUrl: string, record: object): Promise<void> {
  const folder = await makeFolder();
  await writeFile(join(folder, 'news.jsonl'), JSON.stringify(record));
  const { code, stderr } = await finish(
    startCli(folder, ['ingest', join(folder, 'news.jsonl')], { DATABASE_URL: databaseUrl }),
  );
  expect([code, stderr]).toEqual([0, expect.anything()]);
}

const news = (id: string, words: string) => ({
  id,
  title: `News of ${id}`,
  text: `“${words}” Ada Lund said.`,
});
const both = (text: string) => Array(2).fill({ quoteReported: { quote: { text } } });

test.skipIf(!SERVER_URL)(
  'servers on one database hear what any process ingests, also after their connection broke',
  async () => {
    const databaseUrl = await createServerDatabase(SERVER_URL ?? '');
    const { urls, stores } = await startTwo(databaseUrl);
    const streams = await Promise.all(urls.map((url) => openEventStream(url, QUOTES)));
    const heard = async () =>
      (await Promise.all(streams.map((stream) => stream.next()))).map((answer) => answer?.data);
    await ingestElsewhere(databaseUrl, news('one', 'The bridge opens in May,'));
    expect(await heard()).toMatchObject(both('The bridge opens in May,'));
    await stores[0].prisma.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`;
    const { page } = readArticleRecord(news('two', 'The harbor opens in June,'));
    await ingestArticle(stores[1], 'two', page);
    expect(await heard()).toMatchObject(both('The harbor opens in June,'));
  },
);

test.skipIf(!SERVER_URL)('events have their ids in the order of commits, not of writing', async () => {
  const databaseUrl = await createServerDatabase(SERVER_URL ?? '');
  const [one, other] = [await openMigrated(databaseUrl), await openMigrated(databaseUrl)];
  const late = await one.transaction(async (tx) => {
    const { id } = await saveArticle(tx, articleRow({ externalId: 'late', title: 'One' }));
    await other.transaction((inner) =>
      saveArticle(inner, articleRow({ externalId: 'early', title: 'Other' })),
    );
    expect(await other.prisma.event.count()).toBe(1);
    return id;
  });
  const events = await one.prisma.event.findMany({ orderBy: { id: 'asc' } });
  expect(events.map(({ articleId }) => articleId === late)).toEqual([false, true]);
});
