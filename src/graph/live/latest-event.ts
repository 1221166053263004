import { readEventBounds } from '../../store/event.ts';
import type { PrismaClient } from '../../store/generated/client.ts';

const asked = new WeakMap<PrismaClient, Promise<bigint>>();

/** Id of the latest event. All who ask in the same turn, as when the bell rings, share one statement. */
export function latestEvent(prisma: PrismaClient): Promise<bigint> {
  const known = asked.get(prisma);
  if (known) return known;
  // Sent only in the next turn: those who ask until then were woken before it looks.
  const answer = new Promise((resolve) => setImmediate(resolve)).then(async () => {
    asked.delete(prisma);
    return (await readEventBounds(prisma)).latest;
  });
  asked.set(prisma, answer);
  return answer;
}
