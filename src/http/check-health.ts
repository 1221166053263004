import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../store/open-store.ts';

export interface Health {
  /** `readonly`: the primary doesn't answer, a replica does. */
  readonly status: 'ok' | 'readonly' | 'unavailable';
  readonly database: Store['kind'];
}

/** Milliseconds that the database may take to answer. */
const PATIENCE = 3_000;

/** Whether the database answers. Why it doesn't is for the log of whoever runs it, not for the public. */
export async function checkHealth({
  prisma,
  kind,
  replicas,
}: Pick<Store, 'prisma' | 'kind' | 'replicas'>): Promise<Health> {
  const answers = prisma.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const reachable = await Promise.race([answers, wait(PATIENCE, false, { ref: false })]);
  if (reachable) return { status: 'ok', database: kind };
  const hasReplica = replicas?.all.some(({ isUsed }) => isUsed) === true;
  return { status: hasReplica ? 'readonly' : 'unavailable', database: kind };
}
