import { readEventBounds } from '../../store/event.ts';
import type { Store } from '../../store/open-store.ts';

const asked = new WeakMap<Store['bell'], Promise<bigint>>();

/** Id of the latest event. All who ask in the same turn, as when their bell rings, share the statement of the first. */
export function latestEvent({ bell, prisma }: Pick<Store, 'bell' | 'prisma'>): Promise<bigint> {
  const known = asked.get(bell);
  if (known) return known;
  // Sent only in the next turn: those who ask until then were woken before it looks.
  const answer = new Promise((resolve) => setImmediate(resolve)).then(async () => {
    asked.delete(bell);
    return (await readEventBounds(prisma)).latest;
  });
  asked.set(bell, answer);
  return answer;
}
