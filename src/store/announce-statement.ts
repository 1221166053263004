import type { StatementListener } from './statement-listener.ts';

/** Tells that a statement is about to be sent. @throws the signal's reason, where whoever asked has given up */
export function announceStatement(
  sql: string,
  listeners: ReadonlySet<StatementListener>,
  signal: AbortSignal | null,
): void {
  signal?.throwIfAborted();
  for (const listener of listeners) listener(sql);
}
