import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const star = await rows.outlet('star.example');
const post = await rows.outlet('post.example');
const ann = await rows.person('ann-lee', 'Ann Lee');
const bo = await rows.person('bo-roe', 'Bo Roe');
const talks = await rows.topic('talks', 'Talks');

const flood = await rows.story('flood', {
  title: 'Flood in 100% of the valley',
  articleCount: 3,
  outletCount: 2,
});
const vote = await rows.story('vote', { articleCount: 1, lastAt: new Date('2025-08-19T00:00:00Z') });

async function cover(storyId: number, outletId: number, day: number, mentions: [number, number][]) {
  const publishedAt = new Date(Date.UTC(2025, 7, day));
  const article = await rows.article({ storyId, outletId, publishedAt });
  for (const [personId, count] of mentions) await rows.inArticle(article.id, personId, count);
  await rows.quote(article.id, `Said on day ${day}`);
  return article;
}

const first = await cover(flood.id, star.id, 1, [[ann.id, 1]]);
await cover(flood.id, star.id, 2, [
  [ann.id, 1],
  [bo.id, 9],
]);
await cover(flood.id, post.id, 3, []);
const voted = await cover(vote.id, post.id, 19, [[bo.id, 1]]);
await store.prisma.articleTopic.create({ data: { articleId: voted.id, topicId: talks.id } });

const slugs = async (args: string) => {
  const { stories } = await dataOf(
    ask<{ stories: { edges: { node: { slug: string } }[] } }>(
      `{ stories${args} { edges { node { slug } } } }`,
    ),
  );
  return stories.edges.map(({ node }) => node.slug);
};

test.each([
  ['', ['vote', 'flood']],
  ['(orderBy: OLDEST)', ['flood', 'vote']],
  ['(orderBy: MOST_COVERED)', ['flood', 'vote']],
  ['(filter: { outlet: "star.example" })', ['flood']],
  ['(filter: { topic: "talks" })', ['vote']],
  ['(filter: { person: "bo-roe" })', ['vote', 'flood']],
  ['(filter: { person: "ann-lee" })', ['flood']],
  ['(filter: { minArticles: 2 })', ['flood']],
  ['(filter: { minOutlets: 2 })', ['flood']],
  ['(filter: { covered: { from: "2025-08-03T00:00:00Z", before: "2025-08-05T00:00:00Z" } })', ['flood']],
  ['(filter: { title: "100% of" })', ['flood']],
])('stories%s', async (args, expected) => {
  expect(await slugs(args)).toEqual(expected);
});

test.each(['outlet: "ghost.example"', 'person: "ghost"', 'organization: "ghost"', 'topic: "ghost"'])(
  'stories of %s are refused',
  async (filter) => {
    const { errors } = await ask(`{ stories(filter: { ${filter} }) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  },
);

test('a story tells how much it is covered, and who is in it most', async () => {
  const { story } = await dataOf(
    ask(`{ story(slug: "flood") { title articleCount outletCount firstAt lastAt provenance { method version score }
      people { articleCount mentionCount person { name } } articles { totalCount } } }`),
  );
  expect(story).toEqual({
    title: 'Flood in 100% of the valley',
    articleCount: 3,
    outletCount: 2,
    firstAt: '2025-08-01T00:00:00.000Z',
    lastAt: '2025-08-03T00:00:00.000Z',
    provenance: { method: 'test-rule', version: 'test-1', score: 0.9 },
    people: [
      { articleCount: 2, mentionCount: 2, person: { name: 'Ann Lee' } },
      { articleCount: 1, mentionCount: 9, person: { name: 'Bo Roe' } },
    ],
    articles: { totalCount: 3 },
  });
  const { story: cut } = await dataOf(ask('{ story(slug: "flood") { people(first: 1) { mentionCount } } }'));
  expect(cut).toEqual({ people: [{ mentionCount: 2 }] });
});

test('quotes are found by story', async () => {
  const { quotes } = await dataOf(
    ask('{ quotes(filter: { story: "vote" }) { edges { node { text article { story { slug } } } } } }'),
  );
  expect(quotes).toEqual({
    edges: [{ node: { text: 'Said on day 19', article: { story: { slug: 'vote' } } } }],
  });
});

test('links between articles show why and where', async () => {
  const utterance = await rows.utterance('Said on day 1');
  await rows.link(first.id, { toId: voted.id, kind: 'SAME_STORY', score: 0.9, spans: [0, 4, 9, 12] });
  await rows.link(first.id, { toId: voted.id, kind: 'RELATED', score: 0.8 });
  await rows.link(first.id, {
    toId: voted.id,
    kind: 'SHARED_UTTERANCE',
    score: 0.7,
    utteranceId: utterance.id,
  });
  await rows.link(first.id, { kind: 'LISTED', title: 'Not here yet', outletName: 'The Star', score: 0.6 });
  const { article } = await dataOf(
    ask(`{ article(slug: "${first.slug}") { related { edges { kind score method evidence title node { slug }
      evidenceSpans { start end } utterance { text } } } } }`),
  );
  const link = { method: 'test-rule', evidence: 'It says so.', title: null, utterance: null };
  const other = { ...link, node: { slug: voted.slug }, evidenceSpans: [] };
  expect(article).toEqual({
    related: {
      edges: [
        {
          ...other,
          kind: 'SAME_STORY',
          score: 0.9,
          evidenceSpans: [
            { start: 0, end: 4 },
            { start: 9, end: 12 },
          ],
        },
        { ...other, kind: 'RELATED', score: 0.8 },
        { ...other, kind: 'SHARED_UTTERANCE', score: 0.7, utterance: { text: 'Said on day 1' } },
        { ...link, kind: 'LISTED', score: 0.6, title: 'Not here yet', node: null, evidenceSpans: [] },
      ],
    },
  });
});

test('a copy says why it is one', async () => {
  const copy = await rows.article({ copyOfId: first.id });
  await rows.link(copy.id, { toId: voted.id, kind: 'SYNDICATED_COPY', evidence: 'Another one.' });
  await rows.link(copy.id, {
    toId: first.id,
    kind: 'SYNDICATED_COPY',
    evidence: 'The same body.',
    score: 0.95,
  });
  const syndication = (slug: string) =>
    dataOf(
      ask(`{ article(slug: "${slug}") { syndication { isCopy evidence provenance { method score } } } }`),
    );
  expect(await syndication(copy.slug)).toEqual({
    article: {
      syndication: {
        isCopy: true,
        evidence: 'The same body.',
        provenance: { method: 'test-rule', score: 0.95 },
      },
    },
  });
  expect(await syndication(first.slug)).toEqual({
    article: { syndication: { isCopy: false, evidence: null, provenance: null } },
  });
});
