import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const star = await rows.outlet('star.example');
const post = await rows.outlet('post.example');
const ann = await rows.person('ann-lee', 'Ann Lee', ['Ann Lee', 'Lee']);
const nato = await rows.organization('nato', 'NATO');
await store.prisma.alias.create({ data: { organizationId: nato.id, name: 'Nato', keys: [] } });
await store.prisma.role.create({ data: { personId: ann.id, text: 'special envoy', articleCount: 4 } });
const annLee = await rows.name('p:ann lee', { personId: ann.id, articleCount: 5 });

async function mention(outletId: number | null, day: number | null, forms: string[], roles: string[] = []) {
  const publishedAt = day === null ? null : new Date(Date.UTC(2025, 7, day));
  const article = await rows.article({ outletId, publishedAt });
  await rows.inArticle(article.id, ann.id, 1, { forms, roles, nameId: annLee.id });
  return article;
}

await mention(star.id, 3, ['Ann Lee', 'Lee'], ['special envoy', 'special envoy']);
await mention(star.id, 1, ['Lee'], ['special envoy']);
await mention(post.id, 9, ['Lee']);
await mention(null, 7, ['Lee'], ['special envoy']);
const undated = await mention(post.id, null, ['Lee'], ['special envoy']);
await store.prisma.articleOrganization.create({
  data: {
    articleId: undated.id,
    organizationId: nato.id,
    mentionCount: 1,
    forms: ['Nato'],
    orderAt: undated.orderAt,
    method: 'm',
    version: '1',
    score: 1,
  },
});

test('a name form says which outlets use it', async () => {
  const outlets = 'name outlets { count outlet { domain } }';
  const { data, statements } = await ask(
    `{ person(slug: "ann-lee") { aliases { ${outlets} } } organization(slug: "nato") { aliases { ${outlets} } } }`,
  );
  expect(data).toEqual({
    person: {
      aliases: [
        { name: 'Ann Lee', outlets: [{ count: 1, outlet: { domain: 'star.example' } }] },
        {
          name: 'Lee',
          outlets: [
            { count: 2, outlet: { domain: 'star.example' } },
            { count: 2, outlet: { domain: 'post.example' } },
          ],
        },
      ],
    },
    organization: {
      aliases: [{ name: 'Nato', outlets: [{ count: 1, outlet: { domain: 'post.example' } }] }],
    },
  });
  expect(statements.length).toBeLessThanOrEqual(6);
});

test('a role says which outlets use it, and from when to when', async () => {
  const { person } = await dataOf(
    ask(
      '{ person(slug: "ann-lee") { roles { text articleCount firstSeenAt lastSeenAt outlets { count outlet { domain } } } } }',
    ),
  );
  expect(person).toEqual({
    roles: [
      {
        text: 'special envoy',
        articleCount: 4,
        firstSeenAt: '2025-08-01T00:00:00.000Z',
        lastSeenAt: '2025-08-07T00:00:00.000Z',
        outlets: [
          { count: 2, outlet: { domain: 'star.example' } },
          { count: 1, outlet: { domain: 'post.example' } },
        ],
      },
    ],
  });
});

test('the names of a person say why they are one', async () => {
  await rows.name('p:an li', { personId: ann.id, method: 'identity/nickname', score: 0.93 });
  const { person } = await dataOf(
    ask(
      '{ person(slug: "ann-lee") { names { key spelling articleCount provenance { method version score } } } }',
    ),
  );
  expect(person).toEqual({
    names: [
      {
        key: 'p:ann lee',
        spelling: 'Ann Lee', // Not "Lee", which more articles write.
        articleCount: 5,
        provenance: { method: 'test-rule', version: 'test-1', score: 0.9 },
      },
      {
        key: 'p:an li',
        spelling: 'an li',
        articleCount: 1,
        provenance: { method: 'identity/nickname', version: 'test-1', score: 0.93 },
      },
    ],
  });
});

test('a slug from before a merge leads to who it became', async () => {
  await store.prisma.formerSlug.createMany({
    data: [
      { slug: 'ann-li', personId: ann.id },
      { slug: 'n-a-t-o', organizationId: nato.id },
    ],
  });
  const article = await rows.article();
  await rows.quote(article.id, 'Yes.', { personId: ann.id });
  await rows.quote(article.id, 'No.', { organizationId: nato.id });
  const { data, errors } = await ask(`{
    person(slug: "ann-li") { slug }
    organization(slug: "n-a-t-o") { slug }
    quotes(filter: { speaker: ["ann-li", "n-a-t-o"] }, orderBy: OLDEST) { edges { node { text } } }
    articles(filter: { person: "ann-li" }) { totalCount }
  }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    person: { slug: 'ann-lee' },
    organization: { slug: 'nato' },
    quotes: { edges: [{ node: { text: 'Yes.' } }, { node: { text: 'No.' } }] },
    articles: { totalCount: 5 },
  });
});

test('a slug goes to who has it now before those who had it', async () => {
  const now = await rows.person('bo-roe', 'Bo Roe');
  await store.prisma.formerSlug.create({ data: { slug: 'bo-roe', personId: ann.id } });
  const { person } = await dataOf(ask('{ person(slug: "bo-roe") { slug } }'));
  expect(person).toEqual({ slug: now.slug });
});

test.each(['{ person(slug: "ghost") { slug } }', '{ organization(slug: "ghost") { slug } }'])(
  '%s is null',
  async (query) => {
    expect(Object.values(await dataOf(ask(query)))).toEqual([null]);
  },
);
