import { Prisma, type PrismaClient } from '../store/generated/client.ts';

/** The link from a copy to the article that stands for its text. */
export interface CopyLink {
  readonly fromId: number;
  readonly evidence: string;
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

/**
 * Why these articles are copies; those that are none are left out. Prisma cannot compare the link's target with
 * a column of the article, hence the SQL; one statement.
 */
export function findCopyLinks(prisma: PrismaClient, articleIds: readonly number[]): Promise<CopyLink[]> {
  return prisma.$queryRaw<CopyLink[]>`
    SELECT link."fromId", link.evidence, link.method, link.version, link.score
    FROM "Article" article JOIN "ArticleLink" link
      ON link."fromId" = article.id AND link."toId" = article."copyOfId" AND link.kind = 'SYNDICATED_COPY'
    WHERE article.id IN (${Prisma.join([...articleIds])})`;
}
