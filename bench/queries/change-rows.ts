import { DATA_MODEL } from '../../src/store/generated/data-model.ts';
import type { Store } from '../../src/store/open-store.ts';
import { isTold } from '../../src/store/reads/read-trace.ts';
import { execute, selectRows } from '../../src/store/statement.ts';

/** Tables that the graph shows, each with its columns of one plain value. */
const TABLES = Object.values(DATA_MODEL)
  .filter(({ table }) => isTold(table))
  .map(({ table, fields }) => ({
    table,
    columns: Object.values(fields).flatMap((field) =>
      field.is === 'column' && !field.isList && field.type !== 'Json' && field.column !== 'id'
        ? [field.column]
        : [],
    ),
  }));
/** What most questions are about, which is changed as often as all else together. */
const NOUNS = TABLES.filter(({ table }) =>
  ['Article', 'Claim', 'Organization', 'Outlet', 'Person', 'Quote', 'Story', 'Utterance'].includes(table),
);
/** One in so many changes deletes a row, another adds one. */
const KINDS = 8;

/**
 * Changes rows of a table, as any writer might: gives every third one another's value in a column (so that hardly an answer that
 * shows or orders by it stays as it was), deletes a row with all that hangs on it, or adds one like it.
 * @returns what was done; null where the database refused it, or there was nothing to change
 */
export async function changeRows(store: Store, random: () => number): Promise<string | null> {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const { table, columns } = one(random() < 0.5 ? NOUNS : TABLES);
  const row = await drawRow(store, table, random);
  if (row === null || columns.length === 0) return null;
  const kind = Math.floor(random() * KINDS);
  const column = one(columns);
  const all = columns.map((name) => `"${name}"`).join(', ');
  const here = `ctid = '${row}'::tid`;
  const third = `abs(hashtext(ctid::text)) % 3 = ${Math.floor(random() * 3)}`;
  const sql =
    kind === 0
      ? `delete from "${table}" where ${here}`
      : kind === 1
        ? `insert into "${table}" (${all}) select ${all} from "${table}" where ${here}`
        : `update "${table}" set "${column}" = (select "${column}" from "${table}" where ${here}) where ${third}`;
  try {
    return (await store.transaction((tx) => execute(tx, sql))) > 0 ? sql : null;
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
