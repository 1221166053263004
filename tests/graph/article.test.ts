import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const text = 'Headline\nBody text.\nSign our petition.';
const outlet = await rows.outlet('star.example', 'The Star');
const person = await rows.person('ann', 'Ann');
const topic = await rows.topic('talks', 'Talks');
const article = await rows.article({
  slug: 'one',
  title: 'Headline',
  text,
  outletId: outlet.id,
  byline: ['Bo Writer'],
  credits: ['Photo: C'],
  publishedAt: new Date('2025-08-17T14:28:25Z'),
  publishedZone: 'Eastern Daylight Time',
  completeness: 'DIGEST',
  sections: [
    { kind: 'headline', start: 0, end: 8, heading: false },
    { kind: 'body', start: 9, end: 19, heading: false },
    { kind: 'commentary', start: 20, end: 38, heading: true },
  ],
});
const copy = await rows.article({ slug: 'two', copyOfId: article.id, publishedAt: null });
await store.prisma.articleTopic.create({ data: { articleId: article.id, topicId: topic.id } });
await store.prisma.commentary.create({
  data: {
    articleId: article.id,
    kind: 'TODO',
    start: 20,
    end: 38,
    actionItems: [
      { kind: 'petition', name: 'our petition', url: 'https://p.example', email: null, start: 25, end: 37 },
    ],
  },
});
await store.prisma.revision.createMany({
  data: [1, 2].map((number) => ({
    articleId: article.id,
    number,
    title: `Title ${number}`,
    text: '',
    contentHash: `${number}`,
  })),
});
await rows.inArticle(article.id, person.id, 3);
const claim = await store.prisma.claim.create({
  data: {
    kind: 'SENTENCE',
    text: 'Ten came',
    outletId: outlet.id,
    agreement: 'DIFFERS',
    orderAt: new Date(),
    method: 'm',
    version: 'v',
    score: 1,
  },
});
const appearance = await store.prisma.claimAppearance.create({
  data: {
    claimId: claim.id,
    articleId: article.id,
    key: 'k',
    kind: 'SENTENCE',
    circumstances: [],
    orderAt: new Date(),
    text: 'Body',
    start: 9,
    end: 13,
    stance: 'ASSERTS',
    method: 'm',
    version: 'v',
    score: 1,
  },
});
await store.prisma.discrepancy.create({
  data: {
    claimId: claim.id,
    aspect: 'NUMBER',
    grade: 'CONTRADICTS',
    orderAt: new Date(),
    method: 'm',
    version: 'v',
    score: 1,
    values: { create: { appearanceId: appearance.id, value: 'ten', start: 9, end: 12 } },
  },
});

test('an article says what it is', async () => {
  const data = await dataOf(
    ask(`{ article(slug: "one") {
      title url outlet { name domain } aggregator byline credits publishedAt publishedZone completeness text externalId
      topics { name slug } sections { kind heading text span { start end } }
      commentary { kind text span { start } actionItems { kind name url email span { start end } } }
      revisions { number title } versions { extract resolve link } story { title }
    } }`),
  );
  expect(data.article).toEqual({
    title: 'Headline',
    url: null,
    outlet: { name: 'The Star', domain: 'star.example' },
    aggregator: null,
    byline: ['Bo Writer'],
    credits: ['Photo: C'],
    publishedAt: '2025-08-17T14:28:25.000Z',
    publishedZone: 'Eastern Daylight Time',
    completeness: 'DIGEST',
    text,
    externalId: 'one',
    topics: [{ name: 'Talks', slug: 'talks' }],
    sections: [
      { kind: 'HEADLINE', heading: false, text: 'Headline', span: { start: 0, end: 8 } },
      { kind: 'BODY', heading: false, text: 'Body text.', span: { start: 9, end: 19 } },
      { kind: 'COMMENTARY', heading: true, text: 'Sign our petition.', span: { start: 20, end: 38 } },
    ],
    commentary: [
      {
        kind: 'TODO',
        text: 'Sign our petition.',
        span: { start: 20 },
        actionItems: [
          {
            kind: 'PETITION',
            name: 'our petition',
            url: 'https://p.example',
            email: null,
            span: { start: 25, end: 37 },
          },
        ],
      },
    ],
    revisions: [
      { number: 2, title: 'Title 2' },
      { number: 1, title: 'Title 1' },
    ],
    versions: { extract: 'extract-1', resolve: 'resolve-1', link: 'link-1' },
    story: null,
  });
});

test('copies and originals know each other', async () => {
  const data = await dataOf(
    ask(
      '{ a: article(slug: "one") { syndication { isCopy copyOf { slug } copies { totalCount edges { node { slug } } } } } b: article(slug: "two") { publishedAt syndication { isCopy copyOf { slug } copies { totalCount } } } }',
    ),
  );
  expect(data).toEqual({
    a: {
      syndication: {
        isCopy: false,
        copyOf: null,
        copies: { totalCount: 1, edges: [{ node: { slug: copy.slug } }] },
      },
    },
    b: {
      publishedAt: null,
      syndication: { isCopy: true, copyOf: { slug: 'one' }, copies: { totalCount: 0 } },
    },
  });
});

test('the people in it, with what the article says of them', async () => {
  const data = await dataOf(
    ask(
      '{ article(slug: "one") { people { totalCount edges { mentionCount forms roles provenance { method score } node { name } } } } }',
    ),
  );
  expect(data.article).toEqual({
    people: {
      totalCount: 1,
      edges: [
        {
          mentionCount: 3,
          forms: ['Form'],
          roles: ['role'],
          provenance: { method: 'test-rule', score: 0.9 },
          node: { name: 'Ann' },
        },
      ],
    },
  });
});

test('a claim with its appearances and in what they differ', async () => {
  const data = await dataOf(
    ask(`{ article(slug: "one") { claims { edges { text stance span { start end } node {
      text agreement claimant { name } outlet { domain } appearances { totalCount edges { node { text article { slug } quote { text } } } }
      discrepancies { aspect grade values { value span { start end } appearance { text } } }
    } } } } }`),
  );
  expect(data.article).toEqual({
    claims: {
      edges: [
        {
          text: 'Body',
          stance: 'ASSERTS',
          span: { start: 9, end: 13 },
          node: {
            text: 'Ten came',
            agreement: 'DIFFERS',
            claimant: null,
            outlet: { domain: 'star.example' },
            appearances: {
              totalCount: 1,
              edges: [{ node: { text: 'Body', article: { slug: 'one' }, quote: null } }],
            },
            discrepancies: [
              {
                aspect: 'NUMBER',
                grade: 'CONTRADICTS',
                values: [{ value: 'ten', span: { start: 9, end: 12 }, appearance: { text: 'Body' } }],
              },
            ],
          },
        },
      ],
    },
  });
});

test('the corpus counts what there is', async () => {
  const { corpus } = await dataOf(
    ask(
      '{ corpus { outletCount articleCount personCount organizationCount quoteCount utteranceCount claimCount linkCount lastIngestedAt versions { articleCount versions { extract link } } } }',
    ),
  );
  expect(corpus).toMatchObject({
    outletCount: 1,
    articleCount: 2,
    personCount: 1,
    organizationCount: 0,
    quoteCount: 0,
    utteranceCount: 0,
    claimCount: 1,
    linkCount: 0,
    versions: [{ articleCount: 2, versions: { extract: 'extract-1', link: 'link-1' } }],
  });
  expect((corpus as unknown as { lastIngestedAt: string }).lastIngestedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});
