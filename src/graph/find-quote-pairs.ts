import { Prisma, type PrismaClient } from '../store/generated/client.ts';

/** Two quotes that were found to report the same words, as one owner (a quote or an utterance) lists it. */
export interface ListedPair {
  readonly ownerId: number;
  readonly aId: number;
  readonly bId: number;
  readonly words: string;
  readonly sharedWords: number;
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

const EVIDENCE = Prisma.raw('"sharedWords", words, method, version, score');

/** The `first` surest pairs of each of these quotes, the quote itself as `a`. One statement. */
export function findPairsOfQuotes(
  prisma: PrismaClient,
  quoteIds: readonly number[],
  first: number,
): Promise<ListedPair[]> {
  const ids = Prisma.join([...quoteIds]);
  return surest(
    prisma,
    Prisma.sql`
      SELECT "aId" AS "ownerId", "aId", "bId", ${EVIDENCE} FROM "QuotePair" WHERE "aId" IN (${ids})
      UNION ALL
      SELECT "bId" AS "ownerId", "bId" AS "aId", "aId" AS "bId", ${EVIDENCE} FROM "QuotePair" WHERE "bId" IN (${ids})`,
    first,
  );
}

/** The `first` surest pairs among the quotes of each of these utterances. One statement. */
export function findPairsOfUtterances(
  prisma: PrismaClient,
  utteranceIds: readonly number[],
  first: number,
): Promise<ListedPair[]> {
  return surest(
    prisma,
    Prisma.sql`
      SELECT a."utteranceId" AS "ownerId", pair."aId", pair."bId", pair."sharedWords", pair.words,
             pair.method, pair.version, pair.score
      FROM "Quote" a JOIN "QuotePair" pair ON pair."aId" = a.id JOIN "Quote" b ON b.id = pair."bId"
      WHERE a."utteranceId" IN (${Prisma.join([...utteranceIds])}) AND b."utteranceId" = a."utteranceId"`,
    first,
  );
}

/** Prisma cuts off a list for each parent only over a relation, and these pairs have two ends; hence the SQL. */
function surest(prisma: PrismaClient, pairs: Prisma.Sql, first: number): Promise<ListedPair[]> {
  return prisma.$queryRaw<ListedPair[]>`
    SELECT * FROM (
      SELECT *, row_number() OVER (PARTITION BY "ownerId" ORDER BY score DESC, "aId", "bId") AS rank
      FROM (${pairs}) pairs
    ) ranked WHERE rank <= ${first} ORDER BY rank`;
}
