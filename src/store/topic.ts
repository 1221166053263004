import { toSlug } from './slug.ts';
import { execute, selectRows, type Tx } from './statement.ts';
import { removeUnused } from './unused.ts';

/** Makes the article's topics the ones named; names that fold to one slug are one topic. Unused topics go. */
export async function saveTopics(tx: Tx, articleId: number, names: readonly string[]): Promise<void> {
  const topics = [...new Map([...names].reverse().map((name) => [toSlug(name), name]))].map(
    ([slug, name]) => ({ slug, name }),
  );
  await execute(
    tx,
    `insert into "Topic" (slug, name)
    select slug, name from jsonb_to_recordset($1::jsonb) as i(slug text, name text)
    where not exists (select from "Topic" t where t.slug = i.slug) order by slug
    on conflict (slug) do nothing`,
    topics,
  );
  const removed = await selectRows<{ id: number }>(tx, REPLACE_LINKS, articleId, topics);
  await removeUnused(
    tx,
    'Topic',
    removed.map((row) => row.id),
  );
}

const REPLACE_LINKS = `
  with wanted as (
    select t.id from "Topic" t join jsonb_to_recordset($2::jsonb) as i(slug text) on i.slug = t.slug
  ), added as (
    insert into "ArticleTopic" ("articleId", "topicId")
    select $1, id from wanted where id not in (select "topicId" from "ArticleTopic" where "articleId" = $1)
  )
  delete from "ArticleTopic" where "articleId" = $1 and "topicId" not in (select id from wanted)
  returning "topicId" as id`;
