import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { PlannedQueries } from '../../src/graph/planned/planned-queries.ts';
import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import type { Store } from '../../src/store/open-store.ts';
import { recordStatements } from '../../src/store/record-statements.ts';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  /** Points that it took. */
  readonly cost: number | null;
  /** SQL statements that it took. */
  readonly statements: number;
  readonly milliseconds: number;
}

/** Asks, and how many operations plans have answered and left. */
export interface Asking {
  readonly ask: Ask;
  readonly queries: PlannedQueries;
}

export type Ask = (operation: Operation) => Promise<Asked>;

/** Asks a server of the store's, one operation after the other, without a port. What goes wrong inside is printed. */
export function askInProcess(store: Store): Asking {
  const queries = new PlannedQueries();
  const yoga = createGraphqlYoga(store, { pointsPerMinute: 1_000_000_000 }, undefined, queries);
  const scope = { id: 'fuzz', logger: pino(pino.destination(2)), address: '127.0.0.1', operation: null };
  const ask: Ask = async (operation) => {
    const record = recordStatements(store);
    const began = performance.now();
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(operation),
    };
    const response = await yoga.fetch('http://fuzz/graphql', request, { scope });
    const { data, errors = [], extensions } = await response.json();
    // What is rejected with nobody to take it comes to light when all else is done.
    await setImmediate();
    record.stop();
    return {
      status: response.status,
      data,
      errors,
      cost: extensions?.cost?.actual ?? null,
      statements: record.statements.length,
      milliseconds: performance.now() - began,
    };
  };
  return { ask, queries };
}
