import { Prisma, type PrismaClient } from '../../store/generated/client.ts';
import type { SearchConditions } from '../filters/search.ts';
import type { Order } from '../paging/order.ts';
import type { Page } from '../paging/page.ts';
import type { CompiledSearch } from './compiled-search.ts';
import type { SearchSource } from './source.ts';

/** Best first. No key depends on other rows, so a cursor keeps its place while rows come and go. */
export const bestFirst: Order = {
  name: 'best',
  keys: [
    { field: 'score', kind: 'float' },
    { field: 'kind', kind: 'int' },
    { field: 'id', kind: 'int' },
  ],
  direction: 'desc',
};

export interface SearchResult {
  readonly kind: number;
  readonly id: number;
  readonly score: number;
  readonly byWords: boolean;
}

/** A search of some of the sources, ready to be asked. */
export interface PreparedSearch {
  readonly search: CompiledSearch;
  readonly sources: readonly SearchSource[];
  readonly conditions: SearchConditions;
}

/** One row more than the page holds, in its order. One statement. */
export async function findResults(
  prisma: PrismaClient,
  prepared: PreparedSearch,
  page: Page,
): Promise<SearchResult[]> {
  const direction = Prisma.raw(page.backward ? 'ASC' : 'DESC');
  return await prisma.$queryRaw<SearchResult[]>`
    SELECT kind, id, score, "byWords" FROM (${selectAll(prepared)}) found
    WHERE true ${beyond(page.after, '<')} ${beyond(page.before, '>')}
    ORDER BY score ${direction}, kind ${direction}, id ${direction} LIMIT ${page.size + 1}`;
}

/** How many there are in all. */
export async function countResults(prisma: PrismaClient, prepared: PreparedSearch): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${selectAll(prepared)}) found`;
  return row?.count ?? 0;
}

function beyond(values: Page['after'], side: '<' | '>'): Prisma.Sql {
  if (values === null) return Prisma.empty;
  const [score, kind, id] = values;
  return Prisma.sql`AND (score, kind, id) ${Prisma.raw(side)} (${score}::float8, ${kind}::int, ${id}::int)`;
}

/** What has the words; of texts, where none has them, what is spelled like them. */
function selectAll({ search, sources, conditions }: PreparedSearch): Prisma.Sql {
  const isMisspelled = search.alike !== '' && !search.inTexts;
  const selects = sources.map((source) =>
    isMisspelled && source.byLikeness
      ? source.byLikeness(search, conditions)
      : source.byWords(search, conditions),
  );
  return Prisma.join(selects, ' UNION ALL ');
}
