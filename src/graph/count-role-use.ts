import { Prisma, type PrismaClient } from '../store/generated/client.ts';

/** How an outlet uses a description of a person. */
export interface RoleUse {
  readonly roleId: number;
  /** Null for articles whose outlet is unknown, taken together. */
  readonly outletId: number | null;
  /** In how many of its articles. */
  readonly count: number;
  /** When the first and the last of them appeared; null where none has a date. */
  readonly firstSeenAt: Date | null;
  readonly lastSeenAt: Date | null;
}

/**
 * Which outlets use these descriptions of people and when, in most articles first. One statement over the
 * articles that mention the people.
 */
export function countRoleUse(prisma: PrismaClient, roleIds: readonly number[]): Promise<RoleUse[]> {
  const ids = Prisma.join([...roleIds]);
  return prisma.$queryRaw<RoleUse[]>`
    SELECT role.id AS "roleId", used."outletId", used.count, used."firstSeenAt", used."lastSeenAt"
    FROM "Role" role JOIN (
      SELECT mentioned."personId", description, article."outletId", count(DISTINCT article.id)::int AS count,
             min(article."publishedAt") AS "firstSeenAt", max(article."publishedAt") AS "lastSeenAt"
      FROM "ArticlePerson" mentioned
      CROSS JOIN unnest(mentioned.roles) description
      JOIN "Article" article ON article.id = mentioned."articleId"
      WHERE mentioned."personId" IN (SELECT "personId" FROM "Role" WHERE id IN (${ids}))
      GROUP BY 1, 2, 3
    ) used ON used."personId" = role."personId" AND used.description = role.text
    WHERE role.id IN (${ids})
    ORDER BY 3 DESC, 2`;
}
