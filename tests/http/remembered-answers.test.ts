import { expect, onTestFinished, test } from 'vitest';
import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import type { ServiceSettings } from '../../src/http/service-settings.ts';
import { createApiKey } from '../../src/store/api-key.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore, SERVER_URL } from '../store/test-store.ts';

const store = await openTestStore();
const rows = rowsOf(store);
const person = await rows.person('mara-lind', 'Mara Lind');

const QUERY = 'query Name($slug: String!) { person(slug: $slug) { name } }';

interface Asking {
  readonly query?: string;
  readonly slug?: string;
  readonly key?: string;
}

/** Asks over HTTP; gives the answer and how many statements it took. */
function askerOf(to: Store, settings: Partial<ServiceSettings> = {}) {
  const yoga = createGraphqlYoga(to, settings);
  return async ({ query = QUERY, slug = 'mara-lind', key }: Asking = {}) => {
    const recording = recordStatements(to);
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query, variables: query === QUERY ? { slug } : {} }),
    });
    const body = await response.json();
    recording.stop();
    return { ...body, statements: recording.statements.length };
  };
}

async function rename(name: string, by: Store = store): Promise<void> {
  await by.transaction(async (tx) =>
    tx.$executeRawUnsafe('update "Person" set name = $1 where id = $2', name, person.id),
  );
}

/** A server hears of changes from soon on: until then it remembers nothing. */
async function listening(of: Store): Promise<void> {
  await expect.poll(() => of.changes.state(), { timeout: 10_000 }).not.toBeNull();
}

/** The answer once it is remembered: of what this process wrote, a notice comes besides, a little later. */
async function remembered(ask: ReturnType<typeof askerOf>) {
  await expect.poll(async () => (await ask()).statements).toBe(0);
  return ask();
}

test('a query is answered once, until something changes', async () => {
  const ask = askerOf(store);
  await listening(store);
  await rename('Mara Lind');
  const first = await ask();
  expect(first.statements).toBeGreaterThan(0);
  const again = await remembered(ask);
  expect(again).toMatchObject({ data: { person: { name: 'Mara Lind' } }, statements: 0 });
  expect(again.extensions.cost).toEqual(first.extensions.cost);
  expect(again.extensions.rateLimit.remaining).toBeLessThan(first.extensions.rateLimit.remaining);
  expect((await ask({ slug: 'nobody' })).data).toEqual({ person: null });
  await rename('Mara Lind-Ask');
  expect(await ask()).toMatchObject({ data: { person: { name: 'Mara Lind-Ask' } } });
});

test('what is read while something changes is not remembered', async () => {
  const ask = askerOf(store);
  await listening(store);
  await rename('Before');
  await remembered(ask);
  store.changes.count();
  let isFirst = true;
  const listener = (): void => {
    if (isFirst) store.changes.count();
    isFirst = false;
  };
  store.listeners.add(listener);
  await ask();
  store.listeners.delete(listener);
  expect((await ask()).statements).toBeGreaterThan(0);
  expect((await ask()).statements).toBe(0);
});

test('neither mutations, nor errors, nor what a key asks for', async () => {
  const ask = askerOf(store);
  await listening(store);
  const key = await store.transaction((tx) => createApiKey(tx, 'reader', ['read']));
  await rename('Mara Lind');
  await ask();
  for (const asking of [
    { key },
    { query: '{ quotes(filter: { outlet: "nowhere.example" }) { totalCount } }' },
  ]) {
    const [one, two] = [await ask(asking), await ask(asking)];
    expect(two.statements).toBe(one.statements);
    expect(two.statements).toBeGreaterThan(0);
  }
});

test('nothing where it is turned off', async () => {
  const ask = askerOf(store, { answersMegabytes: 0 });
  const [one, two] = [await ask(), await ask()];
  expect(one.statements).toBeGreaterThan(0);
  expect(two.statements).toBe(one.statements);
});

test('every table that an answer without a key shows tells of its changes', async () => {
  const silent = await store.prisma.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables t where schemaname = 'public' and not exists (
      select from pg_trigger where tgname = 'change_told' and tgrelid = format('%I', tablename)::regclass
    ) order by 1`;
  expect(silent.map(({ name }) => name)).toEqual([
    'ApiKey',
    'ArticleKey',
    'ArticleProfile',
    'ArticleWords',
    'ClaimKey',
    'ClaimWords',
    'QuoteKey',
    'QuoteWords',
    'Webhook',
    'WebhookDelivery',
    '_prisma_migrations',
  ]);
});

test.runIf(SERVER_URL)('changes by another process are heard of', async () => {
  const url = await databaseUrlOf(store);
  const other = await openStore({ databaseUrl: url });
  onTestFinished(() => other.close());
  const ask = askerOf(store);
  await listening(store);
  await rename('Mara Lind');
  expect(await remembered(ask)).toMatchObject({ data: { person: { name: 'Mara Lind' } } });
  await rename('Mara Brandt', other);
  await expect.poll(async () => (await ask()).data.person.name).toBe('Mara Brandt');
});

async function databaseUrlOf(of: Store): Promise<string> {
  const [row] = await of.prisma.$queryRaw<{ name: string }[]>`select current_database()::text as name`;
  const url = new URL(SERVER_URL ?? '');
  url.pathname = `/${row?.name}`;
  return url.href;
}
