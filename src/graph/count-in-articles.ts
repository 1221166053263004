import { Prisma, type PrismaClient } from '../store/generated/client.ts';

/** What articles are counted by. */
export type ArticleScope = 'outlet' | 'story' | 'topic';

export interface SpeakerCount {
  readonly scopeId: number;
  readonly personId: number | null;
  readonly organizationId: number | null;
  readonly quoteCount: number;
  readonly articleCount: number;
}

export interface OutletArticles {
  readonly scopeId: number;
  readonly outletId: number;
  readonly articleCount: number;
}

export interface TopicArticles {
  readonly scopeId: number;
  readonly topicId: number;
  readonly articleCount: number;
}

/**
 * Who is quoted in the articles of each of these outlets, stories or topics, most often first: at most `first`. One
 * statement, over all of their quotes.
 */
export function countSpeakersIn(
  prisma: PrismaClient,
  scope: ArticleScope,
  ids: readonly number[],
  first: number,
): Promise<SpeakerCount[]> {
  return prisma.$queryRaw<SpeakerCount[]>`
    SELECT * FROM (
      SELECT *, row_number() OVER (
        PARTITION BY "scopeId" ORDER BY "quoteCount" DESC, "articleCount" DESC, "personId", "organizationId"
      )::int AS rank
      FROM (
        SELECT page."scopeId", quote."personId", quote."organizationId", count(*)::int AS "quoteCount",
          count(DISTINCT page.id)::int AS "articleCount"
        FROM ${articlesOf(scope, ids)} page JOIN "Quote" quote ON quote."articleId" = page.id
        WHERE quote."personId" IS NOT NULL OR quote."organizationId" IS NOT NULL
        GROUP BY 1, 2, 3
      ) counted
    ) ranked WHERE rank <= ${first} ORDER BY rank`;
}

/** The outlets of the articles of each of these stories or topics, most articles first: at most `first`. One statement. */
export function countOutletsIn(
  prisma: PrismaClient,
  scope: ArticleScope,
  ids: readonly number[],
  first: number,
): Promise<OutletArticles[]> {
  return prisma.$queryRaw<OutletArticles[]>`
    SELECT * FROM (
      SELECT *, row_number() OVER (PARTITION BY "scopeId" ORDER BY "articleCount" DESC, "outletId")::int AS rank
      FROM (
        SELECT "scopeId", "outletId", count(*)::int AS "articleCount"
        FROM ${articlesOf(scope, ids)} page WHERE "outletId" IS NOT NULL GROUP BY 1, 2
      ) counted
    ) ranked WHERE rank <= ${first} ORDER BY rank`;
}

/** The topics of the articles of each of these outlets or stories, most articles first: at most `first`. One statement. */
export function countTopicsIn(
  prisma: PrismaClient,
  scope: ArticleScope,
  ids: readonly number[],
  first: number,
): Promise<TopicArticles[]> {
  return prisma.$queryRaw<TopicArticles[]>`
    SELECT * FROM (
      SELECT *, row_number() OVER (PARTITION BY "scopeId" ORDER BY "articleCount" DESC, "topicId")::int AS rank
      FROM (
        SELECT page."scopeId", filed."topicId", count(*)::int AS "articleCount"
        FROM ${articlesOf(scope, ids)} page JOIN "ArticleTopic" filed ON filed."articleId" = page.id GROUP BY 1, 2
      ) counted
    ) ranked WHERE rank <= ${first} ORDER BY rank`;
}

/** SQL for the articles `"scopeId", id, "outletId", "orderAt"` of outlets, stories or topics. */
export function articlesOf(scope: ArticleScope, ids: readonly number[]): Prisma.Sql {
  const wanted = Prisma.join([...ids]);
  if (scope === 'topic') {
    return Prisma.sql`(SELECT filed."topicId" AS "scopeId", page.id, page."outletId", page."orderAt"
      FROM "ArticleTopic" filed JOIN "Article" page ON page.id = filed."articleId" WHERE filed."topicId" IN (${wanted}))`;
  }
  const column = Prisma.raw(`"${scope}Id"`);
  return Prisma.sql`(SELECT ${column} AS "scopeId", id, "outletId", "orderAt" FROM "Article" WHERE ${column} IN (${wanted}))`;
}
