import type { IdsByKey, RowsByArticle } from './save-rows.ts';
import { execute, type Tx } from './statement.ts';
import { UNDATED } from './undated.ts';

/** A table of index keys (link/) ordered by time: `key`, `orderAt`, and the owner's id. */
export interface TimedKeyTable {
  readonly name: string;
  /** The column of the owner: a quote, an appearance of a claim. */
  readonly owner: string;
  /** Days on either side in which an owner meets others, and those without a date; null for all. */
  readonly days: number | null;
  /** Owners that one meets: those that share most keys with it, of these the nearest in time. */
  readonly mostMet: number;
}

/** The index keys of one owner, which was published at `orderAt` (ISO). */
export interface TimedKeys {
  readonly ownerId: number;
  readonly orderAt: string;
  readonly keys: readonly number[];
}

/** The keys of rows that were saved under these ids. */
export function timedKeys(
  rowsOf: RowsByArticle<Omit<TimedKeys, 'ownerId'> & { readonly key: string }>,
  ids: IdsByKey,
): TimedKeys[] {
  return [...rowsOf].flatMap(([articleId, rows]) =>
    rows.map(({ key, keys, orderAt }) => ({ ownerId: ids.get(articleId)?.get(key) ?? 0, keys, orderAt })),
  );
}

/** Makes the keys of the owners the ones given, in one statement. */
export async function saveTimedKeys(
  tx: Tx,
  { name, owner }: TimedKeyTable,
  rows: readonly TimedKeys[],
): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    `with given as materialized (select * from jsonb_to_recordset($1::jsonb) as i("ownerId" int, "orderAt" timestamptz(3), keys jsonb)),
    incoming as materialized (
      select distinct "ownerId", key::int as key, "orderAt"
      from given, jsonb_array_elements(keys) as key
    ), removed as (
      delete from "${name}" k where k."${owner}" = any(array(select "ownerId" from given)) and not exists (
        select from incoming i where (i."ownerId", i.key, i."orderAt") = (k."${owner}", k.key, k."orderAt"))
    )
    insert into "${name}" (key, "orderAt", "${owner}")
    select key, "orderAt", "ownerId" from incoming order by 1, 2, 3 on conflict do nothing`,
    rows,
  );
}

/** Owners that a key brings on either side in time: a phrase that thousands repeat is met in its nearest reports. */
const NEAREST = 24;

/**
 * SQL that defines `met("ownId", "otherId")`, to stand behind `with`: pairs of an owner of `$1` and another that share a
 * key and are near enough in time, each pair once; of each key the nearest in time on either side, and of all these at most
 * `mostMet` an owner. Cost: keys × nearest, whatever the corpus: keys are bounded and rows compared as wholes, since for
 * `key =` the planner would rather read and sort all that a phrase of thousands has.
 */
export function nearestByKeys({ name, owner, days, mostMet }: TimedKeyTable): string {
  const side = (comparison: string, bound: string, direction: string) => `(
    select * from "${name}" k
    where (k.key, k."orderAt", k."${owner}") ${comparison} (own.key, own."orderAt", 0) and ${bound}
    order by k.key ${direction}, k."orderAt" ${direction}, k."${owner}" ${direction} limit ${NEAREST}
  )`;
  const [before, after] =
    days === null
      ? ['k.key >= own.key', 'k.key <= own.key']
      : [
          `(k.key, k."orderAt") >= (own.key, own."orderAt" - interval '${days} days')`,
          `(k.key, k."orderAt") <= (own.key, case own."orderAt" when '${UNDATED}'::timestamptz then 'infinity' else own."orderAt" + interval '${days} days' end)`,
        ];
  // Asked once for the statement: seldom is there anything without a date.
  const undated = `union all (
    select * from "${name}" k where k.key = own.key and k."orderAt" = '${UNDATED}'::timestamptz and own."orderAt" > '${UNDATED}'::timestamptz
      and (select exists (select from "Article" where "orderAt" = '${UNDATED}'::timestamptz)) limit ${NEAREST}
  )`;
  return `own as materialized (
      select key, "orderAt", "${owner}" as id from "${name}"
      where "${owner}" = any(array(select jsonb_array_elements($1::jsonb)::int))
    ), near as materialized (
      select own.key, own."orderAt", near."${owner}" as id, abs(extract(epoch from near."orderAt" - own."orderAt")) as distance
      from (select distinct key, "orderAt" from own) own, lateral (
        ${side('>=', after, 'asc')} union all ${side('<', before, 'desc')} ${days === null ? '' : undated}
      ) near
    ), met as (
      select "ownId", "otherId" from (
        select own.id as "ownId", near.id as "otherId",
          row_number() over (partition by own.id order by count(*) desc, min(distance), near.id) as place
        from own join near using (key, "orderAt") where own.id <> near.id group by 1, 2
      ) placed where place <= ${mostMet}
    )`;
}
