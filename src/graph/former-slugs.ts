import type { PrismaClient } from '../store/generated/client.ts';

/**
 * The people or organizations that had these slugs before they were merged into another or renamed: for each
 * slug the one that had it last, none for a slug that nobody had. One statement.
 */
export async function findFormerSlugs(
  prisma: PrismaClient,
  column: 'personId' | 'organizationId',
  slugs: readonly string[],
): Promise<{ id: number; slug: string }[]> {
  const rows = await prisma.formerSlug.findMany({
    where: { slug: { in: [...slugs] }, [column]: { not: null } },
    select: { slug: true, personId: true, organizationId: true },
    orderBy: { id: 'asc' },
  });
  const owners = new Map(rows.map((row) => [row.slug, row[column]]));
  return [...owners].flatMap(([slug, id]) => (id === null ? [] : [{ id, slug }]));
}
