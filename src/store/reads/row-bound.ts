/** Where the compiler finds a bound in a `where`; Prisma doesn't look at symbols. */
const ROW_BOUND = Symbol('row bound');

/** The rows whose fields, compared one after the other, lie beyond these values. */
export interface RowBound {
  /** Columns, each with the to-one relations that lead there: `[['article', 'orderAt'], ['id']]`. None of them holds nulls. */
  readonly fields: readonly (readonly string[])[];
  readonly side: 'gt' | 'lt';
  readonly values: readonly unknown[];
}

type Tree = Record<string, unknown>;

/**
 * A `where` for the rows strictly beyond a bound, for both who may read it. The compiler compares rows, `(a, b) < ($1, $2)`,
 * which PostgreSQL looks up in an index as it is. Prisma gets `a <= x AND (a < x OR (a = x AND b < y))`: of that, the first
 * part becomes an index condition. With a null in a column the two would differ.
 */
export function rowsBeyond(bound: RowBound): object {
  const { fields, side, values } = bound;
  const cases = fields.map((field, index) => ({
    AND: [
      ...fields.slice(0, index).map((equal, at) => nest(equal, { equals: values[at] })),
      nest(field, { [side]: values[index] }),
    ],
  }));
  const [lead] = fields;
  const isSingle = lead === undefined || fields.length === 1;
  const spelled = isSingle
    ? { OR: cases }
    : { AND: [nest(lead, { [`${side}e`]: values[0] }), { OR: cases }] };
  return { ...spelled, [ROW_BOUND]: bound };
}

/** The bound that a `where` stands for, if `rowsBeyond` made it. */
export function boundOf(where: object): RowBound | undefined {
  return (where as { [ROW_BOUND]?: RowBound })[ROW_BOUND];
}

/** `nest(['article', 'orderAt'], x)` is `{ article: { orderAt: x } }`. */
export function nest(field: readonly string[], value: unknown): Tree {
  return field.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Tree;
}
