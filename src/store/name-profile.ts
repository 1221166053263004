import type { NameProfile } from '../resolve/judge-names.ts';
import { selectRows, type Tx } from './statement.ts';

/** Articles of a name that are looked at: enough to know its bearer by, the latest. */
const ARTICLES = 60;

interface ProfileRow extends Omit<NameProfile, 'days'> {
  readonly id: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** What the articles that use these names of people tell of their bearers, by name id. One statement. */
export async function readNameProfiles(
  tx: Tx,
  nameIds: readonly number[],
): Promise<Map<number, NameProfile>> {
  if (nameIds.length === 0) return new Map();
  const rows = await selectRows<ProfileRow>(tx, READ, nameIds);
  return new Map(
    rows.map(({ id, first, last, ...lists }) => [
      id,
      { ...lists, days: first === null || last === null ? null : { first, last } },
    ]),
  );
}

const DAY = `extract(epoch from a."publishedAt")::float8 / 86400`;
const READ = `
  with given as materialized (select jsonb_array_elements($1::jsonb)::int as id),
  uses as materialized (
    select g.id, u."articleId", u.roles from given g, lateral (
      select "articleId", roles from "ArticlePerson" where "nameId" = g.id order by "articleId" desc limit ${ARTICLES}
    ) u
  )
  select g.id,
    array(select distinct role from uses u, unnest(u.roles) role where u.id = g.id order by 1 limit 40) as roles,
    array(select distinct n.key from uses u join "ArticlePerson" o on o."articleId" = u."articleId"
      join "Name" n on n.id = o."nameId" where u.id = g.id and n.id <> g.id and n.key like 'p:%' order by 1 limit 400
    ) as people,
    array(select distinct n.key from uses u join "ArticleOrganization" o on o."articleId" = u."articleId"
      join "Name" n on n.id = o."nameId" where u.id = g.id and n.key like 'o:%' order by 1 limit 400
    ) as bodies,
    array(select distinct t.slug from uses u join "ArticleTopic" at on at."articleId" = u."articleId"
      join "Topic" t on t.id = at."topicId" where u.id = g.id order by 1 limit 100) as topics,
    (select floor(min(${DAY}))::int from uses u join "Article" a on a.id = u."articleId" where u.id = g.id) as first,
    (select floor(max(${DAY}))::int from uses u join "Article" a on a.id = u."articleId" where u.id = g.id) as last
  from given g`;

/** Two names that one article gives to two people or bodies. */
export interface NamesTogether {
  readonly aId: number;
  readonly bId: number;
  /** External id of the first such article. */
  readonly article: string;
  readonly articles: number;
}

/** Which pairs of the names (aId < bId) one article speaks of as two. One statement. */
export async function findNamesTogether(tx: Tx, nameIds: readonly number[]): Promise<NamesTogether[]> {
  if (nameIds.length < 2) return [];
  const pairs = (table: string): string => `
    select x."nameId" as "aId", y."nameId" as "bId", min(a."externalId") as article, count(*)::int as articles
    from "${table}" x join "${table}" y on y."articleId" = x."articleId" and y."nameId" > x."nameId"
      join "Article" a on a.id = x."articleId"
    where x."nameId" in (select id from given) and y."nameId" in (select id from given) group by 1, 2`;
  return selectRows(
    tx,
    `with given as materialized (select jsonb_array_elements($1::jsonb)::int as id)
    ${pairs('ArticlePerson')} union all ${pairs('ArticleOrganization')} order by 1, 2`,
    nameIds,
  );
}
