import { selectRows, type Tx } from './statement.ts';

/** A table whose rows are grouped by one of their columns. */
export interface GroupedTable {
  readonly name: string;
  readonly group: string;
}

/** Ids of the rows of the groups, and of the groups that some rows are in: at most `limit` and one more. One statement, none for no ids. */
export async function findGroupMembers(
  tx: Tx,
  { name, group }: GroupedTable,
  groupIds: readonly number[],
  memberIds: readonly number[],
  limit: number,
): Promise<number[]> {
  if (groupIds.length + memberIds.length === 0) return [];
  const rows = await selectRows<{ id: number }>(
    tx,
    `with given as materialized (
      select jsonb_array_elements($1::jsonb)::int as id
      union select "${group}" from "${name}" where id = any(array(select jsonb_array_elements($2::jsonb)::int))
    )
    select member.id from given join "${name}" member on member."${group}" = given.id limit $3::int`,
    groupIds,
    memberIds,
    limit + 1,
  );
  return rows.map(({ id }) => id);
}
