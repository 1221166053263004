import type { Store } from '../../src/store/open-store.ts';
import { execute, selectOne, selectRows } from '../../src/store/statement.ts';

/** A node of EXPLAIN's JSON. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

export interface PlanOptions {
  /** Where no index can serve a statement, its plan has a sequential scan even so. */
  readonly withoutSequentialScans: boolean;
}

/**
 * The tables that a statement reads from end to end, by the plan that is made for any values of its parameters, as the server
 * makes it for named statements.
 */
export function readScannedTables(
  store: Store,
  sql: string,
  { withoutSequentialScans }: PlanOptions,
): Promise<string[]> {
  return store.transaction(async (tx) => {
    await execute(tx, "select set_config('plan_cache_mode', 'force_generic_plan', true)");
    if (withoutSequentialScans) await execute(tx, "select set_config('enable_seqscan', 'off', true)");
    await execute(tx, `prepare planned as ${sql}`);
    const { count } = await selectOne<{ count: number }>(
      tx,
      "select cardinality(parameter_types) as count from pg_prepared_statements where name = 'planned'",
    );
    const nulls = count > 0 ? `(${Array.from({ length: count }, () => 'null').join(', ')})` : '';
    const rows = await selectRows<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
      tx,
      `explain (format json) execute planned${nulls}`,
    );
    await execute(tx, 'deallocate planned');
    return [...new Set(rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => scannedBy(Plan))))];
  });
}

function scannedBy(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scannedBy)];
}
