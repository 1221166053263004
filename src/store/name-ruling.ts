import { execute, selectRows, type Tx } from './statement.ts';

/** Whether two names are one identity's, by their keys, as a curator says. */
export interface NameRuling {
  readonly aKey: string;
  readonly bKey: string;
  readonly same: boolean;
}

/** Keeps an edit's rulings on names (pairs distinct, `aKey < bKey`). */
export async function addNameRulings(tx: Tx, editId: number, rulings: readonly NameRuling[]): Promise<void> {
  await execute(
    tx,
    `insert into "NameRuling" ("editId", "aKey", "bKey", same)
    select $1, "aKey", "bKey", same from jsonb_to_recordset($2::jsonb) as i("aKey" text, "bKey" text, same bool)`,
    editId,
    rulings,
  );
}

/** A ruling that holds: the latest on its pair. */
const STANDING = `given as materialized (select jsonb_array_elements_text($1::jsonb) as key),
  standing as materialized (
    select distinct on ("aKey", "bKey") * from (
      select r.* from given g join "NameRuling" r on r."aKey" = g.key
      union select r.* from given g join "NameRuling" r on r."bKey" = g.key
    ) found order by "aKey", "bKey", "editId" desc
  )`;

/** A pair of names that are known, with what was ruled on them. */
export interface RuledPair {
  readonly aId: number;
  readonly bId: number;
  readonly same: boolean;
  readonly method: string;
}

/**
 * Writes what was ruled on names of these keys in place of what rules judge (`NamePair`), where both names are known.
 * One statement.
 */
export function pairRuledNames(tx: Tx, keys: readonly string[]): Promise<RuledPair[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return selectRows(
    tx,
    `with ${STANDING}
    insert into "NamePair" as p ("aId", "bId", verdict, score, parts, method, version)
    select least(a.id, b.id), greatest(a.id, b.id), case when same then 'SAME' else 'DIFFERENT' end::"NameVerdict",
      case when same then 1 else 0 end,
      jsonb_build_array(jsonb_build_object('part', 'edit', 'score', case when same then 1 else 0 end,
        'evidence', 'decided by a curator')), 'edit/' || "editId", 'edit'
    from standing s join "Name" a on a.key = s."aKey" join "Name" b on b.key = s."bKey" order by 1, 2
    on conflict ("aId", "bId") do update set verdict = excluded.verdict, score = excluded.score,
      parts = excluded.parts, method = excluded.method, version = excluded.version
    returning "aId", "bId", verdict = 'SAME' as same, method`,
    keys,
  );
}

/** Takes the rulings of an edit back, and what they wrote over. Returns them. */
export async function removeNameRulings(tx: Tx, editId: number): Promise<NameRuling[]> {
  const removed = await selectRows<NameRuling>(
    tx,
    'delete from "NameRuling" where "editId" = $1 returning "aKey", "bKey", same',
    editId,
  );
  await execute(
    tx,
    `delete from "NamePair" p using jsonb_to_recordset($1::jsonb) as i("aKey" text, "bKey" text)
      join "Name" a on a.key = i."aKey" join "Name" b on b.key = i."bKey"
    where p."aId" = least(a.id, b.id) and p."bId" = greatest(a.id, b.id) and p.method = 'edit/' || $2::int`,
    removed,
    editId,
  );
  return removed;
}

/** The edits that rule names of one of the lists and of the other to be two identities', latest first. */
export function findPartings(
  tx: Tx,
  keys: readonly string[],
  others: readonly string[],
): Promise<{ editId: number }[]> {
  return selectRows(
    tx,
    `with ${STANDING}, others as materialized (select jsonb_array_elements_text($2::jsonb) as key)
    select distinct "editId" from standing where not same and (
      ("aKey" in (select key from given) and "bKey" in (select key from others))
      or ("bKey" in (select key from given) and "aKey" in (select key from others))
    ) order by 1 desc`,
    keys,
    others,
  );
}
