import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { Changes } from '../../src/store/changes.ts';
import { DATA_MODEL } from '../../src/store/generated/data-model.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { toldFields } from '../../src/store/reads/told-columns.ts';
import { selectRows, type Tx } from '../../src/store/statement.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore, SERVER_URL } from './test-store.ts';

const store = await openTestStore();
const { prisma, changes } = store;
const rows = rowsOf(store);
const WAIT = { timeout: 10_000, interval: 5 };

async function listening(of: Changes): Promise<void> {
  await expect.poll(() => of.state(), WAIT).not.toBeNull();
}

/** What is told of `work`, in order; null for "anything". */
async function toldOf(work: () => Promise<unknown>, by: Changes = changes): Promise<(string | null)[]> {
  await listening(by);
  const told: (string | null)[] = [];
  const end = by.onTouched((touched) => told.push(...(touched ?? [null])));
  await work();
  // Not every way to write is one that counts; once a mark is heard, so is all before it.
  by.count();
  await listening(by);
  end();
  return [...new Set(told)];
}

const run = (sql: string) => toldOf(() => store.driver.runScript(sql));
const digest = (text: string) => createHash('md5').update(text, 'utf8').digest('hex').slice(0, 16);
const ofTable = (told: readonly (string | null)[], table: string) =>
  told.filter((text) => text?.split('.')[0] === table);

test('rows that are added tell their table, and what they are found by', async () => {
  const outlet = await rows.outlet('star.example');
  const slug = 'brücke-öffnet';
  const told = await toldOf(() =>
    rows.article({ slug, externalId: 'a b=c,d', outletId: outlet.id, storyId: null }),
  );
  const { id } = await prisma.article.findUniqueOrThrow({ where: { slug } });
  expect(ofTable(told, 'Article').sort()).toEqual(
    [
      'Article',
      `Article.id=${id}`,
      `Article.outletId=${outlet.id}`,
      `Article.slug=${digest(slug)}`,
      `Article.externalId=${digest('a b=c,d')}`,
    ].sort(),
  );
  expect(told.filter((text) => text?.startsWith('Event.articleId'))).toEqual([`Event.articleId=${id}`]);
});

test('an update tells what its rows were found by before and after, and the columns that are another', async () => {
  const [ada, bo] = [await rows.person('ada', 'Ada'), await rows.person('bo', 'Bo')];
  const article = await rows.article();
  const quote = await rows.quote(article.id, 'Words', { personId: ada.id });
  const told = await toldOf(() =>
    prisma.quote.update({ where: { id: quote.id }, data: { personId: bo.id, text: 'Other', cueText: null } }),
  );
  expect(ofTable(told, 'Quote').sort()).toEqual(
    [
      'Quote',
      `Quote.articleId=${article.id}`,
      `Quote.id=${quote.id}`,
      'Quote.personId',
      `Quote.personId=${ada.id}`,
      `Quote.personId=${bo.id}`,
      'Quote.text',
    ].sort(),
  );
});

test('rows that an update left as they were are not told, nor an update that changed none', async () => {
  const [one, other] = [await rows.topic('one', 'Same'), await rows.topic('other', 'Old')];
  expect(await run(`update "Topic" set name = 'Same' where id in (${one.id}, ${other.id})`)).toEqual([
    'Topic',
    `Topic.id=${other.id}`,
    `Topic.slug=${digest('other')}`,
    'Topic.name',
  ]);
  expect(await run('update "Topic" set name = name')).toEqual([]);
  expect(await run('update "Topic" set name = name where false; delete from "Topic" where false')).toEqual(
    [],
  );
});

test('a row whose primary key is another is told under both', async () => {
  const { id } = await rows.topic('moved', 'Moved');
  const told = await run(`update "Topic" set id = ${id + 90_000} where id = ${id}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'Topic.id',
      `Topic.id=${id}`,
      `Topic.id=${id + 90_000}`,
      `Topic.slug=${digest('moved')}`,
    ]),
  );
});

test('what goes with a row is told, and what loses it', async () => {
  const [ada, bo] = [await rows.person('ada-2', 'Ada'), await rows.person('bo-2', 'Bo')];
  const articles = [await rows.article(), await rows.article()] as const;
  const [gone, kept] = [
    await rows.quote(articles[0].id, 'Words', { personId: ada.id }),
    await rows.quote(articles[1].id, 'Words', { personId: bo.id }),
  ];
  await prisma.quote.update({ where: { id: kept.id }, data: { continuesId: gone.id } });
  const removed = await toldOf(() => prisma.article.delete({ where: { id: articles[0].id } }));
  expect(removed).toEqual(
    expect.arrayContaining([
      `Article.id=${articles[0].id}`,
      `Quote.id=${gone.id}`,
      `Quote.personId=${ada.id}`,
      `Quote.id=${kept.id}`,
      `Quote.continuesId=${gone.id}`,
      'Quote.continuesId',
      `Person.id=${ada.id}`,
      'Person.quoteCount',
    ]),
  );
  expect(removed).not.toContain(`Person.id=${bo.id}`);

  const forgotten = await toldOf(() => prisma.person.delete({ where: { id: bo.id } }));
  expect(forgotten).toEqual(
    expect.arrayContaining([
      `Person.slug=${digest('bo-2')}`,
      `Alias.personId=${bo.id}`,
      `Quote.id=${kept.id}`,
      `Quote.personId=${bo.id}`,
      'Quote.personId',
    ]),
  );
  expect(forgotten).not.toContain(`Quote.id=${gone.id}`);
});

test('of the speakers of quotes that change, those are told who have more of them or fewer', async () => {
  const [ada, bo, cy] = [
    await rows.person('ada-3', 'Ada'),
    await rows.person('bo-3', 'Bo'),
    await rows.person('cy-3', 'Cy'),
  ];
  const { id: articleId } = await rows.article();
  const [first] = [
    await rows.quote(articleId, 'One', { personId: ada.id }),
    await rows.quote(articleId, 'Two', { personId: cy.id }),
  ];
  const told = await run(`update "Quote" set "speakerScore" = 0.5,
    "personId" = case id when ${first.id} then ${bo.id} else "personId" end where "articleId" = ${articleId}`);
  expect(told.filter((text) => text?.startsWith('Person.id='))).toEqual([
    `Person.id=${ada.id}`,
    `Person.id=${bo.id}`,
  ]);
  const swapped = await run(
    `update "Quote" set "personId" = ${bo.id + cy.id} - "personId" where "articleId" = ${articleId}`,
  );
  expect(ofTable(swapped, 'Person')).toEqual([]);
  expect(swapped).toContain(`Quote.personId=${cy.id}`);
});

test('what is too much to tell, and a table that is emptied, may have changed anything', async () => {
  const add = (count: number) =>
    run(`insert into "Topic" (slug, name) select 'many-' || n, 'Many' from generate_series(1, ${count}) n`);
  expect(await add(5_001)).toEqual([null]);
  expect(await run(`update "Topic" set name = 'Renamed' where name = 'Many'`)).toEqual([null]);
  expect(await run(`delete from "Topic" where name = 'Renamed'`)).toEqual([null]);
  expect(await run('truncate "Topic" cascade')).toEqual([null]);
});

test('what fits into no notice comes in several', async () => {
  const notices: number[] = [];
  const end = changes.onTouched((touched) => void notices.push(touched?.size ?? 0));
  const told = await run(
    `insert into "Topic" (slug, name) select 'much-' || n, 'Much' from generate_series(1, 5000) n`,
  );
  end();
  expect(notices.length).toBeGreaterThan(10);
  const ids = await prisma.topic.findMany({ where: { name: 'Much' }, select: { id: true, slug: true } });
  expect(new Set(told)).toEqual(
    new Set(['Topic', ...ids.flatMap(({ id, slug }) => [`Topic.id=${id}`, `Topic.slug=${digest(slug)}`])]),
  );
  const renamed = await run(`update "Topic" set name = 'Renamed' where name = 'Much'`);
  expect(new Set(renamed)).toEqual(new Set([...told, 'Topic.name']));
  await run(`delete from "Topic" where name = 'Renamed'`);
});

test('what is rolled back is not told', async () => {
  expect(await run(`begin; insert into "Topic" (slug, name) values ('never', 'Never'); rollback`)).toEqual(
    [],
  );
});

test('after a commit of this process there is no state until what it changed was told', async () => {
  await listening(changes);
  const heard: string[] = [];
  const end = changes.onTouched((touched) => void heard.push(...(touched ?? [])));
  const addInTransaction = (tx: Tx) =>
    selectRows(tx, `insert into "Topic" (slug, name) values ('both', 'In a transaction')`);
  for (const [slug, write] of [
    ['single', () => rows.topic('single', 'By a single statement')],
    ['both', () => store.transaction(addInTransaction)],
    ['single', () => prisma.$transaction([prisma.topic.deleteMany({ where: { slug: 'single' } })])],
  ] as const) {
    const before = changes.state() ?? 0;
    heard.length = 0;
    await write();
    const isTold = heard.includes(`Topic.slug=${digest(slug)}`);
    expect(isTold || changes.state() === null, slug).toBe(true);
    await listening(changes);
    expect(heard).toContain(`Topic.slug=${digest(slug)}`);
    expect(changes.state()).toBeGreaterThan(before);
  }
  end();
  const state = changes.state();
  await prisma.topic.count();
  expect(changes.state()).toBe(state);
});

test('a mark touches nothing, and is waited for where a transaction is open', async () => {
  await listening(changes);
  const state = changes.state();
  const during = await store.transaction(async (tx) => {
    changes.count();
    await tx.$queryRawUnsafe('select 1');
    return changes.state();
  });
  expect([null, state]).toContain(during); // On a server the mark need not wait.
  await listening(changes);
  expect(changes.state()).toBe(state);
});

test('a commit that comes while a mark is under way waits for the next one', async () => {
  await listening(changes);
  const sent: string[] = [];
  const own = new Changes({
    ...store.driver,
    runScript: (sql) => {
      sent.push(sql);
      return store.driver.runScript(sql);
    },
  });
  onTestFinished(() => own.close());
  own.count();
  expect(sent).toEqual([]); // Nobody remembers anything yet.
  await listening(own);
  own.count();
  own.count();
  own.count();
  expect(sent).toHaveLength(1);
  await listening(own);
  expect(sent).toHaveLength(2);
  expect(new Set(sent).size).toBe(2);
});

test('a mark that could not be sent is sent when the state is asked for again', async () => {
  let failures = 2;
  const own = new Changes({
    ...store.driver,
    runScript: async (sql) => {
      if (failures-- > 0) throw new Error('sorry, too many clients already');
      await store.driver.runScript(sql);
    },
  });
  onTestFinished(() => own.close());
  await listening(own);
  own.count();
  expect(own.state()).toBeNull();
  await listening(own);
  expect(failures).toBe(-1);
});

test('a database that is closed with a mark under way fails nothing', async () => {
  const other = await openOther();
  await listening(other.changes);
  other.changes.count();
  other.changes.count();
  await other.close();
  other.changes.count();
  expect(other.changes.state()).toBeNull();
});

test.runIf(SERVER_URL)('what another process changes is told; its marks are not ours', async () => {
  const other = await openOther();
  onTestFinished(() => other.close());
  await listening(other.changes);
  await listening(changes);
  const state = changes.state() ?? 0;
  other.changes.count();
  await listening(other.changes);
  expect(changes.state()).toBe(state);
  const told: string[] = [];
  onTestFinished(changes.onTouched((touched) => void told.push(...(touched ?? []))));
  await rowsOf(other).topic('elsewhere', 'Elsewhere');
  await expect.poll(() => told, WAIT).toContain(`Topic.slug=${digest('elsewhere')}`);
  expect(changes.state()).toBeGreaterThan(state);
});

test.runIf(SERVER_URL)('where notices may have been missed, anything may have changed', async () => {
  const other = await openOther();
  onTestFinished(() => other.close());
  await listening(other.changes);
  const told: unknown[] = [];
  other.changes.onTouched((touched) => void told.push(touched));
  other.changes.count();
  await other.prisma.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`;
  await expect.poll(() => told, WAIT).toEqual([null, null]);
  await listening(other.changes);
  await expect.poll(() => changes.state(), WAIT).not.toBeNull();
});

/** Another store: on the same server, or a database of its own in memory. */
async function openOther(): Promise<Store> {
  if (!SERVER_URL) return openStore({ dataDir: 'memory://' });
  const [row] = await prisma.$queryRaw<{ name: string }[]>`select current_database()::text as name`;
  const url = new URL(SERVER_URL);
  url.pathname = `/${row?.name}`;
  return openStore({ databaseUrl: url.href });
}

test('every table tells of all its columns (else: call tell_changes_of in the migration that adds some)', async () => {
  const tellers = await readTellers();
  expect(tellers.length).toBeGreaterThan(30);
  for (const { name, source } of tellers) {
    const model = modelOf(name);
    const columns = Object.values(model.fields).flatMap((field) =>
      field.is === 'relation' ? [] : [field.column],
    );
    expect(literals(source, /'(\w+)=' \|\|/g), name).toEqual(sorted([...toldFields(model)]));
    expect(literals(source, /THEN '(\w+)' END/g), name).toEqual(sorted(columns));
  }
  for (const { name } of tellers) await store.driver.runScript(`call tell_changes_of('${name}')`);
  expect(await readTellers()).toEqual(tellers);
});

test('a table that cannot be told of says why', async () => {
  const make = (columns: string) =>
    store.driver.runScript(`create table "Odd" (${columns}); call tell_changes_of('Odd')`);
  await expect(make('id int')).rejects.toThrow('Table "Odd" has no primary key');
  await expect(make('id uuid primary key')).rejects.toThrow(
    'Only integers and texts can be told, not "Odd".id, a uuid',
  );
  await expect(make('id int primary key, data json')).rejects.toThrow('operator does not exist: json = json');
  await expect(store.driver.runScript(`call tell_changes_of('Nowhere')`)).rejects.toThrow('does not exist');
});

interface Teller {
  readonly name: string;
  readonly source: string;
}

function readTellers(): Promise<Teller[]> {
  return prisma.$queryRaw<Teller[]>`
    select relname::text as name, prosrc as source from pg_trigger
    join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
    where tgname = 'change_told_changed' order by 1`;
}

function modelOf(table: string) {
  const model = Object.values(DATA_MODEL).find((each) => each.table === table);
  if (model === undefined) throw new Error(`No model of the table ${table}`);
  return model;
}

const literals = (source: string, pattern: RegExp) =>
  sorted([...source.matchAll(pattern)].map((match) => match[1] ?? ''));
const sorted = (names: readonly string[]) => [...new Set(names)].sort();
