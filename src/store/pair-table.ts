import { selectRows, type Tx } from './statement.ts';

/** Two rows (`a < b`) and why they belong together. */
interface Pair {
  readonly a: number;
  readonly b: number;
}

/** A table of pairs, `aId` and `bId`, that hold rows together. */
export interface PairTable<Row extends Pair> {
  readonly name: string;
  /** What is kept of a pair, with its PostgreSQL types. */
  readonly columns: Readonly<Record<Exclude<keyof Row & string, keyof Pair>, string>>;
}

/** Part of a statement that tells what the ids of `$1` are among. */
const GIVEN = 'any(array(select jsonb_array_elements($1::jsonb)::int))';
const namesOf = (columns: object): string[] => Object.keys(columns).map((name) => `"${name}"`);

/**
 * Makes the pairs of the rows the ones given, in one statement; equal ones stay untouched, and so do those that a curator
 * made.
 * @returns the rows that lost a pair: what it held together may part
 */
export async function savePairs<Row extends Pair>(
  tx: Tx,
  { name, columns }: PairTable<Row>,
  ids: readonly number[],
  pairs: readonly Row[],
): Promise<number[]> {
  if (ids.length === 0) return [];
  const names = namesOf(columns);
  const types = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
  const all = (prefix: string) => names.map((column) => `${prefix}.${column}`).join(', ');
  const lost = await selectRows<{ id: number }>(
    tx,
    `with incoming as materialized (select * from jsonb_to_recordset($2::jsonb) as i(a int, b int, ${types.join(', ')})),
    before as materialized (
      select "aId", "bId" from "${name}" where "aId" = ${GIVEN}
      union select "aId", "bId" from "${name}" where "bId" = ${GIVEN}
    ), removed as (
      delete from "${name}" p using before where (p."aId", p."bId") = (before."aId", before."bId")
        and p.method not like 'edit/%' and not exists (select from incoming i where (i.a, i.b) = (p."aId", p."bId"))
      returning p."aId", p."bId"
    ), saved as (
      insert into "${name}" as p ("aId", "bId", ${names.join(', ')})
      select a, b, ${names.join(', ')} from incoming order by 1, 2
      on conflict ("aId", "bId") do update set ${names.map((column) => `${column} = excluded.${column}`).join(', ')}
        where p.method not like 'edit/%' and (${all('p')}) is distinct from (${all('excluded')})
    )
    select "aId" as id from removed union select "bId" from removed order by 1`,
    ids,
    pairs,
  );
  return lost.map(({ id }) => id);
}

/** The pairs among the rows. */
export function findPairsAmong<Row extends Pair>(
  tx: Tx,
  { name, columns }: PairTable<Row>,
  ids: readonly number[],
): Promise<Row[]> {
  return selectRows<Row>(
    tx,
    `select "aId" as a, "bId" as b, ${namesOf(columns).join(', ')} from "${name}" where "aId" = ${GIVEN} and "bId" = ${GIVEN}`,
    ids,
  );
}

/**
 * The rows that pairs connect with those given, directly or through others, at most `limit`. `offset 0` keeps the
 * planner, which expects thousands of rows of a recursion, from reading all pairs in each round instead.
 *
 * @param where SQL that a pair must fulfill; every pair does where it isn't given
 * @param isOpen SQL that a row must fulfill, by its id, to be connected; every row does where it isn't given
 */
export async function findConnected(
  tx: Tx,
  { name, where = 'true', isOpen = () => 'true' }: Connecting,
  ids: readonly number[],
  limit: number,
): Promise<number[]> {
  const rows = await selectRows<{ id: number }>(
    tx,
    `with recursive reached(id) as (
      select jsonb_array_elements($1::jsonb)::int
      union
      select next.id from reached r, lateral (
        (select "bId" as id from "${name}" where "aId" = r.id and ${where} offset 0)
        union all (select "aId" from "${name}" where "bId" = r.id and ${where} offset 0)
      ) next where ${isOpen('r.id')}
    )
    select id from reached where ${isOpen('reached.id')} limit $2::int`,
    ids,
    limit,
  );
  return rows.map(({ id }) => id);
}

/** A table of pairs, and which of them connect which rows. */
interface Connecting {
  readonly name: string;
  readonly where?: string;
  readonly isOpen?: (id: string) => string;
}
