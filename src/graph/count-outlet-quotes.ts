import { Prisma, type PrismaClient } from '../store/generated/client.ts';

export interface OutletQuotes {
  readonly speakerId: number;
  readonly outletId: number;
  readonly quoteCount: number;
  readonly articleCount: number;
}

/** The column of a quote that holds its speaker. */
export type SpeakerColumn = 'personId' | 'organizationId';

/**
 * How often each outlet quotes each of these speakers, most often first. Prisma cannot group by a column of
 * a related row, hence the SQL; one statement over the index on the speaker's quotes.
 */
export function countOutletQuotes(
  prisma: PrismaClient,
  column: SpeakerColumn,
  speakerIds: readonly number[],
): Promise<OutletQuotes[]> {
  const speaker = Prisma.raw(`quote."${column}"`);
  return prisma.$queryRaw<OutletQuotes[]>`
    SELECT ${speaker} AS "speakerId", article."outletId" AS "outletId",
           count(*)::int AS "quoteCount", count(DISTINCT article.id)::int AS "articleCount"
    FROM "Quote" quote JOIN "Article" article ON article.id = quote."articleId"
    WHERE ${speaker} IN (${Prisma.join([...speakerIds])}) AND article."outletId" IS NOT NULL
    GROUP BY 1, 2
    ORDER BY 3 DESC, 2`;
}
