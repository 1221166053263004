// Mercurius with graphql-jit and loaders: each loader sends one statement for all parents at its place in the document.
import { env } from 'node:process';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: env.DATABASE_URL });
const all = async (text, values) => (await pool.query(text, values)).rows;
const one = async (text, value) => (await all(text, [value]))[0] ?? null;

const schema = `
  type Query { person(slug: String!): Person article(slug: String!): Article outlet(domain: String!): Outlet utterance(id: ID!): Utterance }
  type Person { id: ID! name: String! slug: String! quotes(first: Int, after: String): QuoteConnection! }
  type Outlet { id: ID! name: String domain: String! articles(first: Int): ArticleConnection! }
  type Article { id: ID! title: String! publishedAt: String outlet: Outlet quotes(first: Int): QuoteConnection! related(first: Int): LinkConnection! }
  type Quote { id: ID! text: String! kind: String! variant: String speaker: Person article: Article! }
  type Utterance { id: ID! text: String! quotes(first: Int): QuoteConnection! }
  type PageInfo { hasNextPage: Boolean! }
  type QuoteConnection { edges: [QuoteEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type QuoteEdge { cursor: String! node: Quote! }
  type ArticleConnection { edges: [ArticleEdge!]! }
  type ArticleEdge { node: Article! }
  type LinkConnection { edges: [LinkEdge!]! }
  type LinkEdge { kind: String! score: Float! node: Article }
`;

const encode = ({ orderAt, id }) =>
  Buffer.from(JSON.stringify([orderAt.getTime(), id])).toString('base64url');
const decode = (after) => JSON.parse(Buffer.from(after, 'base64url').toString());

/** The first rows of each parent, by one statement with a lateral join. */
async function firstOf(table, key, parents, { order, first, where = 'true', values = [] }) {
  const rows = await all(
    `select p.id as parent, r.* from unnest($1::int[]) p(id)
     cross join lateral (select * from "${table}" r where r."${key}" = p.id and ${where} order by ${order} limit $2) r`,
    [parents.map(({ id }) => id), first, ...values],
  );
  const groups = new Map();
  for (const row of rows) {
    if (!groups.has(row.parent)) groups.set(row.parent, []);
    groups.get(row.parent).push(row);
  }
  return parents.map(({ id }) => groups.get(id) ?? []);
}

async function byId(table, ids) {
  const rows = await all(`select * from "${table}" where id = any($1::int[])`, [
    [...new Set(ids)].filter((id) => id !== null),
  ]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}

/** Where only `totalCount` is asked for, no rows are needed; it has a loader of its own. */
const isOnlyCounted = ({ info }) =>
  info.fieldNodes[0].selectionSet.selections.every(({ name }) => name.value === 'totalCount');

const quotes = (key, order) => ({
  loader: async (queries) => {
    const { first = 20, after = null } = queries[0].params;
    const parents = queries.map(({ obj }) => obj);
    const page =
      after === null
        ? {}
        : { where: '("orderAt", id) < (to_timestamp($3::float8 / 1000), $4::int)', values: decode(after) };
    const pages = isOnlyCounted(queries[0])
      ? parents.map(() => [])
      : await firstOf('Quote', key, parents, { order, first: first + 1, ...page });
    return pages.map((rows, at) => ({
      key,
      parent: parents[at].id,
      edges: rows.slice(0, first).map((row) => ({ cursor: encode(row), node: row })),
      pageInfo: { hasNextPage: rows.length > first },
    }));
  },
  opts: { cache: false },
});

const relation = (table, key) => ({
  loader: (queries) =>
    byId(
      table,
      queries.map(({ obj }) => obj[key]),
    ),
  opts: { cache: false },
});

const loaders = {
  Person: { quotes: quotes('personId', '"orderAt" desc, id desc') },
  Utterance: { quotes: quotes('utteranceId', '"orderAt", id') },
  Outlet: {
    articles: {
      loader: async (queries) => {
        const order = '"orderAt" desc, id desc';
        const pages = await firstOf(
          'Article',
          'outletId',
          queries.map(({ obj }) => obj),
          { order, first: queries[0].params.first ?? 20 },
        );
        return pages.map((rows) => ({ edges: rows.map((node) => ({ node })) }));
      },
      opts: { cache: false },
    },
  },
  Article: {
    outlet: relation('Outlet', 'outletId'),
    quotes: quotes('articleId', 'start, id'),
    related: {
      loader: async (queries) => {
        const parents = queries.map(({ obj }) => obj);
        const pages = await firstOf('ArticleLink', 'fromId', parents, {
          order: 'score desc, id desc',
          first: queries[0].params.first ?? 20,
        });
        return pages.map((edges) => ({ edges }));
      },
      opts: { cache: false },
    },
  },
  LinkEdge: { node: relation('Article', 'toId') },
  Quote: { article: relation('Article', 'articleId'), speaker: relation('Person', 'personId') },
  QuoteConnection: {
    totalCount: {
      loader: async (queries) => {
        const { key } = queries[0].obj;
        const parents = queries.map(({ obj }) => obj.parent);
        const rows = await all(
          `select "${key}" as parent, count(*)::int as count from "Quote" where "${key}" = any($1::int[]) group by 1`,
          [parents],
        );
        const counts = new Map(rows.map(({ parent, count }) => [parent, count]));
        return parents.map((id) => counts.get(id) ?? 0);
      },
      opts: { cache: false },
    },
  },
};

const resolvers = {
  Query: {
    person: (_root, { slug }) => one('select * from "Person" where slug = $1', slug),
    article: (_root, { slug }) => one('select * from "Article" where slug = $1', slug),
    outlet: (_root, { domain }) => one('select * from "Outlet" where domain = $1', domain),
    utterance: (_root, { id }) => one('select * from "Utterance" where id = $1', id),
  },
  Article: { publishedAt: ({ publishedAt }) => publishedAt?.toISOString() ?? null },
};

const app = Fastify();
app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
await app.listen({ port: Number(env.PORT), host: '127.0.0.1' });
