import { Prisma, type PrismaClient } from '../store/generated/client.ts';
import type { SpeakerCount } from './count-in-articles.ts';
import type { SpeakerColumn } from './count-outlet-quotes.ts';

/** Quotes of a speaker that are looked at: the latest. Of somebody quoted everywhere all would take seconds. */
export const LATEST_QUOTES = 2000;

/**
 * Who is quoted in the same articles as each of these speakers, in most of them first: at most `first`. One statement,
 * over the latest quotes of each.
 */
export function countCoSpeakers(
  prisma: PrismaClient,
  column: SpeakerColumn,
  speakerIds: readonly number[],
  first: number,
): Promise<SpeakerCount[]> {
  const own = Prisma.raw(`"${column}"`);
  return prisma.$queryRaw<SpeakerCount[]>`
    SELECT * FROM (
      SELECT *, row_number() OVER (
        PARTITION BY "scopeId" ORDER BY "articleCount" DESC, "quoteCount" DESC, "personId", "organizationId"
      )::int AS rank
      FROM (
        SELECT page."scopeId", other."personId", other."organizationId", count(*)::int AS "quoteCount",
          count(DISTINCT other."articleId")::int AS "articleCount"
        FROM (
          SELECT DISTINCT speaker.id AS "scopeId", said."articleId"
          FROM unnest(${[...speakerIds]}::int[]) AS speaker(id) CROSS JOIN LATERAL (
            SELECT "articleId" FROM "Quote" WHERE ${own} = speaker.id
            ORDER BY "orderAt" DESC, id DESC LIMIT ${LATEST_QUOTES}) said
        ) page JOIN "Quote" other ON other."articleId" = page."articleId"
        WHERE (other."personId" IS NOT NULL OR other."organizationId" IS NOT NULL)
          AND other.${own} IS DISTINCT FROM page."scopeId"
        GROUP BY 1, 2, 3
      ) counted
    ) ranked WHERE rank <= ${first} ORDER BY rank`;
}
