import type { StatementListener } from './statement-listener.ts';
import { statementSignal } from './statement-signal.ts';

/** Tells that a statement is about to be sent. @throws the reason for which whoever asked has given up */
export function announceStatement(sql: string, listeners: ReadonlySet<StatementListener>): void {
  statementSignal.getStore()?.throwIfAborted();
  for (const listener of listeners) listener(sql);
}
