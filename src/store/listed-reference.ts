import { execute, selectRows, type Tx } from './statement.ts';

/** A title that an article lists, and which article it is taken for. */
export interface ListedReference {
  /** Id of the link. */
  readonly id: number;
  readonly fromId: number;
  readonly toId: number | null;
  readonly title: string;
  readonly outletName: string | null;
  /** When the article that lists it appeared; ISO instant. */
  readonly listedAt: string | null;
}

/** Titles that are read: one that more pages list is resolved when they are ingested again. */
const MOST_REFERENCES = 200;

/**
 * Titles listed by other articles that an article may be meant by: those of some pages, and those that are taken for
 * it. Newest first, at most 200 an article. One statement.
 *
 * @param pagesOf the pages by article
 */
export async function findListedReferences(
  tx: Tx,
  pagesOf: ReadonlyMap<number, readonly number[]>,
): Promise<ReadonlyMap<number, readonly ListedReference[]>> {
  const rows = await selectRows<Omit<ListedReference, 'listedAt'> & { ownId: number; listedAt: Date | null }>(
    tx,
    `select own.id as "ownId", l.id, l."fromId", l."toId", l.title, l."outletName", f."publishedAt" as "listedAt"
    from jsonb_to_recordset($1::jsonb) as own(id int, pages jsonb), lateral (
      select l.* from (
        select id from "ArticleLink" where kind = 'LISTED' and "fromId" = any(array(select jsonb_array_elements(own.pages)::int))
        union select id from "ArticleLink" where "toId" = own.id and kind = 'LISTED'
      ) found join "ArticleLink" l on l.id = found.id
      where l."fromId" <> own.id and l.title is not null order by l.id desc limit ${MOST_REFERENCES}
    ) l join "Article" f on f.id = l."fromId" order by l.id desc`,
    [...pagesOf].map(([id, pages]) => ({ id, pages })),
  );
  const found = new Map<number, ListedReference[]>([...pagesOf.keys()].map((id) => [id, []]));
  for (const { ownId, ...row } of rows)
    found.get(ownId)?.push({ ...row, listedAt: row.listedAt?.toISOString() ?? null });
  return found;
}

/** What became of a listed title: the article that it is, or null where none is known. */
export interface ResolvedReference {
  /** Id of the link. */
  readonly id: number;
  readonly toId: number | null;
  readonly evidence: string;
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

/** Gives listed titles their articles, or none. One statement, none for no title. */
export async function saveReferences(tx: Tx, rows: readonly ResolvedReference[]): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    `update "ArticleLink" l set "toId" = i."toId", evidence = i.evidence, method = i.method, version = i.version,
      score = i.score
    from jsonb_to_recordset($1::jsonb)
      as i(id int, "toId" int, evidence text, method text, version text, score float8)
    where l.id = i.id and (l."toId", l.evidence, l.version) is distinct from (i."toId", i.evidence, i.version)`,
    rows,
  );
}

/** An article as a title is compared with it. */
export interface TitleCandidate {
  readonly id: number;
  readonly title: string;
  readonly outletName: string | null;
  /** ISO instant. */
  readonly publishedAt: string | null;
}

/** The titles of articles, by external id. One statement, none for no article. */
export async function findTitles(tx: Tx, articleIds: readonly number[]): Promise<TitleCandidate[]> {
  if (articleIds.length === 0) return [];
  const rows = await selectRows<Omit<TitleCandidate, 'publishedAt'> & { publishedAt: Date | null }>(
    tx,
    `select a.id, a.title, o.name as "outletName", a."publishedAt"
    from "Article" a left join "Outlet" o on o.id = a."outletId"
    where a.id = any(array(select jsonb_array_elements($1::jsonb)::int)) order by a."externalId"`,
    articleIds,
  );
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null }));
}
