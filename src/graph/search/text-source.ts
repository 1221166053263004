import { Prisma } from '../../store/generated/client.ts';
import type { SearchConditions } from '../filters/search.ts';
import type { NodeType } from '../global-id.ts';
import { andAll, type Clause, type SearchSource } from './source.ts';

interface TextSourceOptions {
  readonly type: NodeType & ('Article' | 'Quote' | 'Claim');
  readonly kind: number;
  /** The column that is compared by likeness. */
  readonly alike: 'title' | 'text';
  /** What a filter asks of `node`. */
  readonly fits: (conditions: SearchConditions) => readonly Clause[];
  readonly passages: SearchSource['passages'];
}

/**
 * Things that are texts, found by their words: `<type>Words` has them stemmed and indexed. `ts_rank` weighs where they
 * stand and how often; 32 brings it between 0 and 1.
 */
export function textSource({ type, kind, alike, fits, passages }: TextSourceOptions): SearchSource {
  const node = Prisma.raw(`"${type}"`);
  const words = Prisma.raw(`"${type}Words"`);
  const key = Prisma.raw(`found."${type.toLowerCase()}Id"`);
  const column = Prisma.raw(`node.${alike}`);
  const joined = (conditions: SearchConditions): Prisma.Sql => {
    const clauses = andAll(fits(conditions));
    return clauses === Prisma.empty
      ? Prisma.sql`WHERE true`
      : Prisma.sql`JOIN ${node} node ON node.id = ${key} WHERE true ${clauses}`;
  };
  return {
    type,
    kind,
    byWords: (search, conditions) => Prisma.sql`
      SELECT ${kind}::int AS kind, ${key} AS id, true AS "byWords",
        0.5 + 0.5 * ts_rank(found.words, ${search.words}::tsquery, 32)::float8 AS score
      FROM ${words} found ${joined(conditions)} AND found.words @@ ${search.words}::tsquery`,
    byLikeness: ({ alike: typed }, conditions) => Prisma.sql`
      SELECT ${kind}::int AS kind, node.id, false AS "byWords",
        0.5 * word_similarity(${typed}, ${column})::float8 AS score
      FROM ${node} node WHERE ${typed} <% ${column} ${andAll(fits(conditions))}`,
    // Materialized: else the planner, who takes any word for frequent, reads the table until it meets the first.
    hasWords: Prisma.sql`EXISTS (
      WITH hits AS MATERIALIZED (SELECT FROM ${words} WHERE words @@ (SELECT words FROM asked)) SELECT FROM hits)`,
    passages,
  };
}
