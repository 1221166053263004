import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const [star, post] = [
  await rows.outlet('star.example', 'The Star'),
  await rows.outlet('post.example', 'The Post'),
];
const [ann, bob] = [await rows.person('ann', 'Ann'), await rows.person('bob', 'Bob')];
const nato = await rows.organization('nato', 'NATO');
await store.prisma.alias.create({ data: { organizationId: nato.id, name: 'NATO', keys: [] } });
const [talks, war] = [await rows.topic('talks', 'Talks'), await rows.topic('war', 'War')];
const story = await rows.story('summit', { outletCount: 2 });
await rows.story('flood', { outletCount: 1, articleCount: 9 });
const radio = await rows.venue('radio', 'Radio One');
await rows.venue('lawn', 'The lawn');

const day = (at: string): Date => new Date(`${at}T23:30:00Z`);
const [sunday, monday] = ['2025-08-17', '2025-08-18'];
const a = await rows.article({ slug: 'a', outletId: star.id, storyId: story.id, publishedAt: day(sunday) });
const b = await rows.article({ slug: 'b', outletId: star.id, storyId: story.id, publishedAt: day(monday) });
const c = await rows.article({
  slug: 'c',
  outletId: post.id,
  storyId: story.id,
  publishedAt: day('2025-09-01'),
});
const d = await rows.article({ slug: 'd', publishedAt: null });
for (const { id } of [a, b, c]) {
  await store.prisma.articleTopic.create({ data: { articleId: id, topicId: talks.id } });
  await rows.inArticle(id, ann.id);
}
await store.prisma.articleTopic.create({ data: { articleId: b.id, topicId: war.id } });
for (const { id } of [a, a, b, c, d]) await rows.quote(id, 'So it is', { personId: ann.id });
await rows.quote(a.id, 'No', { personId: bob.id, venueId: radio.id });
for (const { id } of [a, b, b]) await rows.quote(id, 'We agree', { organizationId: nato.id });
await rows.quote(a.id, 'Nobody knows');
const utterance = await rows.utterance('So it is', { personId: ann.id });
await rows.quote(c.id, 'it is', { utteranceId: utterance.id });
await store.prisma.articleOrganization.create({
  data: {
    articleId: b.id,
    organizationId: nato.id,
    mentionCount: 1,
    forms: [],
    orderAt: b.orderAt,
    method: 'm',
    version: 'v',
    score: 1,
  },
});

test('who is quoted in the same articles', async () => {
  const alongside = 'quotedAlongside { articleCount quoteCount speaker { __typename name } }';
  const { person, organization } = await dataOf(
    ask(`{ person(slug: "ann") { ${alongside} } organization(slug: "nato") { ${alongside} } }`),
  );
  expect(person).toEqual({
    quotedAlongside: [
      { articleCount: 2, quoteCount: 3, speaker: { __typename: 'Organization', name: 'NATO' } },
      { articleCount: 1, quoteCount: 1, speaker: { __typename: 'Person', name: 'Bob' } },
    ],
  });
  expect(organization).toEqual({
    quotedAlongside: [
      { articleCount: 2, quoteCount: 3, speaker: { __typename: 'Person', name: 'Ann' } },
      { articleCount: 1, quoteCount: 1, speaker: { __typename: 'Person', name: 'Bob' } },
    ],
  });
  const { person: cut } = await dataOf(
    ask('{ person(slug: "ann") { quotedAlongside(first: 1) { quoteCount } } }'),
  );
  expect(cut).toEqual({ quotedAlongside: [{ quoteCount: 3 }] });
});

const timelines: [interval: string, buckets: [string, number, number][]][] = [
  [
    'DAY',
    [
      [sunday, 2, 1],
      [monday, 1, 1],
      ['2025-09-01', 1, 1],
    ],
  ],
  [
    'WEEK',
    [
      ['2025-08-11', 2, 1],
      [monday, 1, 1],
      ['2025-09-01', 1, 1],
    ],
  ],
  [
    'MONTH',
    [
      ['2025-08-01', 3, 2],
      ['2025-09-01', 1, 1],
    ],
  ],
];
test.each(timelines)('when a person was quoted, by %s', async (interval, buckets) => {
  const { person } = await dataOf(
    ask(`{ person(slug: "ann") { timeline(interval: ${interval}) { start quoteCount articleCount } } }`),
  );
  expect(person).toEqual({
    timeline: buckets.map(([start, quoteCount, articleCount]) => ({ start, quoteCount, articleCount })),
  });
});

test('a timeline may be cut off, and costs what it may hold', async () => {
  const cut = await dataOf(ask('{ person(slug: "ann") { timeline(last: 1) { start } } }'));
  expect(cut).toEqual({ person: { timeline: [{ start: '2025-09-01' }] } });
  const costs = await dataOf(
    ask(`{ usual: cost(query: "{ person { timeline { start } } }") { requested }
      all: cost(query: "{ person { timeline(last: 1100) { start } } }") { requested }
      beyond: cost(query: "{ person { timeline(last: 2000) { start } } }") { requested } }`),
  );
  expect(costs).toEqual({ usual: { requested: 101 }, all: { requested: 1101 }, beyond: { requested: 1101 } });
});

test.each(['0', '1101'])('timeline(last: %s) is refused', async (last) => {
  const { errors } = await ask(`{ outlet(domain: "star.example") { timeline(last: ${last}) { start } } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ARGUMENT', field: 'last', limit: 1100 } }]);
});

test('an outlet, a story and a topic tell whom they quote, by whom, on what and when', async () => {
  const speakers = 'speakers { quoteCount articleCount speaker { name } }';
  const found = await dataOf(
    ask(`{
      outlet(domain: "star.example") { ${speakers} topics { articleCount topic { slug } } timeline(interval: MONTH) { start articleCount } }
      story(slug: "summit") { ${speakers} outlets { articleCount outlet { domain } } topics { articleCount topic { slug } }
        timeline { start articleCount } }
      topic(slug: "talks") { ${speakers} outlets(first: 1) { articleCount outlet { domain } } timeline(interval: WEEK) { start } }
    }`),
  );
  const ofAll = [
    { quoteCount: 4, articleCount: 3, speaker: { name: 'Ann' } },
    { quoteCount: 3, articleCount: 2, speaker: { name: 'NATO' } },
    { quoteCount: 1, articleCount: 1, speaker: { name: 'Bob' } },
  ];
  const ofBoth = [
    { articleCount: 2, outlet: { domain: 'star.example' } },
    { articleCount: 1, outlet: { domain: 'post.example' } },
  ];
  expect(found).toEqual({
    outlet: {
      speakers: [
        { quoteCount: 3, articleCount: 2, speaker: { name: 'Ann' } },
        { quoteCount: 3, articleCount: 2, speaker: { name: 'NATO' } },
        { quoteCount: 1, articleCount: 1, speaker: { name: 'Bob' } },
      ],
      topics: [
        { articleCount: 2, topic: { slug: 'talks' } },
        { articleCount: 1, topic: { slug: 'war' } },
      ],
      timeline: [{ start: '2025-08-01', articleCount: 2 }],
    },
    story: {
      speakers: ofAll,
      outlets: ofBoth,
      topics: [
        { articleCount: 3, topic: { slug: 'talks' } },
        { articleCount: 1, topic: { slug: 'war' } },
      ],
      timeline: [sunday, monday, '2025-09-01'].map((start) => ({ start, articleCount: 1 })),
    },
    topic: {
      speakers: ofAll,
      outlets: ofBoth.slice(0, 1),
      timeline: ['2025-08-11', monday, '2025-09-01'].map((start) => ({ start })),
    },
  });
});

test.each(['0', '101'])('quotedAlongside(first: %s) is refused', async (first) => {
  const { errors } = await ask(`{ person(slug: "ann") { quotedAlongside(first: ${first}) { quoteCount } } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ARGUMENT', field: 'first' } }]);
});

const filtered: [query: string, field: string, expected: string[]][] = [
  ['organizations(filter: { name: "nat" })', 'slug', ['nato']],
  ['organizations(filter: { kind: COUNTRY })', 'slug', []],
  [
    'organizations(filter: { quotedBy: "star.example", mentionedOn: "war", story: "summit" })',
    'slug',
    ['nato'],
  ],
  ['organizations(filter: { quotedBy: "post.example" })', 'slug', []],
  ['outlets(filter: { name: "POST" })', 'domain', ['post.example']],
  ['outlets(filter: { name: "the " })', 'domain', ['post.example', 'star.example']],
  ['outlets(filter: { quotes: "nato" })', 'domain', ['star.example']],
  ['outlets(filter: { topic: "talks", story: "summit" })', 'domain', ['post.example', 'star.example']],
  ['outlets(filter: { topic: "war" })', 'domain', ['star.example']],
  ['topics(filter: { name: "AL" })', 'slug', ['talks']],
  ['topics(filter: { outlet: "star.example" })', 'slug', ['talks', 'war']],
  ['topics(filter: { outlet: "post.example", story: "summit" })', 'slug', ['talks']],
  ['venues(filter: { name: "one" })', 'slug', ['radio']],
  ['venues(filter: { speaker: "bob", outlet: "star.example" })', 'slug', ['radio']],
  ['venues(filter: { speaker: "ann" })', 'slug', []],
  ['people(filter: { story: "summit" })', 'slug', ['ann']],
  ['people(filter: { story: "flood" })', 'slug', []],
  ['people(orderBy: LATEST_KNOWN)', 'slug', ['bob', 'ann']],
  ['utterances(filter: { story: "summit" })', 'text', ['So it is']],
  ['utterances(filter: { story: "flood" })', 'text', []],
  ['stories(orderBy: MOST_COVERED)', 'slug', ['flood', 'summit']],
  ['stories(orderBy: MOST_OUTLETS)', 'slug', ['summit', 'flood']],
];
test.each(filtered)('%s', async (query, field, expected) => {
  const found = (await dataOf(ask(`{ found: ${query} { totalCount edges { node { ${field} } } } }`))) as {
    found: { totalCount: number; edges: { node: Record<string, string> }[] };
  };
  expect(found.found.edges.map(({ node }) => node[field])).toEqual(expected);
  expect(found.found.totalCount).toBe(expected.length);
});

const nested: [query: string, expected: string[]][] = [
  ['person(slug: "ann") { found: mentionedIn', ['c', 'b', 'a']],
  ['person(slug: "ann") { found: mentionedIn(orderBy: OLDEST)', ['a', 'b', 'c']],
  ['person(slug: "ann") { found: mentionedIn(filter: { outlet: "star.example" })', ['b', 'a']],
  ['person(slug: "ann") { found: mentionedIn(filter: { topic: "war" }, orderBy: OLDEST)', ['b']],
  ['organization(slug: "nato") { found: mentionedIn(filter: { person: "ann" })', ['b']],
  ['topic(slug: "talks") { found: articles(orderBy: OLDEST, first: 5)', ['a', 'b', 'c']],
  ['topic(slug: "talks") { found: articles(filter: { outlet: "post.example" })', ['c']],
];
test.each(nested)('%s }', async (query, expected) => {
  const found = (await dataOf(
    ask(`{ in: ${query} { totalCount edges { node { slug } } } } }`),
  )) as unknown as {
    in: { found: { totalCount: number; edges: { node: { slug: string } }[] } };
  };
  expect(found.in.found.edges.map(({ node }) => node.slug)).toEqual(expected);
  expect(found.in.found.totalCount).toBe(expected.length);
});

const unknown: [query: string, field: string][] = [
  ['organizations(filter: { quotedBy: "x" })', 'filter.quotedBy'],
  ['outlets(filter: { quotes: "x" })', 'filter.quotes'],
  ['topics(filter: { story: "x" })', 'filter.story'],
  ['venues(filter: { speaker: "x" })', 'filter.speaker'],
  ['people(filter: { story: "x" })', 'filter.story'],
  ['utterances(filter: { story: "x" })', 'filter.story'],
];
test.each(unknown)('%s names nothing known', async (query, field) => {
  const { errors } = await ask(`{ ${query} { totalCount } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', field, received: 'x' } }]);
});
