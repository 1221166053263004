import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../store/open-store.ts';

export interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly database: Store['kind'];
}

/** Milliseconds that the database may take to answer. */
const PATIENCE = 3_000;

/** Whether the database answers. Why it doesn't is for the log of whoever runs it, not for the public. */
export async function checkHealth({ prisma, kind }: Pick<Store, 'prisma' | 'kind'>): Promise<Health> {
  const answers = prisma.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const reachable = await Promise.race([answers, wait(PATIENCE, false, { ref: false })]);
  return { status: reachable ? 'ok' : 'unavailable', database: kind };
}
