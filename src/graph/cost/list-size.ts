import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../paging/page.ts';

/** Variables as the client sent them. */
export type Variables = Readonly<Record<string, unknown>>;

/** The arguments that say how many elements a list has. */
export const SIZES: ReadonlySet<string> = new Set(['first', 'last', 'ids']);

/**
 * How many elements the arguments of a field ask for: `first` or `last` (where neither is given, what the field says, or
 * 20), or as many as there are `ids`. Null for a field without such arguments. A number that the field will refuse counts
 * as the nearest allowed.
 */
export function listSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | null {
  const argumentOf = (name: string): unknown => {
    const argument = node.arguments?.find((each) => each.name.value === name);
    return argument && readValue(argument.value, variables);
  };
  if (field.args.some(({ name }) => name === 'ids')) {
    const ids = argumentOf('ids');
    return Array.isArray(ids) ? ids.length : 1;
  }
  const sizes = field.args.filter(({ name }) => name === 'first' || name === 'last');
  if (sizes.length === 0) return null;
  const [usual = DEFAULT_PAGE_SIZE] = sizes.flatMap(({ defaultValue }) =>
    isNumber(defaultValue) ? defaultValue : [],
  );
  const { maxSize = MAX_PAGE_SIZE } = field.extensions as { readonly maxSize?: number };
  const wanted = [argumentOf('last'), argumentOf('first')].find(isNumber);
  return Math.min(maxSize, Math.max(0, wanted ?? usual));
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A whole number or a list; of anything else it doesn't matter what it is. */
function readValue(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node.kind === Kind.INT) return Number(node.value);
  return node.kind === Kind.LIST ? node.values : undefined;
}
