import { Prisma, type PrismaClient } from '../store/generated/client.ts';

/** In how many of its articles an outlet uses a name form. */
export interface AliasUse {
  readonly aliasId: number;
  readonly outletId: number;
  readonly count: number;
}

/**
 * Which outlets use these name forms of people and organizations, in most articles first. Prisma cannot group
 * by the elements of an array, hence the SQL; one statement over the articles of the identities that have them.
 */
export function countAliasUse(prisma: PrismaClient, aliasIds: readonly number[]): Promise<AliasUse[]> {
  const ids = Prisma.join([...aliasIds]);
  return prisma.$queryRaw<AliasUse[]>`
    ${selectUse('ArticlePerson', 'personId', ids)}
    UNION ALL
    ${selectUse('ArticleOrganization', 'organizationId', ids)}
    ORDER BY 3 DESC, 2`;
}

function selectUse(
  table: 'ArticlePerson' | 'ArticleOrganization',
  column: 'personId' | 'organizationId',
  aliasIds: Prisma.Sql,
): Prisma.Sql {
  const identity = Prisma.raw(`"${column}"`);
  return Prisma.sql`
    SELECT alias.id AS "aliasId", used."outletId" AS "outletId", used.count AS count
    FROM "Alias" alias JOIN (
      SELECT mentioned.${identity} AS identity, form, article."outletId", count(DISTINCT article.id)::int AS count
      FROM ${Prisma.raw(`"${table}"`)} mentioned
      CROSS JOIN unnest(mentioned.forms) form
      JOIN "Article" article ON article.id = mentioned."articleId"
      WHERE mentioned.${identity} IN (SELECT ${identity} FROM "Alias" WHERE id IN (${aliasIds}))
        AND article."outletId" IS NOT NULL
      GROUP BY 1, 2, 3
    ) used ON used.identity = alias.${identity} AND used.form = alias.name
    WHERE alias.id IN (${aliasIds})`;
}
