import { Prisma, type PrismaClient } from '../store/generated/client.ts';
import type { Page } from './paging/page.ts';

/** Two names of different identities that may be one: a row of the judgments, read from either side. */
export interface SuggestedMerge {
  readonly aId: number;
  readonly bId: number;
  readonly aKey: string;
  readonly bKey: string;
  readonly aPersonId: number | null;
  readonly bPersonId: number | null;
  readonly aOrganizationId: number | null;
  readonly bOrganizationId: number | null;
  readonly score: number;
  readonly parts: Prisma.JsonValue;
  readonly method: string;
  readonly version: string;
}

/** Which suggestions: conditions on the rows `pair`, `a` and `b`. */
export type SuggestionCondition = Prisma.Sql;

const COLUMNS = Prisma.sql`
  a.id AS "aId", b.id AS "bId", a.key AS "aKey", b.key AS "bKey", a."personId" AS "aPersonId",
  b."personId" AS "bPersonId", a."organizationId" AS "aOrganizationId", b."organizationId" AS "bOrganizationId",
  pair.score, pair.parts, pair.method, pair.version`;

/**
 * Names that may be one, and names that look the same but are apart all the same: because an article has both, or because
 * they fit two people; never those whom a curator ruled not to be the same. Prisma cannot compare columns of two related rows, hence the SQL.
 */
const UNDECIDED = Prisma.sql`
  pair.verdict IN ('UNSURE', 'SAME') AND (a."personId" <> b."personId" OR a."organizationId" <> b."organizationId")
  AND pair.method NOT LIKE 'edit/%' AND NOT EXISTS (
    SELECT FROM "Name" x JOIN "Name" y
      ON y."personId" = b."personId" OR y."organizationId" = b."organizationId"
    JOIN "NamePair" ruled ON ruled."aId" = least(x.id, y.id) AND ruled."bId" = greatest(x.id, y.id)
    WHERE (x."personId" = a."personId" OR x."organizationId" = a."organizationId")
      AND ruled.verdict = 'DIFFERENT' AND ruled.method LIKE 'edit/%')`;

const PAIRS = Prisma.sql`
  FROM "NamePair" pair JOIN "Name" a ON a.id = pair."aId" JOIN "Name" b ON b.id = pair."bId"
  WHERE ${UNDECIDED}`;

/** One row more than the page holds, in its order: by score, read off the index on verdict and score. */
export function findMergeSuggestions(
  prisma: PrismaClient,
  page: Page,
  conditions: readonly SuggestionCondition[],
): Promise<SuggestedMerge[]> {
  const after = page.after && Prisma.sql`(pair.score, a.id, b.id) < (${Prisma.join([...page.after])})`;
  const before = page.before && Prisma.sql`(pair.score, a.id, b.id) > (${Prisma.join([...page.before])})`;
  const all = [PAIRS, ...conditions, ...(after ? [after] : []), ...(before ? [before] : [])];
  const direction = Prisma.raw(page.backward ? 'ASC' : 'DESC');
  return prisma.$queryRaw<SuggestedMerge[]>`
    SELECT ${COLUMNS} ${Prisma.join(all, ' AND ')}
    ORDER BY pair.score ${direction}, a.id ${direction}, b.id ${direction} LIMIT ${page.size + 1}`;
}

/** How many there are in all. */
export async function countMergeSuggestions(
  prisma: PrismaClient,
  conditions: readonly SuggestionCondition[],
): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${Prisma.join([PAIRS, ...conditions], ' AND ')}`;
  return row?.count ?? 0;
}

/**
 * The best `first` suggestions for each of these people or organizations, `a` being that one. One statement,
 * over the judgments about their names.
 */
export function findSuggestionsFor(
  prisma: PrismaClient,
  column: 'personId' | 'organizationId',
  identityIds: readonly number[],
  first: number,
): Promise<SuggestedMerge[]> {
  const identity = Prisma.raw(`a."${column}"`);
  return prisma.$queryRaw<SuggestedMerge[]>`
    SELECT * FROM (
      SELECT ${COLUMNS}, row_number() OVER (PARTITION BY ${identity} ORDER BY pair.score DESC, a.id, b.id) AS rank
      FROM "Name" a JOIN LATERAL (
        SELECT "bId" AS other, verdict, score, parts, method, version FROM "NamePair" WHERE "aId" = a.id
        UNION ALL
        SELECT "aId" AS other, verdict, score, parts, method, version FROM "NamePair" WHERE "bId" = a.id
      ) pair ON true JOIN "Name" b ON b.id = pair.other
      WHERE ${UNDECIDED} AND ${identity} IN (${Prisma.join([...identityIds])})
    ) ranked WHERE rank <= ${first} ORDER BY rank`;
}
