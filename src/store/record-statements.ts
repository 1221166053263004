import type { Store } from './open-store.ts';

export interface StatementRecord {
  /** Every SQL statement sent since the recording began, in order; BEGIN and COMMIT left out. */
  readonly statements: string[];
  stop(): void;
}

/** Records what goes to the database, below Prisma: the way to pin how many statements a query costs. */
export function recordStatements(store: Store): StatementRecord {
  const statements: string[] = [];
  const listener = (sql: string): void => {
    statements.push(sql);
  };
  store.listeners.add(listener);
  return { statements, stop: () => void store.listeners.delete(listener) };
}
