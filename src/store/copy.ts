import type { Section } from '../page/page.ts';
import type { NearArticle } from './article-key.ts';
import { selectRows, type Tx } from './statement.ts';
import { refreshUtterances } from './utterance-figures.ts';

/** An article that may carry the same text as another. */
export interface CopyCandidate {
  readonly id: number;
  readonly outletDomain: string | null;
  readonly byline: readonly string[];
  /** ISO instant. */
  readonly publishedAt: string | null;
  readonly text: string;
  readonly sections: readonly Section[];
}

/** Texts that are read, those that share most first. */
const MOST_CANDIDATES = 12;
/**
 * Share of the keys of the shorter text. Keys are a fair sample of a text's runs of words: where 30 % of the runs are
 * shared, seldom less than half as many keys are.
 */
const SHARED_KEYS = 0.15;

/** An article whose copies are looked for. */
interface CopySearch {
  readonly articleId: number;
  /** How many body keys it has. */
  readonly keyCount: number;
  /** Articles that share some. */
  readonly near: readonly NearArticle[];
}

/**
 * Those of the articles near by that share so many of an article's body keys that they can be copies, at most 12, those
 * that share most first; by article. Texts of others are not read: a note that thousands carry costs nothing. One
 * statement, none where nothing is near.
 */
export async function findCopyCandidates(
  tx: Tx,
  searches: readonly CopySearch[],
): Promise<ReadonlyMap<number, readonly CopyCandidate[]>> {
  const likely = searches.flatMap(({ articleId, keyCount, near }) =>
    near
      .filter(({ shared }) => shared > 1 || keyCount <= 1 / SHARED_KEYS)
      .map((other) => ({ ownId: articleId, keyCount, id: other.articleId, shared: other.shared })),
  );
  if (likely.length === 0) return new Map();
  const rows = await selectRows<
    Omit<CopyCandidate, 'publishedAt'> & { ownId: number; publishedAt: Date | null }
  >(
    tx,
    `select i."ownId", a.id, o.domain as "outletDomain", a.byline, a."publishedAt", a.text, a.sections
    from (
      select i.*, row_number() over (partition by "ownId" order by shared desc, id) as place
      from jsonb_to_recordset($1::jsonb) as i("ownId" int, "keyCount" int, id int, shared int), lateral (
        select count(*)::int as keys from "ArticleKey" k where k."articleId" = i.id and k.kind = 'BODY'
      ) other where i.shared >= ${SHARED_KEYS} * least(other.keys, i."keyCount")
    ) i join "Article" a on a.id = i.id left join "Outlet" o on o.id = a."outletId"
    where place <= ${MOST_CANDIDATES} order by place`,
    likely,
  );
  const found = new Map<number, CopyCandidate[]>();
  for (const { ownId, publishedAt, ...row } of rows) {
    const candidate = { ...row, publishedAt: publishedAt?.toISOString() ?? null };
    found.set(ownId, [...(found.get(ownId) ?? []), candidate]);
  }
  return found;
}

/**
 * Says whose text articles carry (null: their own), and counts the independent outlets of their utterances anew
 * where that changes something. At most three statements.
 */
export async function saveOriginals(
  tx: Tx,
  rows: readonly { readonly id: number; readonly copyOfId: number | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  const changed = await selectRows<{ id: number }>(
    tx,
    `update "Article" a set "copyOfId" = i."copyOfId" from jsonb_to_recordset($1::jsonb) as i(id int, "copyOfId" int)
    where a.id = i.id and a."copyOfId" is distinct from i."copyOfId" returning a.id`,
    rows,
  );
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  await refreshUtterances(tx, await utterancesIn(tx, ids));
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
