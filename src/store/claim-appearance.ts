import type { Circumstance, ClaimKind, Stance } from '../extract/claim.ts';
import type { Span } from '../page/span.ts';
import { CLAIM_KEYS } from './claim-key.ts';
import { type ArticleTable, idsByKey, mapRows, type RowsByArticle, saveRows } from './save-rows.ts';
import { selectRows, type Tx } from './statement.ts';
import { saveTimedKeys, timedKeys } from './timed-key.ts';

/** An appearance of a claim as it is saved; see `ClaimAppearance` in schema.prisma for each field. */
export interface ClaimAppearanceRow extends Span {
  /** Natural key within the article: kind, folded words and their running number. */
  readonly key: string;
  readonly kind: ClaimKind;
  readonly quoteId: number | null;
  readonly mentionId: number | null;
  readonly text: string;
  readonly parts: readonly Span[];
  readonly stance: Stance;
  readonly head: string | null;
  readonly circumstances: readonly Circumstance[];
  /** Index keys (link/). */
  readonly keys: readonly number[];
  /** The instant by which its article is ordered; ISO. */
  readonly orderAt: string;
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

const APPEARANCE: ArticleTable = {
  name: 'ClaimAppearance',
  article: 'articleId',
  id: 'id',
  key: { key: 'text' },
  columns: {
    kind: '"ClaimKind"',
    quoteId: 'int',
    mentionId: 'int',
    text: 'text',
    start: 'int',
    end: 'int',
    parts: 'int[]',
    stance: '"Stance"',
    head: 'text',
    circumstances: 'jsonb',
    orderAt: 'timestamptz(3)',
    method: 'text',
    version: 'text',
    score: 'float8',
  },
};

export interface SavedAppearances {
  readonly ids: readonly number[];
  /** Claims that appearances had which went: what they held together may part. */
  readonly touchedClaimIds: readonly number[];
}

/**
 * Makes the articles' appearances of claims the ones given (keys distinct within an article), in text order. One keeps its
 * id and its claim as long as its key stays. Three statements.
 */
export async function saveClaimAppearances(
  tx: Tx,
  rowsOf: RowsByArticle<ClaimAppearanceRow>,
): Promise<SavedAppearances> {
  const before = await selectRows<{ id: number; claimId: number | null }>(
    tx,
    `select id, "claimId" from "ClaimAppearance"
    where "articleId" = any(array(select jsonb_array_elements($1::jsonb)::int))`,
    [...rowsOf.keys()],
  );
  const columns = mapRows(rowsOf, (row) => ({
    ...row,
    parts: row.parts.flatMap(({ start, end }) => [start, end]),
  }));
  const ids = idsByKey(rowsOf, await saveRows(tx, APPEARANCE, columns));
  await saveTimedKeys(tx, CLAIM_KEYS, timedKeys(rowsOf, ids));
  const kept = new Set([...ids.values()].flatMap((own) => [...own.values()]));
  const touched = before.flatMap(({ id, claimId }) => (kept.has(id) || claimId === null ? [] : [claimId]));
  return {
    ids: [...kept].sort((a, b) => a - b),
    touchedClaimIds: [...new Set(touched)].sort((a, b) => a - b),
  };
}

/** The first appearances whose claimant or utterance is another since their claims were decided, by id. */
export async function findDirtyAppearances(tx: Tx, limit: number): Promise<number[]> {
  const rows = await selectRows<{ id: number }>(
    tx,
    'select id from "ClaimAppearance" where dirty order by dirty, id limit $1::int',
    limit,
  );
  return rows.map(({ id }) => id);
}

/** The claims that the article has. */
export async function findClaimsIn(tx: Tx, articleId: number): Promise<number[]> {
  const rows = await selectRows<{ claimId: number }>(
    tx,
    'select distinct "claimId" from "ClaimAppearance" where "articleId" = $1 and "claimId" is not null order by 1',
    articleId,
  );
  return rows.map(({ claimId }) => claimId);
}
