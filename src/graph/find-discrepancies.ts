import { Prisma, type PrismaClient } from '../store/generated/client.ts';

/** A discrepancy of an article or a story, by id. */
export interface OwnedDiscrepancy {
  readonly ownerId: number;
  readonly id: number;
}

/** Whose discrepancies are asked for: all that an article's wordings take part in, or all about a story's claims. */
export type DiscrepancyOwner = 'article' | 'story';

const OWNED: Readonly<Record<DiscrepancyOwner, Prisma.Sql>> = {
  article: Prisma.sql`
    SELECT DISTINCT a."articleId" AS "ownerId", d.id, d.grade, d."orderAt"
    FROM "ClaimAppearance" a JOIN "DiscrepancyValue" v ON v."appearanceId" = a.id
      JOIN "Discrepancy" d ON d.id = v."discrepancyId" WHERE a."articleId"`,
  story: Prisma.sql`
    SELECT c."storyId" AS "ownerId", d.id, d.grade, d."orderAt"
    FROM "Claim" c JOIN "Discrepancy" d ON d."claimId" = c.id WHERE c."storyId"`,
};

/** The first `first` discrepancies of each owner, contradictions first, then the latest. One statement. */
export function findDiscrepancies(
  prisma: PrismaClient,
  owner: DiscrepancyOwner,
  ownerIds: readonly number[],
  first: number,
): Promise<OwnedDiscrepancy[]> {
  return prisma.$queryRaw<OwnedDiscrepancy[]>`
    SELECT "ownerId", id FROM (
      SELECT *, row_number() OVER (PARTITION BY "ownerId" ORDER BY grade DESC, "orderAt" DESC, id) AS rank
      FROM (${OWNED[owner]} IN (${Prisma.join([...ownerIds])})) owned
    ) ranked WHERE rank <= ${first} ORDER BY rank`;
}
