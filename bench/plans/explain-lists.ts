import { schema } from '../../src/graph/schema.ts';
import type { Store } from '../../src/store/open-store.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { askInProcess } from '../queries/ask-in-process.ts';
import { readKnownValues } from './known-values.ts';
import { listOperations } from './list-operations.ts';
import { type PlanOptions, readScannedTables } from './read-plan.ts';

/** What answering an operation takes. */
export interface ExplainedList {
  readonly name: string;
  readonly errors: readonly string[];
  readonly milliseconds: number;
  readonly statements: number;
  /** Tables that one of its statements reads from end to end, with the statement. */
  readonly scans: readonly { readonly table: string; readonly sql: string }[];
}

/** Asks every way to list something (`listOperations`) of what the store holds, and reads the plans of the statements. */
export async function* explainLists(store: Store, options: PlanOptions): AsyncGenerator<ExplainedList> {
  const { ask } = askInProcess(store);
  for (const { name, operation } of listOperations(schema, await readKnownValues(store))) {
    const record = recordStatements(store);
    const { errors, milliseconds } = await ask(operation);
    record.stop();
    const scans: { table: string; sql: string }[] = [];
    for (const sql of new Set(record.statements))
      for (const table of await readScannedTables(store, sql, options)) scans.push({ table, sql });
    yield {
      name,
      errors: errors.map(({ message }) => message),
      milliseconds,
      statements: record.statements.length,
      scans,
    };
  }
}
