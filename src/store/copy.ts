import type { Section } from '../page/page.ts';
import { readOrderAt } from './article.ts';
import { findArticlesByKey } from './article-key.ts';
import { execute, selectRows, type Tx } from './statement.ts';
import { refreshUtterances } from './utterance-figures.ts';

/** An article that may carry the same text as another. */
export interface CopyCandidate {
  readonly id: number;
  readonly outletId: number | null;
  readonly outletDomain: string | null;
  /** ISO instant. */
  readonly publishedAt: string | null;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly copyOfId: number | null;
}

/** Articles that share body keys with `copyKeys`: at most 20, those that share most first. */
export async function findCopyCandidates(
  tx: Tx,
  copyKeys: readonly number[],
  articleId: number,
): Promise<CopyCandidate[]> {
  const orderAt = await readOrderAt(tx, articleId);
  const found = await findArticlesByKey(tx, 'BODY', { keys: copyKeys, orderAt, limit: MOST_CANDIDATES + 1 });
  const ids = found.map((one) => one.articleId).filter((id) => id !== articleId);
  const rows = await selectRows<Omit<CopyCandidate, 'publishedAt'> & { publishedAt: Date | null }>(
    tx,
    `select a.id, a."outletId", o.domain as "outletDomain", a."publishedAt", a.text, a.sections, a."copyOfId"
    from "Article" a left join "Outlet" o on o.id = a."outletId"
    where a.id = any(array(select jsonb_array_elements($1::jsonb)::int))
    order by array_position(array(select jsonb_array_elements($1::jsonb)::int), a.id)`,
    ids,
  );
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null }));
}
const MOST_CANDIDATES = 20;

/**
 * Says that the article is a syndicated copy of another, or (null) of none, and counts its utterances'
 * independent outlets anew where that changes something.
 */
export async function setCopyOf(tx: Tx, articleId: number, originalId: number | null): Promise<void> {
  const changed = await execute(
    tx,
    'update "Article" set "copyOfId" = $2 where id = $1 and "copyOfId" is distinct from $2::int',
    articleId,
    originalId,
  );
  if (changed > 0) await refreshUtterances(tx, await utterancesIn(tx, [articleId]));
}

/** Utterances that have a quote in one of the articles. */
export async function utterancesIn(tx: Tx, articleIds: readonly number[]): Promise<number[]> {
  const rows = await selectRows<{ id: number }>(
    tx,
    `select distinct "utteranceId" as id from "Quote" where "utteranceId" is not null
    and "articleId" = any(array(select jsonb_array_elements($1::jsonb)::int)) order by 1`,
    articleIds,
  );
  return rows.map((row) => row.id);
}
