import { InvalidArgument } from '../errors.ts';
import { decodeCursor, encodeCursor, type KeyValue } from './cursor.ts';
import { beyond, keysOf, orderByOf } from './keyset.ts';
import type { Order } from './order.ts';

/** Rows on a page when neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** A checked request for one page of an order. */
export interface Page {
  readonly order: Order;
  readonly size: number;
  readonly backward: boolean;
  readonly after: readonly KeyValue[] | null;
  readonly before: readonly KeyValue[] | null;
}

/**
 * Checks the paging arguments of the connection `name`.
 * @throws InvalidArgument for a size outside 1–100, `first` with `last`, or a cursor of another order.
 */
export function readPage(name: string, args: PageArgs, order: Order): Page {
  const { first, last, after, before } = args;
  if (first != null && last != null) {
    throw new InvalidArgument(`Pass \`first\` or \`last\` on \`${name}\`, not both.`, {
      field: 'last',
      received: last,
    });
  }
  return {
    order,
    size: last == null ? readSize(name, 'first', first) : readSize(name, 'last', last),
    backward: last != null,
    after: after == null ? null : decodeCursor(order, after, 'after'),
    before: before == null ? null : decodeCursor(order, before, 'before'),
  };
}

/** How many rows are asked for; the usual number where nothing is. @throws InvalidArgument outside 1–100 */
export function readSize(name: string, field: 'first' | 'last', received: number | null | undefined): number {
  const size = received ?? DEFAULT_PAGE_SIZE;
  if (size >= 1 && size <= MAX_PAGE_SIZE) return size;
  throw new InvalidArgument(
    `\`${field}\` on \`${name}\` must be between 1 and ${MAX_PAGE_SIZE}; received ${received}.`,
    { field, received, limit: MAX_PAGE_SIZE },
  );
}

/** The Prisma query for a page: one row more than asked for, to know whether there are more. */
export function queryOfPage(page: Page, where: object): { where: object; orderBy: object[]; take: number } {
  const bounds = [where];
  if (page.after) bounds.push(beyond(page.order, page.after, 'after'));
  if (page.before) bounds.push(beyond(page.order, page.before, 'before'));
  return {
    where: bounds.length === 1 ? where : { AND: bounds },
    orderBy: orderByOf(page.order, page.backward),
    take: page.size + 1,
  };
}

/** Rows loaded by `queryOfPage`, in the connection's order and without the row too many. */
export function cutPage<Row extends object>(page: Page, loaded: readonly Row[]) {
  const more = loaded.length > page.size;
  const rows = loaded.slice(0, page.size);
  if (page.backward) rows.reverse();
  const cursorAt = (row: Row | undefined): string | null => (row === undefined ? null : cursorOf(page, row));
  return {
    rows,
    pageInfo: {
      hasNextPage: page.backward ? page.before !== null : more,
      hasPreviousPage: page.backward ? more : page.after !== null,
      get startCursor() {
        return cursorAt(rows[0]);
      },
      get endCursor() {
        return cursorAt(rows.at(-1));
      },
    },
  };
}

/** The cursor of a loaded row of a page. */
export function cursorOf({ order }: Page, row: object): string {
  return encodeCursor(order, keysOf(order, row as Record<string, unknown>));
}
