import { completeValue, type MaybePromise } from '@pothos/core';
import { cursorOf, cutPage, type Page } from './page.ts';

type Row = Record<string, unknown>;

/** An edge before GraphQL asks it for anything: its cursor, its node and, where the edge says more, its row. */
export interface Edge {
  readonly cursor: string;
  readonly node: unknown;
  readonly row: Row;
}

/** Writes its cursor when it is asked for, which few do of each edge. */
class RowEdge implements Edge {
  readonly node: unknown;
  readonly row: Row;
  readonly #page: Page;

  constructor(page: Page, row: Row, node: unknown) {
    this.#page = page;
    this.row = row;
    this.node = node;
  }

  get cursor(): string {
    return cursorOf(this.#page, this.row);
  }
}

/**
 * One page of a connection. Nothing is loaded or counted before a field asks for it, and then once:
 * a client that only wants `totalCount` costs no rows, one that doesn't ask for it no count.
 */
export class Connection {
  readonly #page: Page;
  readonly #load: () => MaybePromise<readonly Row[]>;
  readonly #count: () => MaybePromise<number>;
  readonly #nodeOf: (row: Row) => unknown;
  #cut: MaybePromise<ReturnType<typeof cutPage<Row>>> | undefined;

  constructor(
    page: Page,
    load: () => MaybePromise<readonly Row[]>,
    count: () => MaybePromise<number>,
    nodeOf: (row: Row) => unknown,
  ) {
    this.#page = page;
    this.#load = load;
    this.#count = count;
    this.#nodeOf = nodeOf;
  }

  edges(): MaybePromise<Edge[]> {
    return completeValue(this.#rows(), ({ rows }) =>
      rows.map((row) => new RowEdge(this.#page, row, this.#nodeOf(row))),
    );
  }

  pageInfo() {
    return completeValue(this.#rows(), ({ pageInfo }) => pageInfo);
  }

  totalCount(): MaybePromise<number> {
    return this.#count();
  }

  #rows() {
    this.#cut ??= completeValue(this.#load(), (loaded) => cutPage(this.#page, loaded));
    return this.#cut;
  }
}
