import type { Variables } from './questions.ts';
import { askOnce, type RunningStack } from './running-stack.ts';

const MOST = 100;

interface Page {
  readonly person: { readonly quotes: { readonly edges: readonly { readonly cursor: string }[] } };
}

/** Walks down a connection by a stack's own cursors, which have no other source, and returns the one after `count` rows. */
export async function findDeepCursor(
  stack: RunningStack,
  page: Variables,
  count: number,
): Promise<string | null> {
  let after: string | null = null;
  for (let left = count; left > 0; left -= MOST) {
    const first = Math.min(left, MOST);
    const { person } = (await askOnce(stack, 'Q5', { ...page, first, after })) as unknown as Page;
    after = person.quotes.edges.at(-1)?.cursor ?? null;
    if (after === null) throw new Error(`${stack.name} has no page that far down`);
  }
  return after;
}
