/** One column of an ordering, as its cursor values are read back. */
export interface OrderKey {
  /** Column of the row, or `relation.column` of a row that it links to. */
  readonly field: string;
  readonly kind: 'instant' | 'int' | 'float' | 'text';
}

/**
 * A total order of rows: keys compared one after the other, all in one direction, the last one unique.
 * `name` is written into cursors, so that a cursor is only good for the order that made it.
 */
export interface Order {
  readonly name: string;
  readonly keys: readonly OrderKey[];
  readonly direction: 'asc' | 'desc';
}

/** Row ids: what makes an order total. */
export const ID: OrderKey = { field: 'id', kind: 'int' };
const ORDER_AT: OrderKey = { field: 'orderAt', kind: 'instant' };

/** Latest article first. */
export const newest: Order = { name: 'newest', keys: [ORDER_AT, ID], direction: 'desc' };
/** Earliest article first. */
export const oldest: Order = { name: 'oldest', keys: [ORDER_AT, ID], direction: 'asc' };
/** As they stand in the text. */
export const inText: Order = {
  name: 'in-text',
  keys: [{ field: 'start', kind: 'int' }, ID],
  direction: 'asc',
};
/** By row id: the order in which rows became known. */
export const byId: Order = { name: 'by-id', keys: [ID], direction: 'asc' };
/** By a unique text column, in the database's collation. */
export const alphabetical = (field: string): Order => ({
  name: `by-${field}`,
  keys: [{ field, kind: 'text' }],
  direction: 'asc',
});
