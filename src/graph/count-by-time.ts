import { Prisma, type PrismaClient } from '../store/generated/client.ts';
import { type ArticleScope, articlesOf } from './count-in-articles.ts';
import type { SpeakerColumn } from './count-outlet-quotes.ts';

/** How long a stretch of a timeline is, as PostgreSQL names it. */
export type Interval = 'day' | 'week' | 'month';

export interface ArticleBucket {
  readonly scopeId: number;
  /** First day of the stretch. */
  readonly start: Date;
  readonly articleCount: number;
}

export interface QuoteBucket extends ArticleBucket {
  readonly quoteCount: number;
}

/** Which stretches of a timeline. */
export interface Stretches {
  readonly interval: Interval;
  /** At most so many, the latest. */
  readonly last: number;
}

/** When each of these speakers was quoted, earliest first, by publication in UTC; articles without a date left out. One statement. */
export function countQuotesByTime(
  prisma: PrismaClient,
  column: SpeakerColumn,
  speakerIds: readonly number[],
  { interval, last }: Stretches,
): Promise<QuoteBucket[]> {
  const own = Prisma.raw(`"${column}"`);
  return latestBuckets(
    prisma,
    last,
    Prisma.sql`
      SELECT ${own} AS "scopeId", ${startOf(interval)} AS start, count(*)::int AS "quoteCount",
        count(DISTINCT "articleId")::int AS "articleCount"
      FROM "Quote" WHERE ${own} IN (${Prisma.join([...speakerIds])}) AND ${DATED} GROUP BY 1, 2`,
  );
}

/** When the articles of each of these outlets, stories or topics appeared, in the same way. One statement. */
export function countArticlesByTime(
  prisma: PrismaClient,
  scope: ArticleScope,
  ids: readonly number[],
  { interval, last }: Stretches,
): Promise<ArticleBucket[]> {
  return latestBuckets(
    prisma,
    last,
    Prisma.sql`
      SELECT "scopeId", ${startOf(interval)} AS start, count(*)::int AS "articleCount"
      FROM ${articlesOf(scope, ids)} page WHERE ${DATED} GROUP BY 1, 2`,
  );
}

/** `orderAt` of an article without a date is 0001-01-01. */
const DATED = Prisma.sql`"orderAt" > '0001-01-01T00:00:00Z'`;

function startOf(interval: Interval): Prisma.Sql {
  return Prisma.sql`date_trunc(${Prisma.raw(`'${interval}'`)}, "orderAt" AT TIME ZONE 'UTC')::date`;
}

function latestBuckets<Bucket>(prisma: PrismaClient, last: number, buckets: Prisma.Sql): Promise<Bucket[]> {
  return prisma.$queryRaw<Bucket[]>`
    SELECT * FROM (
      SELECT *, row_number() OVER (PARTITION BY "scopeId" ORDER BY start DESC)::int AS back FROM (${buckets}) counted
    ) ranked WHERE back <= ${last} ORDER BY start`;
}
