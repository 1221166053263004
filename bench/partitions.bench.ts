/**
 * What PostgreSQL's partitions of quotes would cost and save: the quotes of an invented corpus in one table, in one a quarter
 * of a year, and in sixteen by the hash of the speaker; the same indexes; the statements that the graph asks most. Prints
 * milliseconds and blocks of each (medians), and how many times those of the one table they are.
 *
 * `npm run bench:partitions -- [--scale 1M] [--rounds 25]` on a PostgreSQL that it starts
 */
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { migrate } from '../src/store/migrate.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { selectRows } from '../src/store/statement.ts';
import { loadCorpus } from './reads/corpus/load-corpus.ts';
import { openBenchDatabase } from './reads/postgres.ts';

const HASHES = 16;

/** A table of quotes: how it is parted, and what its primary key must be for that. */
const LAYOUTS = {
  One: { by: '', key: 'id' },
  ByTime: { by: 'partition by range ("orderAt")', key: 'id, "orderAt"' },
  BySpeaker: { by: 'partition by hash ("personId")', key: 'id, "personId"' },
} as const;
type Layout = keyof typeof LAYOUTS;
const NAMES = Object.keys(LAYOUTS) as Layout[];

/** Quotes without a speaker stay out: a partition key has no nulls where it is part of a primary key. */
const COLUMNS = '"id", "articleId", "personId", "utteranceId", "orderAt", "text"';

async function makeTables(store: Store): Promise<void> {
  for (const name of NAMES) {
    const { by, key } = LAYOUTS[name];
    await store.driver.runScript(
      `create table "${name}" (id int, "articleId" int, "personId" int, "utteranceId" int, "orderAt" timestamptz(3), text text, primary key (${key})) ${by};
      ${await partitionsOf(store, name)}
      insert into "${name}" (${COLUMNS}) select ${COLUMNS} from "Quote" where "personId" is not null order by id;
      create index on "${name}" ("personId", "orderAt", id); create index on "${name}" ("orderAt", id);
      create index on "${name}" ("utteranceId", "orderAt", id); create index on "${name}" ("articleId", id);`,
    );
  }
  await store.prisma.$executeRawUnsafe('vacuum (analyze)');
}

async function partitionsOf(store: Store, name: Layout): Promise<string> {
  if (name === 'BySpeaker')
    return Array.from(
      { length: HASHES },
      (_, rest) =>
        `create table "${name}${rest}" partition of "${name}" for values with (modulus ${HASHES}, remainder ${rest});`,
    ).join('\n');
  if (name === 'One') return '';
  const quarters = await selectRows<{ from: string; to: string }>(
    store.prisma,
    `select q::text as from, (q + interval '3 months')::text as to from (
      select generate_series(date_trunc('quarter', min("orderAt")), max("orderAt"), interval '3 months') as q from "Quote") quarters`,
  );
  return quarters
    .map(
      ({ from, to }, at) =>
        `create table "${name}${at}" partition of "${name}" for values from ('${from}') to ('${to}');`,
    )
    .join('\n');
}

/** What is asked, with `$table`; `$1` is drawn anew each time. */
const QUESTIONS: Readonly<Record<string, { readonly sql: string; readonly draw: string }>> = {
  'newest 20 of a speaker': {
    sql: 'select * from "$table" where "personId" = $1 order by "orderAt" desc, id desc limit 20',
    draw: 'select "personId" from "Quote" where "personId" is not null',
  },
  'newest 20 of all': {
    sql: 'select * from "$table" where id > $1 - 1000000000 order by "orderAt" desc, id desc limit 20',
    draw: 'select id from "Quote"',
  },
  'one by its id': {
    sql: 'select * from "$table" where id = $1',
    draw: 'select id from "Quote" where "personId" is not null',
  },
  'all of an utterance': {
    sql: 'select * from "$table" where "utteranceId" = $1 order by "orderAt", id',
    draw: 'select "utteranceId" from "Quote" where "utteranceId" is not null',
  },
  'all of an article': {
    sql: 'select * from "$table" where "articleId" = $1 order by id',
    draw: 'select "articleId" from "Quote"',
  },
};

interface Explained {
  readonly 'QUERY PLAN': readonly [
    {
      readonly Plan: { readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number };
      readonly 'Execution Time': number;
      readonly 'Planning Time': number;
    },
  ];
}

interface Cost {
  readonly milliseconds: number;
  readonly blocks: number;
}

async function measure(store: Store, sql: string, value: number): Promise<Cost> {
  const [row] = await selectRows<Explained>(
    store.prisma,
    `explain (analyze, buffers, format json) ${sql.replaceAll('$1', String(value))}`,
  );
  const explained = row?.['QUERY PLAN'][0];
  if (!explained) throw new Error(`No plan for ${sql}`);
  const { Plan: plan } = explained;
  return {
    milliseconds: explained['Execution Time'] + explained['Planning Time'],
    blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function compare(store: Store, rounds: number): Promise<void> {
  for (const [question, { sql, draw }] of Object.entries(QUESTIONS)) {
    const drawn = await selectRows<{ value: number }>(
      store.prisma,
      `select value from (${draw} order by hashint4extended(id, 1) limit ${rounds + 1}) drawn(value)`,
    );
    const costs = new Map<Layout, Cost[]>(NAMES.map((name) => [name, []]));
    // The first warms what is cached.
    for (const [round, { value }] of drawn.entries())
      for (const name of NAMES) {
        const cost = await measure(store, sql.replace('$table', name), value);
        if (round > 0) costs.get(name)?.push(cost);
      }
    console.log(question);
    const of = (name: Layout, figure: keyof Cost) =>
      median((costs.get(name) ?? []).map((cost) => cost[figure]));
    for (const name of NAMES) {
      const [milliseconds, blocks] = [of(name, 'milliseconds'), of(name, 'blocks')];
      const times = (milliseconds / of('One', 'milliseconds')).toFixed(2);
      console.log(
        `  ${name.padEnd(10)}${milliseconds.toFixed(3).padStart(9)} ms${String(blocks).padStart(7)} blocks${times.padStart(8)} times`,
      );
    }
  }
}

const { values } = parseArgs({
  args: argv.slice(2),
  options: { scale: { type: 'string', default: '1M' }, rounds: { type: 'string', default: '25' } },
});
const database = await openBenchDatabase(undefined);
const store = await openStore({ databaseUrl: database.url });
try {
  await migrate(store);
  await loadCorpus(store, { scale: values.scale, seed: 1 });
  await makeTables(store);
  await compare(store, Number(values.rounds));
} finally {
  await store.close();
  await database.close();
}
