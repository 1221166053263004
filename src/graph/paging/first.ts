import { builder } from '../builder.ts';
import { readSize } from './page.ts';

/** The argument of a list that is cut off but not paged. */
export const firstOf = builder.args((t) => ({
  first: t.int({ description: 'At most this many: 1 to 100. Default 20.' }),
}));

/**
 * How many rows of a list to load.
 * @throws InvalidArgument for a number outside 1–100
 */
export function readFirst(fieldName: string, { first }: { readonly first?: number | null }): number {
  return readSize(fieldName, 'first', first);
}
