import { cutPage, type Page } from './page.ts';

type Row = Record<string, unknown>;

/** An edge before GraphQL asks it for anything: its cursor, its node and, where the edge says more, its row. */
export interface Edge {
  readonly cursor: string;
  readonly node: unknown;
  readonly row: Row;
}

/**
 * One page of a connection. Nothing is loaded or counted before a field asks for it, and then once:
 * a client that only wants `totalCount` costs no rows, one that doesn't ask for it no count.
 */
export class Connection {
  readonly #page: Page;
  readonly #load: () => PromiseLike<readonly Row[]> | readonly Row[];
  readonly #count: () => Promise<number>;
  readonly #nodeOf: (row: Row) => unknown;
  #cut: Promise<ReturnType<typeof cutPage<Row>>> | undefined;

  constructor(
    page: Page,
    load: () => PromiseLike<readonly Row[]> | readonly Row[],
    count: () => Promise<number>,
    nodeOf: (row: Row) => unknown,
  ) {
    this.#page = page;
    this.#load = load;
    this.#count = count;
    this.#nodeOf = nodeOf;
  }

  async edges(): Promise<Edge[]> {
    const { edges } = await this.#rows();
    return edges.map(({ row, cursor }) => ({ row, cursor, node: this.#nodeOf(row) }));
  }

  async pageInfo() {
    return (await this.#rows()).pageInfo;
  }

  totalCount(): Promise<number> {
    return this.#count();
  }

  async #rows() {
    this.#cut ??= Promise.resolve(this.#load()).then((loaded) => cutPage(this.#page, loaded));
    return await this.#cut;
  }
}
