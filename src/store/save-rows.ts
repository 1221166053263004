import { selectRows, type Tx } from './statement.ts';

/** A table whose rows belong to articles and have a natural key within their own (docs/decisions/0004). */
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

/** Rows by article; one with an empty list shall have none. */
export type RowsByArticle<Row> = ReadonlyMap<number, readonly Row[]>;

/** What became of one row: `id` is the same as before for a key that was there before. */
export interface SavedRow {
  readonly articleId: number;
  readonly id: number;
  /** Position in the rows given for the article; null for a row that is gone. */
  readonly position: number | null;
  readonly change: 'added' | 'changed' | 'kept' | 'removed';
}

/**
 * Makes the articles' rows of `table` the ones given, in one statement: adds the new, changes those that
 * differ in place, leaves the equal untouched, removes the rest. Objects are keyed by column; keys must be distinct
 * within an article. The caller holds the lock on the articles (`saveArticle` takes it).
 */
export async function saveRows(
  tx: Tx,
  table: ArticleTable,
  rowsOf: RowsByArticle<object>,
): Promise<SavedRow[]> {
  const rows = [...rowsOf].flatMap(([articleId, own]) =>
    own.map((row) => ({ ...row, [table.article]: articleId })),
  );
  const changes = await selectRows<Omit<SavedRow, 'position'> & { key: unknown[] | null }>(
    tx,
    statementFor(table),
    [...rowsOf.keys()],
    rows,
  );
  const places = placesByKey(table, rowsOf);
  return changes.map(({ key, ...row }) => ({
    ...row,
    position: key === null ? null : (places.get(`${row.articleId} ${JSON.stringify(key)}`) ?? null),
  }));
}

function placesByKey({ key }: ArticleTable, rowsOf: RowsByArticle<object>): Map<string, number> {
  const columns = Object.keys(key);
  const keyOf = (row: object) => JSON.stringify(columns.map((column) => Reflect.get(row, column)));
  return new Map(
    [...rowsOf].flatMap(([articleId, rows]) =>
      rows.map((row, position): [string, number] => [`${articleId} ${keyOf(row)}`, position]),
    ),
  );
}

// No `on conflict`: it would take a number from the sequence for each row that is there already.
function statementFor({ name, article, id, key, columns }: ArticleTable): string {
  const owned = { [article]: 'int', ...key };
  const all = { ...owned, ...columns };
  const list = (names: string[], prefix = ''): string =>
    names.map((column) => `${prefix}"${column}"`).join(', ');
  const [values, both] = [Object.keys(columns), Object.keys(all)];
  const definitions = Object.entries(all).map(([column, type]) => `"${column}" ${type}`);
  const given = `t."${article}" = any(array(select jsonb_array_elements($1::jsonb)::int))`;
  const same = Object.keys(owned)
    .map((column) => `t."${column}" = i."${column}"`)
    .join(' and ');
  // Which of the rows given each one is, `placesByKey` tells: a join over all of them would be their square.
  const told = `t."${article}" as "articleId", t."${id}" as id, jsonb_build_array(${list(Object.keys(key), 't.')}) as key`;
  return `
    with incoming as materialized (
      select * from rows from (jsonb_to_recordset($2::jsonb) as (${definitions.join(', ')}))
        with ordinality as i(${list(both)}, "position")
    ), removed as (
      delete from "${name}" t where ${given} and not exists (select from incoming i where ${same})
      returning t."${article}" as "articleId", t."${id}" as id
    ), changed as (
      update "${name}" t set ${values.map((column) => `"${column}" = i."${column}"`).join(', ')}
      from incoming i where ${same} and (${list(values, 't.')}) is distinct from (${list(values, 'i.')})
      returning ${told}, i."position"
    ), added as (
      insert into "${name}" as t (${list(both)})
      select ${list(both)} from incoming i where not exists (select from "${name}" t where ${same})
      order by i."position"
      returning ${told}
    )
    select "articleId", id, null::jsonb as key, 'removed' as change from removed
    union all select "articleId", id, key, 'changed' from changed
    union all select "articleId", id, key, 'added' from added
    union all select ${told}, 'kept' from "${name}" t join incoming i on ${same}
      where i."position" not in (select "position" from changed)`;
}

/** Ids by natural key, for each article. */
export type IdsByKey = ReadonlyMap<number, ReadonlyMap<string, number>>;

/** The id under each row's key, for each of the articles. */
export function idsByKey(
  rowsOf: RowsByArticle<{ readonly key: string }>,
  saved: readonly SavedRow[],
): IdsByKey {
  const ids = new Map([...rowsOf.keys()].map((articleId) => [articleId, new Map<string, number>()]));
  for (const { articleId, id, position } of saved) {
    const row = position === null ? undefined : rowsOf.get(articleId)?.[position];
    if (row !== undefined) ids.get(articleId)?.set(row.key, id);
  }
  return ids;
}

/** Every list, its rows made others, in an order that doesn't change. */
export function mapRows<Row, Other>(
  rowsOf: RowsByArticle<Row>,
  toOther: (row: Row, articleId: number) => Other,
): Map<number, Other[]> {
  return new Map(
    [...rowsOf].map(([articleId, rows]) => [articleId, rows.map((row) => toOther(row, articleId))]),
  );
}
