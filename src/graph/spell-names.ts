import { Prisma, type PrismaClient } from '../store/generated/client.ts';

interface Spelling {
  readonly nameId: number;
  readonly key: string;
  readonly form: string;
}

/**
 * How articles spell these folded names: by id, the form that most articles write, of those with all of its
 * words ("p:ann lee" is "Ann Lee", though "Lee" be more frequent). Names that no article writes in full are
 * left out. One statement over the articles that use the names.
 */
export async function spellNames(
  prisma: PrismaClient,
  nameIds: readonly number[],
): Promise<Map<number, string>> {
  const ids = Prisma.join([...nameIds]);
  const spellings = await prisma.$queryRaw<Spelling[]>`
    SELECT name.id AS "nameId", name.key, used.form
    FROM (
      SELECT "nameId", unnest(forms) AS form FROM "ArticlePerson" WHERE "nameId" IN (${ids})
      UNION ALL
      SELECT "nameId", unnest(forms) AS form FROM "ArticleOrganization" WHERE "nameId" IN (${ids})
    ) used JOIN "Name" name ON name.id = used."nameId"
    GROUP BY 1, 2, 3
    ORDER BY count(*) DESC, 3`;
  const chosen = new Map<number, string>();
  for (const { nameId, key, form } of spellings) {
    if (!chosen.has(nameId) && countWords(form) >= countWords(key)) chosen.set(nameId, form);
  }
  return chosen;
}

const countWords = (text: string): number => text.trim().split(/\s+/).length;
