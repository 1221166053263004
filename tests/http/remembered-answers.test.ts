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

const QUOTES = `{ person(slug: "mara-lind") { name quotes(first: 5) { totalCount edges { node { text article { title } } } } } }`;

test('what changes elsewhere leaves an answer remembered; what it shows, counts or is ordered by does not', async () => {
  const ask = askerOf(store);
  const askQuotes = () => ask({ query: QUOTES });
  await listening(store);
  const [other, article] = [
    await rows.person('omar-sayed', 'Omar Sayed'),
    await rows.article({ title: 'Before' }),
  ];
  const quote = await rows.quote(article.id, 'Hers', { personId: person.id });
  const elsewhere = await rows.article({ title: 'Elsewhere' });
  await rows.quote(elsewhere.id, 'His', { personId: other.id });
  const change = (sql: string, ...values: unknown[]) =>
    store.transaction(async (tx) => tx.$executeRawUnsafe(sql, ...values));
  const isRemembered = async () => {
    await listening(store);
    return (await askQuotes()).statements === 0;
  };
  await expect.poll(isRemembered).toBe(true);
  await change('update "Article" set title = $1 where id = $2', 'Anew', elsewhere.id);
  await change('update "Person" set name = $1 where id = $2', 'Omar Saïd', other.id);
  await rows.quote(elsewhere.id, 'His, too', { personId: other.id });
  expect(await isRemembered()).toBe(true);
  for (const [sql, ...values] of [
    ['update "Article" set title = $1 where id = $2', 'After', article.id],
    ['update "Quote" set text = $1 where id = $2', 'Her words', quote.id],
    ['update "Quote" set "personId" = $1 where text = $2', person.id, 'His, too'],
    ['delete from "Quote" where id = $1', quote.id],
  ] as const) {
    await change(sql, ...values);
    expect(await isRemembered()).toBe(false);
    expect(await isRemembered()).toBe(true);
  }
  expect((await askQuotes()).data.person.quotes).toEqual({
    totalCount: 1,
    edges: [{ node: { text: 'His, too', article: { title: 'Anew' } } }],
  });
});

test('what is read while something changes is not remembered', async () => {
  const ask = askerOf(store);
  await listening(store);
  await rename('Before');
  await remembered(ask);
  await rename('Then');
  const renamed: Promise<void>[] = [];
  const listener = (): void => {
    if (renamed.length === 0) renamed.push(Promise.resolve().then(() => rename('After')));
  };
  store.listeners.add(listener);
  await ask();
  store.listeners.delete(listener);
  await Promise.all(renamed);
  expect(renamed).toHaveLength(1);
  expect(await ask()).toMatchObject({ data: { person: { name: 'After' } } });
  expect(await remembered(ask)).toMatchObject({ data: { person: { name: 'After' } } });
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
      select from pg_trigger where tgrelid = format('%I', tablename)::regclass
      group by tgrelid having count(*) filter (where tgname like 'change_told_%') = 4
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
