import type { IdentityType } from './identity.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** A folded full name and whose it is; see `Name` in schema.prisma. */
export interface StoredName {
  readonly id: number;
  readonly key: string;
  readonly form: string;
  readonly blockKeys: readonly string[];
  readonly personId: number | null;
  readonly organizationId: number | null;
  readonly articleCount: number;
}

export interface NewName {
  readonly key: string;
  readonly form: string;
  readonly blockKeys: readonly string[];
}

/** Why a name belongs to its identity. */
export interface NameProvenance {
  readonly method: string;
  readonly version: string;
  /** 0..1. */
  readonly score: number;
}

const FIELDS = 'id, key, form, "blockKeys", "personId", "organizationId", "articleCount"';
const GIVEN_INTS = 'array(select jsonb_array_elements($1::jsonb)::int)';
/** Whether an edit needs the name `n`, used or not. */
const RULED = `exists (select from "AliasRuling" r where r."aliasKey" = n.key)
  or exists (select from "QuoteRuling" r where r.kind = 'SPEAKER' and r.value->>'key' = n.key)`;
const GIVEN_TEXTS = 'array(select jsonb_array_elements_text($1::jsonb))';

/** The names with these keys, by key. */
export async function findNames(tx: Tx, keys: readonly string[]): Promise<StoredName[]> {
  if (keys.length === 0) return [];
  return selectRows(tx, `select ${FIELDS} from "Name" where key = any(${GIVEN_TEXTS}) order by key`, keys);
}

export async function findNamesById(tx: Tx, ids: readonly number[]): Promise<StoredName[]> {
  if (ids.length === 0) return [];
  return selectRows(tx, `select ${FIELDS} from "Name" where id = any(${GIVEN_INTS}) order by key`, ids);
}

/** The names that share a block key, by key: at most `limit`, those that most articles use. */
export async function findNamesByBlock(
  tx: Tx,
  blockKeys: readonly string[],
  limit: number,
): Promise<StoredName[]> {
  if (blockKeys.length === 0) return [];
  return selectRows(
    tx,
    `select * from (
      select ${FIELDS} from "Name" where "blockKeys" && ${GIVEN_TEXTS}
      order by "articleCount" desc, key limit ${limit}
    ) most order by key`,
    blockKeys,
  );
}

/** Adds names that nobody has yet, without an identity. Returns them in the order of their keys. */
export async function insertNames(tx: Tx, names: readonly NewName[], version: string): Promise<StoredName[]> {
  if (names.length === 0) return [];
  return selectRows(
    tx,
    `insert into "Name" (key, form, "blockKeys", method, version, score)
    select key, form, array(select jsonb_array_elements_text("blockKeys")), 'name/new', $2, 1
    from jsonb_to_recordset($1::jsonb) as i(key text, form text, "blockKeys" jsonb) order by key
    returning ${FIELDS}`,
    [...names].sort((a, b) => (a.key < b.key ? -1 : 1)),
    version,
  );
}

/** Says whose the names are, and why. */
export async function assignNames(
  tx: Tx,
  type: IdentityType,
  rows: readonly (NameProvenance & { readonly id: number; readonly identityId: number })[],
): Promise<void> {
  if (rows.length === 0) return;
  const column = type === 'person' ? 'personId' : 'organizationId';
  await execute(
    tx,
    `update "Name" n set "${column}" = i."identityId", method = i.method, version = i.version, score = i.score
    from jsonb_to_recordset($1::jsonb) as i(id int, "identityId" int, method text, version text, score float8)
    where n.id = i.id and (n."${column}", n.method, n.version, n.score)
      is distinct from (i."identityId", i.method, i.version, i.score)`,
    rows,
  );
}

/** How many more articles use a name; `form` is a spelling that they use. */
export interface NameUse {
  readonly id: number;
  readonly by: number;
  readonly form: string | null;
}

/**
 * Counts the articles that use the names, keeps their least spelling, and marks them for judging. In the order of ids,
 * so that two transactions lock them alike.
 */
export async function countNameUses(tx: Tx, uses: readonly NameUse[]): Promise<void> {
  if (uses.length === 0) return;
  await execute(
    tx,
    `with uses as materialized (
      select n.id, i.by, i.form from jsonb_to_recordset($1::jsonb) as i(id int, by int, form text)
      join "Name" n on n.id = i.id order by n.id for update of n
    )
    update "Name" n set "articleCount" = n."articleCount" + by, dirty = true,
      form = least(n.form collate "C", coalesce(u.form, n.form) collate "C")
    from uses u where n.id = u.id`,
    uses,
  );
}

/** Names whose pairs are to be judged anew, by id. */
export async function findDirtyNames(tx: Tx, limit: number): Promise<StoredName[]> {
  return selectRows(tx, `select ${FIELDS} from "Name" where dirty order by id limit $1::int`, limit);
}

/**
 * Takes the marks away, and the names that no article uses any more, nor a curator as an alias or a speaker. Returns the
 * identities of those.
 */
export async function settleNames(
  tx: Tx,
  ids: readonly number[],
): Promise<{ personId: number | null; organizationId: number | null }[]> {
  if (ids.length === 0) return [];
  await execute(
    tx,
    `update "Name" n set dirty = false where id = any(${GIVEN_INTS}) and ("articleCount" > 0 or ${RULED})`,
    ids,
  );
  return selectRows(
    tx,
    `delete from "Name" n where id = any(${GIVEN_INTS}) and "articleCount" <= 0 and not (${RULED})
    returning "personId", "organizationId"`,
    ids,
  );
}

/** Marks all names whose identity was decided under another version: a newer matcher may decide otherwise. */
export async function markOutdatedNames(tx: Tx, version: string): Promise<number> {
  return execute(tx, 'update "Name" set dirty = true where version <> $1 and not dirty', version);
}

/** Marks every name. */
export async function markAllNames(tx: Tx): Promise<number> {
  return execute(tx, 'update "Name" set dirty = true where not dirty');
}
