import type { AttributionConflict } from '../link/attribution-conflict.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** What stands around a quote. */
export interface QuoteSurroundings {
  readonly id: number;
  readonly context: string;
  readonly cueLemma: string | null;
  readonly nestedInId: number | null;
}

/** Characters of the article on either side of a quote. */
const AROUND = 160;

/** The article's words around each quote, with the quote itself. */
export function findSurroundings(tx: Tx, quoteIds: readonly number[]): Promise<QuoteSurroundings[]> {
  return selectRows(
    tx,
    `select q.id, q."cueLemma", q."nestedInId",
      substring(a.text from greatest(1, q.start - ${AROUND}) for q."end" - q.start + ${2 * AROUND}) as context
    from "Quote" q join "Article" a on a.id = q."articleId"
    where q.id = any(array(select jsonb_array_elements($1::jsonb)::int))`,
    quoteIds,
  );
}

/** Makes the conflicts that the quotes have a part in the ones given; equal ones keep their ids. One statement. */
export async function saveAttributionConflicts(
  tx: Tx,
  quoteIds: readonly number[],
  conflicts: readonly AttributionConflict[],
): Promise<void> {
  if (quoteIds.length === 0) return;
  await execute(
    tx,
    `with incoming as materialized (select * from jsonb_to_recordset($2::jsonb) as i(kind "ConflictKind", "aId" int, "bId" int,
      words text, "sharedWords" int, evidence text, method text, version text, score float8)),
    before as materialized (
      select id from "AttributionConflict" where "aId" = any(array(select jsonb_array_elements($1::jsonb)::int))
      union select id from "AttributionConflict" where "bId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    ), removed as (
      delete from "AttributionConflict" c using before where c.id = before.id
        and not exists (select from incoming i where (i."aId", i."bId") = (c."aId", c."bId"))
    )
    insert into "AttributionConflict" as c
      (kind, "aId", "bId", words, "sharedWords", evidence, "orderAt", method, version, score)
    select i.kind, "aId", "bId", words, "sharedWords", evidence, q."orderAt", i.method, i.version, i.score
    from incoming i join "Quote" q on q.id = i."aId" order by "aId", "bId"
    on conflict ("aId", "bId") do update set kind = excluded.kind, words = excluded.words,
      "sharedWords" = excluded."sharedWords", evidence = excluded.evidence, "orderAt" = excluded."orderAt",
      method = excluded.method, version = excluded.version, score = excluded.score
    where (c.kind, c.words, c.evidence, c."orderAt", c.version, c.score) is distinct from
      (excluded.kind, excluded.words, excluded.evidence, excluded."orderAt", excluded.version, excluded.score)`,
    quoteIds,
    conflicts,
  );
}
