import type { QuestionName } from '../questions.ts';

/** A question as one statement that returns the whole answer as JSON text, and the variables that are its parameters. */
interface LimitStatement {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** The answers to `{ field: JSON }`, in the order given. */
const object = (fields: Readonly<Record<string, string>>): string =>
  `json_build_object(${Object.entries(fields)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')})`;

const edges = (edge: string, order: string): string => `coalesce(json_agg(${edge} order by ${order}), '[]')`;
const node = (fields: Readonly<Record<string, string>>): string => object({ node: object(fields) });
const base64url = (text: string): string =>
  `translate(encode(convert_to(${text}, 'UTF8'), 'base64'), '+/=', '-_')`;
const globalId = (type: string, column: string): string => base64url(`'${type}:' || ${column}`);
const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const outlet = { id: globalId('Outlet', 'o.id'), name: 'o.name' };
const ARTICLE = { id: globalId('Article', 'a.id'), title: 'a.title' };

const Q1 = `select ${object({
  id: globalId('Person', 'p.id'),
  name: 'p.name',
  quotes: object({
    edges: `(select ${edges(
      node({
        id: globalId('Quote', 'q.id'),
        text: 'q.text',
        kind: 'q.kind',
        article: object({
          ...ARTICLE,
          publishedAt: instant('a."publishedAt"'),
          outlet: object({ ...outlet, domain: 'o.domain' }),
        }),
      }),
      'q."orderAt" desc, q.id desc',
    )} from (select * from "Quote" where "personId" = p.id order by "orderAt" desc, id desc limit 20) q
      join "Article" a on a.id = q."articleId" left join "Outlet" o on o.id = a."outletId")`,
  }),
})} from "Person" p where slug = $1`;

const Q2 = `select ${object({
  ...ARTICLE,
  publishedAt: instant('a."publishedAt"'),
  outlet: `(select ${object({ ...outlet, domain: 'o.domain' })} from "Outlet" o where o.id = a."outletId")`,
  quotes: object({
    edges: `(select ${edges(
      node({
        id: globalId('Quote', 'q.id'),
        text: 'q.text',
        speaker: `case when s.id is not null then ${object({ name: 's.name', slug: 's.slug' })} end`,
      }),
      'q.start, q.id',
    )} from (select * from "Quote" where "articleId" = a.id order by start, id limit 20) q left join "Person" s on s.id = q."personId")`,
  }),
  related: object({
    edges: `(select ${edges(
      object({
        kind: 'l.kind',
        score: 'l.score',
        node: object({ id: globalId('Article', 't.id'), title: 't.title', outlet: object(outlet) }),
      }),
      'l.score desc, l.id desc',
    )} from (select * from "ArticleLink" where "fromId" = a.id order by score desc, id desc limit 10) l
      join "Article" t on t.id = l."toId" join "Outlet" o on o.id = t."outletId")`,
  }),
})} from "Article" a where slug = $1`;

const Q3 = `select ${object({
  id: globalId('Outlet', 'o.id'),
  articles: object({
    edges: `(select ${edges(
      node({
        ...ARTICLE,
        quotes: object({ totalCount: '(select count(*) from "Quote" q where q."articleId" = a.id)' }),
      }),
      'a."orderAt" desc, a.id desc',
    )} from (select id, title, "orderAt" from "Article" where "outletId" = o.id order by "orderAt" desc, id desc limit 50) a)`,
  }),
})} from "Outlet" o where domain = $1`;

const Q4 = `select ${object({
  id: globalId('Utterance', 'u.id'),
  text: 'u.text',
  quotes: object({
    edges: `(select ${edges(
      node({
        id: globalId('Quote', 'q.id'),
        text: 'q.text',
        variant: 'q.variant',
        article: object({ ...ARTICLE, outlet: object(outlet) }),
      }),
      'q."orderAt", q.id',
    )} from (select * from "Quote" where "utteranceId" = u.id order by "orderAt", id limit 20) q
      join "Article" a on a.id = q."articleId" join "Outlet" o on o.id = a."outletId")`,
  }),
})} from "Utterance" u where id = $1`;

const CURSOR = base64url(
  `'["newest",' || (extract(epoch from q."orderAt") * 1000)::bigint || ',' || q.id || ']'`,
);
const Q5 = `select ${object({
  id: globalId('Person', 'p.id'),
  quotes: `(select ${object({
    edges: `coalesce(json_agg(${object({
      cursor: CURSOR,
      node: object({ id: globalId('Quote', 'q.id'), text: 'q.text', article: object(ARTICLE) }),
    })} order by q."orderAt" desc, q.id desc) filter (where q.place <= $2::int), '[]')`,
    pageInfo: object({ hasNextPage: 'count(*) > $2::int' }),
  })} from (
      select *, row_number() over (order by "orderAt" desc, id desc) as place from (
        select id, text, "articleId", "orderAt" from "Quote" where "personId" = p.id
          and ("orderAt", id) < (coalesce(to_timestamp($3::float8 / 1000), 'infinity'), coalesce($4::int, 0))
        order by "orderAt" desc, id desc limit $2::int + 1) page) q join "Article" a on a.id = q."articleId")`,
})} from "Person" p where slug = $1`;

const Q6 = `select ${object({
  id: globalId('Person', 'p.id'),
  quotes: object({ totalCount: '(select count(*) from "Quote" where "personId" = p.id)' }),
})} from "Person" p where slug = $1`;

const WORDS = `phraseto_tsquery('onrecord', search_text(split_part($1, ' ', 1))) && phraseto_tsquery('onrecord', search_text(split_part($1, ' ', 2)))`;
const Q7 = `select ${object({
  totalCount: 'max(f.total)',
  edges: edges(
    object({
      score: 'f.score',
      node: object({
        id: globalId('Quote', 'q.id'),
        text: 'q.text',
        speaker: `case when s.id is not null then ${object({ name: 's.name' })} end`,
        article: object(ARTICLE),
      }),
    }),
    'f.score desc, q.id desc',
  ),
})} from (
    select w."quoteId", 0.5 + 0.5 * ts_rank(w.words, asked, 32)::float8 as score, count(*) over () as total
    from (select ${WORDS} as asked) asked, "QuoteWords" w where w.words @@ asked order by score desc, w."quoteId" desc limit 10
  ) f join "Quote" q on q.id = f."quoteId" join "Article" a on a.id = q."articleId" left join "Person" s on s.id = q."personId"`;

const STORY = `select ${object({
  id: globalId('Story', 's.id'),
  title: 's.title',
  articles: object({
    edges: `(select ${edges(
      node({
        ...ARTICLE,
        publishedAt: instant('a."publishedAt"'),
        outlet: object({ ...outlet, domain: 'o.domain' }),
      }),
      'a."orderAt" desc, a.id desc',
    )} from (select * from "Article" where "storyId" = s.id order by "orderAt" desc, id desc limit 20) a
      join "Outlet" o on o.id = a."outletId")`,
  }),
  discrepancies: `(select coalesce(json_agg(${object({
    aspect: 'd.aspect',
    grade: 'd.grade',
    values: `(select json_agg(${object({
      value: 'v.value',
      appearance: object({ text: 'c.text', article: object(ARTICLE) }),
    })} order by v.id) from "DiscrepancyValue" v join "ClaimAppearance" c on c.id = v."appearanceId"
      join "Article" a on a.id = c."articleId" where v."discrepancyId" = d.id)`,
  })} order by d.grade desc, d."orderAt" desc, d.id), '[]') from (
      select d.* from "Claim" c join "Discrepancy" d on d."claimId" = c.id where c."storyId" = s.id
      order by d.grade desc, d."orderAt" desc, d.id limit 10) d)`,
})} from "Story" s where slug = $1`;

const SHARED = `(select ${edges(
  node({ id: globalId('Utterance', 'u.id'), text: 'u.text', outletCount: 'u."outletCount"' }),
  'u."outletCount" desc, u.id desc',
)} from (
    select * from "Utterance" where id in (
      select q."utteranceId" from "Story" s join "Article" a on a."storyId" = s.id join "Quote" q on q."articleId" = a.id where s.slug = $1)
    order by "outletCount" desc, id desc limit 10) u)`;

const answer = (field: string, sql: string, parameters: readonly string[]): LimitStatement => ({
  sql: `select ${object({ data: object({ [field]: `(${sql})` }) })}::text as answer`,
  parameters,
});

/** `Qn` → its statement. `$id` is a row's, `$at` and `$row` are what the cursor `$after` stands for. */
export const LIMIT_STATEMENTS: Readonly<Partial<Record<QuestionName, LimitStatement>>> = {
  Q1: answer('person', Q1, ['slug']),
  Q2: answer('article', Q2, ['slug']),
  Q3: answer('outlet', Q3, ['domain']),
  Q4: answer('node', Q4, ['rowId']),
  Q5: answer('person', Q5, ['slug', 'first', 'at', 'row']),
  Q6: answer('person', Q6, ['slug']),
  Q7: answer('search', Q7, ['query']),
  Q9: {
    sql: `select ${object({ data: object({ story: `(${STORY})`, utterances: object({ edges: SHARED }) }) })}::text as answer`,
    parameters: ['slug'],
  },
};
