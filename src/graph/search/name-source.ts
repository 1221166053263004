import { Prisma } from '../../store/generated/client.ts';
import type { SearchConditions } from '../filters/search.ts';
import type { NodeType } from '../global-id.ts';
import type { CompiledSearch } from './compiled-search.ts';
import { andAll, type Clause, type SearchSource } from './source.ts';

/** Least likeness (shared trigrams) at which a name is taken for a misspelling of what was typed. */
const LEAST_ALIKE = 0.45;

interface NameSourceOptions {
  readonly type: NodeType;
  readonly kind: number;
  /** SQL for rows `"nodeId", name`. */
  readonly names: Prisma.Sql;
  /** What a filter asks of `"nodeId"`. */
  readonly fits: (conditions: SearchConditions) => readonly Clause[];
}

/** Being like nothing is no question that an index answers. */
const orAlike = ({ alike }: CompiledSearch): Prisma.Sql =>
  alike === '' ? Prisma.empty : Prisma.sql`OR name % ${alike}`;

/** Things with names, found by any of them: by its words, or by likeness to all that was typed. The best name counts. */
export function nameSource({ type, kind, names, fits }: NameSourceOptions): SearchSource {
  const hasWords = (query: string) => Prisma.sql`to_tsvector('onrecord_name', name) @@ ${query}::tsquery`;
  return {
    type,
    kind,
    byWords: (search, conditions) => Prisma.sql`
      SELECT ${kind}::int AS kind, "nodeId" AS id, bool_or("byWords") AS "byWords",
        max(CASE WHEN "byWords" THEN 0.5 ELSE 0 END + 0.5 * likeness)::float8 AS score
      FROM (
        SELECT "nodeId", ${hasWords(search.names)} AS "byWords", similarity(name, ${search.text}) AS likeness
        FROM ${names} WHERE (${hasWords(search.names)} ${orAlike(search)})
      ) named WHERE ("byWords" OR likeness >= ${LEAST_ALIKE}) ${andAll(fits(conditions))} GROUP BY "nodeId"`,
    byLikeness: null,
    hasWords: null,
    passages: (search, ids) => Prisma.sql`
      SELECT DISTINCT ON ("nodeId") "nodeId" AS id, name AS title,
        ARRAY[ts_headline('onrecord_name', search_text(name), ${search.names}::tsquery,
          'HighlightAll=true, StartSel=' || chr(1) || ', StopSel=' || chr(2))] AS "markedTitles",
        NULL AS text, ARRAY[]::text[] AS "markedTexts", NULL AS sections, NULL::int AS offset
      FROM ${names} WHERE "nodeId" IN (${Prisma.join([...ids])})
      ORDER BY "nodeId", ${hasWords(search.names)} DESC, similarity(name, ${search.text}) DESC, name`,
  };
}
