import { ARTICLES_OF_BIG } from './big-claim.ts';
import { findFreeSlugs, toSlug } from './slug.ts';
import { execute, selectRows, type Tx } from './statement.ts';
import { UNDATED } from './undated.ts';

/** A story as it shall be: its articles, among those that were judged. */
export interface StoryRow {
  /** The story that it goes on, or null for a new one. */
  readonly id: number | null;
  readonly title: string;
  readonly articleIds: readonly number[];
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

const TITLED = `jsonb_to_recordset($1::jsonb) as i(id int, title text, method text, version text, score float8)`;

/**
 * Gives articles their stories: those of `rows`, and none to the others of `articleIds`. Stories are counted anew;
 * one with fewer than two articles goes. Slugs stay. At most six statements.
 *
 * @param articleIds all articles that were judged
 * @param storyIds stories that they belonged to
 */
export async function saveStories(
  tx: Tx,
  rows: readonly StoryRow[],
  { articleIds, storyIds }: { readonly articleIds: readonly number[]; readonly storyIds: readonly number[] },
): Promise<void> {
  const created = await createStories(
    tx,
    rows.filter(({ id }) => id === null),
  );
  const stories = rows.map((row) => ({ ...row, id: row.id ?? created.shift() ?? null }));
  const storyOf = new Map(stories.flatMap(({ id, articleIds }) => articleIds.map((each) => [each, id])));
  const moved = await selectRows<{ id: number }>(
    tx,
    `update "Article" a set "storyId" = given."storyId"
    from jsonb_to_recordset($1::jsonb) as given(id int, "storyId" int)
    where a.id = given.id and a."storyId" is distinct from given."storyId" returning a.id`,
    articleIds.map((id) => ({ id, storyId: storyOf.get(id) ?? null })),
  );
  await moveClaims(
    tx,
    moved.map(({ id }) => id),
  );
  await refreshStories(tx, stories, storyIds);
}

/**
 * Puts an article without a story into the one that most of `nearIds` belong to, if so many of them do and that has so
 * many articles. One statement, whose cost doesn't grow with the story. Returns whether it did.
 */
export async function joinBigStory(
  tx: Tx,
  articleId: number,
  nearIds: readonly number[],
  { leastNear, leastArticles }: { readonly leastNear: number; readonly leastArticles: number },
): Promise<boolean> {
  const joined = await execute(
    tx,
    `with near as materialized (
      select a."storyId" as id, count(*) as near
      from jsonb_array_elements($2::jsonb) as v(value), "Article" a where a.id = v.value::int
      group by 1 order by 2 desc, 1 limit 1
    ), joined as (
      update "Article" a set "storyId" = s.id from near, "Story" s
      where a.id = $1 and a."storyId" is null and s.id = near.id and near.near >= $3 and s."articleCount" >= $4
      returning a.id, a."storyId", a."outletId", a."publishedAt", a."orderAt"
    )
    update "Story" s set "articleCount" = s."articleCount" + 1,
      "outletCount" = s."outletCount" + (j."outletId" is not null and not exists (
        select from "Article" a where a."storyId" = s.id and a."outletId" = j."outletId" and a.id <> j.id))::int,
      "firstAt" = least(s."firstAt", j."publishedAt"), "lastAt" = greatest(s."lastAt", j."publishedAt"),
      "orderAt" = greatest(s."orderAt", j."orderAt")
    from joined j where s.id = j."storyId"`,
    articleId,
    nearIds,
    leastNear,
    leastArticles,
  );
  return joined > 0;
}

/** Claims belong to the story of most of their articles; big ones keep theirs, until they are told anew. */
async function moveClaims(tx: Tx, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return;
  await execute(
    tx,
    `with touched as materialized (
      select distinct c.id from "ClaimAppearance" a join "Claim" c on c.id = a."claimId" and c."articleCount" < ${ARTICLES_OF_BIG}
      where a."articleId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    ), told as materialized (
      select t.id, (
        select r."storyId" from "ClaimAppearance" a join "Article" r on r.id = a."articleId"
        where a."claimId" = t.id and r."storyId" is not null group by 1 order by count(distinct r.id) desc, 1 limit 1
      ) as "storyId" from touched t
    )
    update "Claim" c set "storyId" = told."storyId" from told
    where c.id = told.id and c."storyId" is distinct from told."storyId"`,
    articleIds,
  );
}

/** New stories without articles, in the order of `rows`. */
async function createStories(tx: Tx, rows: readonly StoryRow[]): Promise<number[]> {
  if (rows.length === 0) return [];
  const slugs = await findFreeSlugs(
    tx,
    'Story',
    rows.map(({ title }) => toSlug(title)),
  );
  const created = await selectRows<{ id: number; slug: string }>(
    tx,
    `insert into "Story" (slug, title, "orderAt", method, version, score)
    select slug, title, '${UNDATED}', method, version, score
    from jsonb_to_recordset($1::jsonb) as i(slug text, title text, method text, version text, score float8)
    returning id, slug`,
    rows.map((row, index) => ({ ...row, slug: slugs[index] })),
  );
  const idOf = new Map(created.map(({ id, slug }) => [slug, id]));
  return slugs.flatMap((slug) => idOf.get(slug) ?? []);
}

/** Counts the stories anew, in one statement; the order of a story is that of its latest article. */
async function refreshStories(
  tx: Tx,
  stories: readonly { readonly id: number | null }[],
  storyIds: readonly number[],
): Promise<void> {
  await execute(
    tx,
    `with touched as materialized (
      select i.id from ${TITLED} union select value::int from jsonb_array_elements($2::jsonb)
    ), counted as materialized (
      select t.id, count(a.id)::int as articles, count(distinct a."outletId")::int as outlets,
        min(a."publishedAt") as first, max(a."publishedAt") as last,
        coalesce(max(a."orderAt"), '${UNDATED}') as "orderAt"
      from touched t left join "Article" a on a."storyId" = t.id group by t.id
    ), removed as (
      delete from "Story" s using counted c where s.id = c.id and c.articles < 2
    )
    update "Story" s set title = coalesce(i.title, s.title), "articleCount" = c.articles, "outletCount" = c.outlets,
      "firstAt" = c.first, "lastAt" = c.last, "orderAt" = c."orderAt", method = coalesce(i.method, s.method),
      version = coalesce(i.version, s.version), score = coalesce(i.score, s.score)
    from counted c left join ${TITLED} on i.id = c.id where s.id = c.id and c.articles >= 2`,
    stories,
    storyIds,
  );
}
