import type { Completeness, Section } from '../page/page.ts';
import { addRevision } from './revision.ts';
import { findFreeSlugs, toSlug } from './slug.ts';
import { execute, selectRows, type Tx } from './statement.ts';
import { UNDATED } from './undated.ts';

/** An article as it is saved; see `Article` in schema.prisma for each field. */
export interface ArticleRow {
  readonly externalId: string;
  readonly title: string;
  readonly url: string | null;
  readonly outletId: number | null;
  readonly aggregator: string | null;
  readonly byline: readonly string[];
  readonly credits: readonly string[];
  /** ISO instant. */
  readonly publishedAt: string | null;
  readonly publishedZone: string | null;
  readonly completeness: Completeness;
  readonly text: string;
  readonly contentHash: string;
  readonly sections: readonly Section[];
  readonly versions: Readonly<Record<string, string>>;
}

export interface StoredArticle {
  readonly id: number;
  readonly slug: string;
  readonly externalId: string;
  readonly url: string | null;
  readonly outletId: number | null;
  readonly contentHash: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly copyOfId: number | null;
}

/** The URL belongs to an article that was ingested under another id. */
export class UrlTakenError extends Error {
  override readonly name = 'UrlTakenError';
  readonly url: string;
  /** External id of the article that has it. */
  readonly externalId: string;

  constructor(url: string, externalId: string) {
    super(`The URL ${url} belongs to the article ${JSON.stringify(externalId)}, which was ingested before.`);
    this.url = url;
    this.externalId = externalId;
  }
}

/** The instant (ISO) by which everything of an article is ordered, from when it was published, if that is known. */
export const orderAtOf = (publishedAt: string | null): string => publishedAt ?? UNDATED;

export async function findArticle(tx: Tx, externalId: string): Promise<StoredArticle | null> {
  const rows = await selectRows<StoredArticle>(
    tx,
    `select id, slug, "externalId", url, "outletId", "contentHash", versions, "copyOfId"
    from "Article" where "externalId" = $1`,
    externalId,
  );
  return rows[0] ?? null;
}

const COLUMNS = {
  title: 'text',
  url: 'text',
  outletId: 'int',
  aggregator: 'text',
  byline: 'text[]',
  credits: 'text[]',
  publishedAt: 'timestamptz(3)',
  publishedZone: 'text',
  orderAt: 'timestamptz(3)',
  completeness: '"Completeness"',
  text: 'text',
  contentHash: 'text',
  sections: 'jsonb',
  versions: 'jsonb',
};
const NAMES = Object.keys(COLUMNS).map((name) => `"${name}"`);
const INCOMING = `jsonb_to_recordset($1::jsonb) as i("externalId" text, slug text, ${Object.entries(COLUMNS)
  .map(([name, type]) => `"${name}" ${type}`)
  .join(', ')})`;
const UPDATE = `update "Article" a set "updatedAt" = now(), ${NAMES.map((name) => `${name} = i.${name}`).join(', ')}
  from ${INCOMING} where a."externalId" = i."externalId"
  and (${NAMES.map((name) => `a.${name}`).join(', ')}) is distinct from (${NAMES.map((name) => `i.${name}`).join(', ')})`;
const INSERT = `insert into "Article" ("externalId", slug, ${NAMES.join(', ')})
  select "externalId", slug, ${NAMES.join(', ')} from ${INCOMING} on conflict do nothing returning id, slug`;

/** An article after saving. */
export interface SavedArticle {
  readonly id: number;
  readonly slug: string;
  /** Whether nothing of it was there before. */
  readonly isNew: boolean;
}

/**
 * Adds the article, or changes it in place; an equal one stays untouched, and what another document overwrites is kept
 * as a revision. Its slug comes from its first title and stays. Locks the article until the transaction ends, so that
 * two workers can't mix its parts.
 * @throws UrlTakenError, UnstorableTextError
 */
export async function saveArticle(tx: Tx, row: ArticleRow): Promise<SavedArticle> {
  await lockArticle(tx, row);
  const known = await findArticle(tx, row.externalId);
  const columns = { ...row, orderAt: orderAtOf(row.publishedAt) };
  if (known !== null) {
    if (known.contentHash !== row.contentHash) await addRevision(tx, known.id);
    await execute(tx, UPDATE, [columns]);
    return { id: known.id, slug: known.slug, isNew: false };
  }
  for (;;) {
    const [slug = ''] = await findFreeSlugs(tx, 'Article', [toSlug(row.title)]);
    const [added] = await selectRows<{ id: number; slug: string }>(tx, INSERT, [{ ...columns, slug }]);
    if (added !== undefined) return { ...added, isNew: true }; // Else another one took the slug.
  }
}

/** Takes the article's id and URL for this transaction, whether they exist yet or not. */
async function lockArticle(tx: Tx, { externalId, url }: ArticleRow): Promise<void> {
  const keys = [`article:${externalId}`, ...(url === null ? [] : [`url:${url}`])];
  await selectRows(
    tx,
    `select pg_advisory_xact_lock(key)::text from (
      select distinct hashtextextended(value, 0) as key from jsonb_array_elements_text($1::jsonb) order by key
    ) keys`,
    keys,
  );
  if (url === null) return;
  const [other] = await selectRows<{ externalId: string }>(
    tx,
    'select "externalId" from "Article" where url = $1 and "externalId" <> $2',
    url,
    externalId,
  );
  if (other !== undefined) throw new UrlTakenError(url, other.externalId);
}
