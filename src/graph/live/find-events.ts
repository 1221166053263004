import type { EventKind } from '../../store/event.ts';
import type { Prisma, PrismaClient } from '../../store/generated/client.ts';

/** An event as resolvers get it. */
export interface EventRow {
  readonly id: bigint;
  readonly happenedAt: Date;
  readonly articleId: number | null;
  readonly isUpdate: boolean;
  readonly quoteId: number | null;
  readonly discrepancyId: number | null;
}

const COLUMNS = {
  id: true,
  happenedAt: true,
  articleId: true,
  isUpdate: true,
  quoteId: true,
  discrepancyId: true,
} as const;

/** Which events. */
export interface EventQuestion {
  readonly kind: EventKind;
  readonly where: Prisma.EventWhereInput;
  /** Ids: after the one, up to the other. */
  readonly after: bigint;
  readonly upTo: bigint;
  readonly most: number;
}

/** Events whose thing is still there, in the order in which they happened. One statement. */
export function findEvents(
  prisma: PrismaClient,
  { kind, where, after, upTo, most }: EventQuestion,
): Promise<EventRow[]> {
  return prisma.event.findMany({
    where: { AND: [{ kind, id: { gt: after, lte: upTo } }, where] },
    orderBy: { id: 'asc' },
    take: most,
    select: COLUMNS,
  });
}
