import { DATA_MODEL } from '../../src/store/generated/data-model.ts';
import type { Store } from '../../src/store/open-store.ts';
import { UNTOLD } from '../../src/store/reads/read-trace.ts';
import { execute, selectRows } from '../../src/store/statement.ts';

/** Tables that the graph shows, each with its columns of one plain value. */
const TABLES = Object.values(DATA_MODEL)
  .filter(({ table }) => !UNTOLD.has(table) && !table.endsWith('Words'))
  .map(({ table, fields }) => ({
    table,
    columns: Object.values(fields).flatMap((field) =>
      field.is === 'column' && !field.isList && field.type !== 'Json' && field.column !== 'id'
        ? [field.column]
        : [],
    ),
  }));
/** One in so many changes deletes a row, another adds one. */
const DELETES = 8;

/**
 * Changes a row somewhere, as any writer might: gives it another row's value in a column, deletes it with all that hangs on it, or
 * adds one like it.
 * @returns what was done; null where the database refused it, or there was nothing to change
 */
export async function changeRows(store: Store, random: () => number): Promise<string | null> {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const { table, columns } = one(TABLES);
  const [row, other] = [await drawRow(store, table, random), await drawRow(store, table, random)];
  if (row === null || other === null || columns.length === 0) return null;
  const draw = Math.floor(random() * DELETES);
  const column = one(columns);
  const all = columns.map((name) => `"${name}"`).join(', ');
  const sql =
    draw === 0
      ? `delete from "${table}" where ctid = '${row}'::tid`
      : draw === 1
        ? `insert into "${table}" (${all}) select ${all} from "${table}" where ctid = '${row}'::tid`
        : `update "${table}" set "${column}" = (select "${column}" from "${table}" where ctid = '${other}'::tid) where ctid = '${row}'::tid`;
  try {
    await store.transaction((tx) => execute(tx, sql));
    return sql;
  } catch {
    return null;
  }
}

/** Where a row of a table stands; null where there is none. */
async function drawRow({ prisma }: Store, table: string, random: () => number): Promise<string | null> {
  const [row] = await selectRows<{ place: string }>(
    prisma,
    `select ctid::text as place from "${table}" order by ctid offset floor($1::float8 * (select count(*) from "${table}")) limit 1`,
    random(),
  );
  return row?.place ?? null;
}
