import { Prisma, type PrismaClient } from '../store/generated/client.ts';

/** How often the articles of a story mention a person. */
export interface StoryMentions {
  readonly storyId: number;
  readonly personId: number;
  readonly articleCount: number;
  readonly mentionCount: number;
}

/**
 * The `first` people whom most articles of each of these stories mention; of equally many, those mentioned more
 * often. One statement.
 */
export function countStoryPeople(
  prisma: PrismaClient,
  storyIds: readonly number[],
  first: number,
): Promise<StoryMentions[]> {
  return prisma.$queryRaw<StoryMentions[]>`
    SELECT * FROM (
      SELECT *, row_number() OVER (
        PARTITION BY "storyId" ORDER BY "articleCount" DESC, "mentionCount" DESC, "personId"
      )::int AS rank
      FROM (
        SELECT article."storyId", mentioned."personId", count(*)::int AS "articleCount",
               sum(mentioned."mentionCount")::int AS "mentionCount"
        FROM "Article" article JOIN "ArticlePerson" mentioned ON mentioned."articleId" = article.id
        WHERE article."storyId" IN (${Prisma.join([...storyIds])})
        GROUP BY 1, 2
      ) people
    ) ranked WHERE rank <= ${first} ORDER BY rank`;
}
