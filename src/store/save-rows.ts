import { selectRows, type Tx } from './statement.ts';

/** A table whose rows belong to one article and have a natural key within it (docs/decisions/0004). */
export interface ArticleTable {
  readonly name: string;
  /** The column of the owning article. */
  readonly article: string;
  /** The column that `SavedRow.id` tells. */
  readonly id: string;
  /** Columns of the natural key, and all others that are saved, with their PostgreSQL types. */
  readonly key: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
}

/** What became of one row: `id` is the same as before for a key that was there before. */
export interface SavedRow {
  readonly id: number;
  /** Position in the rows given; null for a row that is gone. */
  readonly position: number | null;
  readonly change: 'added' | 'changed' | 'kept' | 'removed';
}

/**
 * Makes the article's rows of `table` the ones given, in one statement: adds the new, changes those that
 * differ in place, leaves the equal untouched, removes the rest. Objects in `rows` are keyed by column; keys
 * must be distinct. The caller holds the lock on the article (`saveArticle` takes it).
 */
export function saveRows(
  tx: Tx,
  table: ArticleTable,
  articleId: number,
  rows: readonly object[],
): Promise<SavedRow[]> {
  return selectRows<SavedRow>(tx, statementFor(table), articleId, rows);
}

// No `on conflict`: it would take a number from the sequence for each row that is there already.
function statementFor({ name, article, id, key, columns }: ArticleTable): string {
  const all = { ...key, ...columns };
  const list = (names: string[], prefix = ''): string =>
    names.map((column) => `${prefix}"${column}"`).join(', ');
  const [keys, values, both] = [Object.keys(key), Object.keys(columns), Object.keys(all)];
  const definitions = Object.entries(all).map(([column, type]) => `"${column}" ${type}`);
  const same = `t."${article}" = $1 and ${keys.map((column) => `t."${column}" = i."${column}"`).join(' and ')}`;
  return `
    with incoming as materialized (
      select * from rows from (jsonb_to_recordset($2::jsonb) as (${definitions.join(', ')}))
        with ordinality as i(${list(both)}, "position")
    ), removed as (
      delete from "${name}" t where t."${article}" = $1 and not exists (select from incoming i where ${same})
      returning t."${id}" as id
    ), changed as (
      update "${name}" t set ${values.map((column) => `"${column}" = i."${column}"`).join(', ')}
      from incoming i where ${same} and (${list(values, 't.')}) is distinct from (${list(values, 'i.')})
      returning t."${id}" as id, i."position"
    ), added as (
      insert into "${name}" ("${article}", ${list(both)})
      select $1, ${list(both)} from incoming i where not exists (select from "${name}" t where ${same})
      order by i."position"
      returning "${id}" as id, ${keys.map((column) => `"${column}" as "key ${column}"`).join(', ')}
    )
    select id, null::int as "position", 'removed' as change from removed
    union all select id, "position"::int - 1, 'changed' from changed
    union all select t.id, i."position"::int - 1, 'added' from added t
      join incoming i on ${keys.map((column) => `t."key ${column}" = i."${column}"`).join(' and ')}
    union all select t."${id}", i."position"::int - 1, 'kept' from "${name}" t join incoming i on ${same}
      where t."${id}" not in (select id from changed)`;
}

/** The id under each row's key. */
export function idsByKey(
  rows: readonly { readonly key: string }[],
  saved: readonly SavedRow[],
): Map<string, number> {
  return new Map(
    saved.flatMap(({ id, position }): [string, number][] => {
      const row = position === null ? undefined : rows[position];
      return row === undefined ? [] : [[row.key, id]];
    }),
  );
}
