import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { saveArticle } from '../../src/store/article.ts';
import { saveArticleIdentities } from '../../src/store/article-identity.ts';
import { createIdentities } from '../../src/store/identity.ts';
import { lockLinking } from '../../src/store/link-lock.ts';
import { openStore } from '../../src/store/open-store.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { execute, selectRows, type Tx } from '../../src/store/statement.ts';
import { articleRow } from './rows.ts';
import { openTestStore, SERVER_URL } from './test-store.ts';

const store = await openTestStore();

it('records statements of Prisma and our own, without transaction control', async () => {
  const record = recordStatements(store);
  await store.transaction(async (tx) => {
    await execute(tx, 'insert into "Outlet" (domain) values ($1)', 'a.example');
    await execute(tx, 'delete from "Outlet" where domain = $1', 'a.example');
  });
  await store.prisma.article.findMany({ include: { quotes: { include: { person: true } }, outlet: true } });
  record.stop();
  await store.prisma.outlet.count();
  expect(record.statements).toHaveLength(3);
  expect(record.statements[0]).toContain('insert into "Outlet"');
});

it('fails, and says so, when COMMIT fails', async () => {
  await store.driver.runScript(`create table parent (id int primary key);
    create table child (parent int references parent deferrable initially deferred)`);
  const work = store.transaction((tx) => execute(tx, 'insert into child values (1)'));
  await expect(work).rejects.toThrow(/foreign key|ForeignKeyConstraintViolation/);
  await expect(store.transaction(async () => 'on')).resolves.toBe('on');
});

it('reads values alike on both databases, as the client outside a transaction does', async () => {
  const read = (tx: Tx) =>
    selectRows(
      tx,
      `select '0001-01-01T00:00:00Z'::timestamptz(3) as undated, '2025-08-17T14:28:29.5Z'::timestamptz(3) as dated,
      '2025-08-17'::date as day, 7::bigint as many, 0.5::float8 as score, array['a','b"c'] as names, array[1,2] as ids,
      '[{"a": null}]'::jsonb as parts, null::int as nobody, true as yes`,
    );
  const [row] = await store.transaction(read);
  expect(row).toEqual({
    undated: new Date('0001-01-01T00:00:00Z'),
    dated: new Date('2025-08-17T14:28:29.500Z'),
    day: new Date('2025-08-17'),
    many: 7n,
    score: 0.5,
    names: ['a', 'b"c'],
    ids: [1, 2],
    parts: [{ a: null }],
    nobody: null,
    yes: true,
  });
  expect(await read(store.prisma)).toEqual([row]);
});

it('keeps nothing of a transaction that fails or takes too long', async () => {
  const add = (tx: Tx, domain: string) => execute(tx, 'insert into "Outlet" (domain) values ($1)', domain);
  const slow = store.transaction(
    async (tx) => {
      await add(tx, 'slow.example');
      await pause(30);
      await add(tx, 'slower.example');
    },
    { timeout: 20 },
  );
  await expect(slow).rejects.toThrow('longer than 0.02 s');
  const failed = store.transaction(async (tx) => {
    await add(tx, 'failed.example');
    await add(tx, 'failed.example');
  });
  await expect(failed).rejects.toMatchObject({ code: '23505' });
  expect(await store.prisma.outlet.count({ where: { domain: { endsWith: '.example' } } })).toBe(0);
});

it('keeps the password out of its location', async () => {
  const url = SERVER_URL ?? 'postgres://postgres@127.0.0.1:1/test';
  const secret = new URL(url);
  secret.password = 'geheim';
  const opened = await openStore({ databaseUrl: secret.href }).catch((error: unknown) => error);
  const said =
    opened instanceof Error ? `${opened.message}` : JSON.stringify((opened as typeof store).location);
  if (!(opened instanceof Error)) await (opened as typeof store).close();
  expect(said).toContain(secret.hostname);
  expect(said).not.toContain('geheim');
});

it.each(['mysql://localhost/x', 'no url'])('refuses the URL %s', async (databaseUrl) => {
  await expect(openStore({ databaseUrl })).rejects.toThrow('postgres://');
});

/** Two transactions at once exist on a server only: PGlite has one connection. */
it.runIf(SERVER_URL)('runs again what a deadlock ended', async () => {
  const update = (tx: Tx, domain: string) =>
    execute(tx, `update "Outlet" set name = 'x' where domain = $1`, domain);
  await store.prisma.outlet.createMany({ data: [{ domain: 'one.example' }, { domain: 'two.example' }] });
  let waiting = 0;
  let bothWait = (): void => {};
  const both = new Promise<void>((resolve) => {
    bothWait = resolve;
  });
  const cross = (first: string, second: string) =>
    store.transaction(async (tx) => {
      await update(tx, first);
      waiting += 1;
      if (waiting === 2) bothWait();
      await both;
      await update(tx, second);
    });
  await Promise.all([cross('one.example', 'two.example'), cross('two.example', 'one.example')]);
  expect(waiting).toBe(3);
});

it.runIf(SERVER_URL)('lets workers that meet a new name at once create one person', async () => {
  const work = (externalId: string) =>
    store.transaction(async (tx) => {
      const { id } = await saveArticle(tx, articleRow({ externalId }));
      await lockLinking(tx);
      const [known] = await selectRows<{ id: number }>(
        tx,
        'select id from "Person" where slug = $1',
        'mara-lind',
      );
      const [created = 0] = known
        ? [known.id]
        : await createIdentities(tx, [{ type: 'person', name: 'Mara Lind' }]);
      const forms = [{ name: 'Mara Lind', keys: ['mara lind'] }];
      const row = {
        type: 'person' as const,
        id: created,
        nameId: null,
        mentionCount: 1,
        forms,
        roles: [],
        orderAt: '2025-03-04T05:06:07.089Z',
        method: 'm',
        version: '1',
        score: 1,
      };
      await saveArticleIdentities(tx, new Map([[id, [row]]]), () => 'Mara Lind');
    });
  await Promise.all(Array.from({ length: 8 }, (_, n) => work(`a${n}`)));
  expect(await store.prisma.person.count()).toBe(1);
  expect(await store.prisma.alias.findFirst()).toMatchObject({ articleCount: 8 });
  const slugs = (await store.prisma.article.findMany()).map((article) => article.slug);
  expect(new Set(slugs).size).toBe(8);
});

it.runIf(SERVER_URL)('names a statement from its second use on', async () => {
  const one = await openStore({ databaseUrl: `${SERVER_URL}` });
  const named = () =>
    one.transaction(async (tx) => {
      for (let n = 0; n < 3; n++) await execute(tx, 'select 40 + 2');
      return selectRows<{ statement: string }>(tx, 'select statement from pg_prepared_statements');
    });
  expect((await named()).map((row) => row.statement)).toContain('select 40 + 2');
  await one.close();
});

it('reads arrays of numbers, whatever they hold', async () => {
  const [row] = await store.transaction((tx) =>
    selectRows(
      tx,
      `select '{1,-2}'::int[] as whole, '{7}'::smallint[] as small, '{}'::int[] as none, '{1,NULL}'::int[] as gaps,
      '{0.5,1e300,NaN,Infinity}'::float8[] as odd, '{0.5,-1e-7}'::float8[] as plain, '{{1,2},{3,4}}'::int[] as nested`,
    ),
  );
  expect(row).toEqual({
    whole: [1, -2],
    small: [7],
    none: [],
    gaps: [1, null],
    odd: [0.5, 1e300, NaN, Infinity],
    plain: [0.5, -1e-7],
    nested: [
      [1, 2],
      [3, 4],
    ],
  });
});
