import { findArticlesByKey } from './article-key.ts';
import { type ArticleTable, saveRows } from './save-rows.ts';
import { execute, selectRows, type Tx } from './statement.ts';

export type ArticleLinkKind = 'LISTED' | 'SYNDICATED_COPY' | 'SAME_STORY' | 'RELATED' | 'SHARED_UTTERANCE';

/** A link from the article that is saved; see `ArticleLink` in schema.prisma for each field. */
export interface ArticleLinkRow {
  readonly kind: ArticleLinkKind;
  /** Natural key within article and kind: the folded listed title, or the target's id. */
  readonly key: string;
  /** The target, or null while it is a bare reference. */
  readonly toId: number | null;
  /** Title and outlet as listed, with their span. */
  readonly title: string | null;
  readonly outletName: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** Index keys of the listed title. */
  readonly titleKeys: readonly number[];
  readonly utteranceId: number | null;
  readonly evidence: string;
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

const ARTICLE_LINK: ArticleTable = {
  name: 'ArticleLink',
  article: 'fromId',
  id: 'id',
  key: { kind: '"ArticleLinkKind"', key: 'text' },
  columns: {
    toId: 'int',
    title: 'text',
    outletName: 'text',
    start: 'int',
    end: 'int',
    titleKeys: 'int[]',
    utteranceId: 'int',
    evidence: 'text',
    method: 'text',
    version: 'text',
    score: 'float8',
  },
};

/** Makes the links that go out from the article the ones given (kind and key distinct). */
export async function saveArticleLinks(
  tx: Tx,
  articleId: number,
  rows: readonly ArticleLinkRow[],
): Promise<void> {
  await saveRows(tx, ARTICLE_LINK, articleId, rows);
}

/** A listed title whose article was not there when it was saved. */
export interface OpenReference {
  readonly id: number;
  readonly fromId: number;
  readonly title: string;
  readonly outletName: string | null;
}

/** Bare references that share an index key with a title, by id: the article that has just arrived may be theirs. */
export async function findOpenReferences(tx: Tx, titleKeys: readonly number[]): Promise<OpenReference[]> {
  return selectRows<OpenReference>(
    tx,
    `select id, "fromId", title, "outletName" from "ArticleLink"
    where "toId" is null and kind = 'LISTED' and title is not null
    and "titleKeys" && array(select jsonb_array_elements($1::jsonb)::int) order by id`,
    titleKeys,
  );
}

export interface ResolvedReference {
  /** Id of the link. */
  readonly id: number;
  readonly toId: number;
  readonly evidence: string;
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

/** Gives bare references their articles. One that was resolved meanwhile stays as it is. */
export async function resolveReferences(tx: Tx, rows: readonly ResolvedReference[]): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    `update "ArticleLink" l set "toId" = i."toId", evidence = i.evidence, method = i.method, version = i.version,
      score = i.score
    from jsonb_to_recordset($1::jsonb)
      as i(id int, "toId" int, evidence text, method text, version text, score float8)
    where l.id = i.id and l."toId" is null`,
    rows,
  );
}

export interface TitleCandidate {
  readonly id: number;
  readonly title: string;
  readonly outletDomain: string | null;
  readonly outletName: string | null;
  /** ISO instant. */
  readonly publishedAt: string | null;
}

/** Articles whose title shares an index key with `titleKeys`: at most 500, those that share most first. */
export async function findTitleCandidates(
  tx: Tx,
  titleKeys: readonly number[],
  orderAt: string,
): Promise<TitleCandidate[]> {
  const found = await findArticlesByKey(tx, 'TITLE', { keys: titleKeys, orderAt, limit: 500 });
  const rows = await selectRows<Omit<TitleCandidate, 'publishedAt'> & { publishedAt: Date | null }>(
    tx,
    `select a.id, a.title, o.domain as "outletDomain", o.name as "outletName", a."publishedAt"
    from "Article" a left join "Outlet" o on o.id = a."outletId"
    where a.id = any(array(select jsonb_array_elements($1::jsonb)::int))
    order by array_position(array(select jsonb_array_elements($1::jsonb)::int), a.id)`,
    found.map((one) => one.articleId),
  );
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null }));
}
