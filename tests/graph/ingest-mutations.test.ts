import { beforeEach, expect, test } from 'vitest';
import { removeArticle } from '../../src/ingest/remove-article.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';
import { dataOf } from './ask.ts';
import { type Newsroom, openNewsroom, peopleOf, quotesOf, type Told } from './newsroom.ts';

const store = await openTestStore();
let news: Newsroom;

const PIERS = 'The old piers will be torn down before the winter storms arrive at the harbor';
const NAMED: Told = {
  id: 'named',
  paragraphs: ['Mayor Vera Holm spoke on Monday.', `“${PIERS},” Vera Holm said.`],
};
const BARE: Told = {
  id: 'bare',
  day: 4,
  outlet: 'coast.example',
  paragraphs: [`“${PIERS},” Holm said.`],
};

beforeEach(async () => {
  await clearStore(store);
  news = await openNewsroom(store);
});

const INGEST = `mutation Ingest($input: IngestArticleInput!) { ingestArticle(input: $input) { __typename
  ... on IngestArticlePayload { status article { slug title url publishedAt outlet { domain } quotes { totalCount } } }
  ... on InvalidArticle { message field } ... on UrlTaken { message externalId } } }`;
const ingest = async (input: object) =>
  (await dataOf(news.ask<{ ingestArticle: object }>(INGEST, { input }))).ingestArticle;

test('an article is read, linked and settled as if ingested from a file; the same again changes nothing', async () => {
  const input = {
    id: 'a-1',
    title: 'Piers to go',
    outlet: 'harbor.example',
    url: 'https://harbor.example/piers',
    publishedAt: '2031-03-03T10:00:00+02:00',
    text: NAMED.paragraphs.join('\n\n'),
  };
  expect(await ingest(input)).toEqual({
    __typename: 'IngestArticlePayload',
    status: 'CREATED',
    article: {
      slug: 'piers-to-go',
      title: 'Piers to go',
      url: 'https://harbor.example/piers',
      publishedAt: '2031-03-03T08:00:00.000Z',
      outlet: { domain: 'harbor.example' },
      quotes: { totalCount: 1 },
    },
  });
  expect(await ingest(input)).toMatchObject({ status: 'UNCHANGED' });
  expect(await ingest({ ...input, text: `${input.text}\n\nMore is to come.` })).toMatchObject({
    status: 'UPDATED',
  });
  expect(await store.prisma.name.count({ where: { dirty: true } })).toBe(0);
});

test('what cannot be read says which field', async () => {
  expect(await ingest({ id: 'a', text: '  ' })).toMatchObject({
    __typename: 'InvalidArticle',
    field: 'text',
  });
  expect(await ingest({ id: ' ', text: 'x' })).toMatchObject({ __typename: 'InvalidArticle', field: 'id' });
  expect(await ingest({ id: 'a', text: 'x', publishedAt: 'soon' })).toMatchObject({
    __typename: 'InvalidArticle',
    field: 'publishedAt',
    message: expect.stringContaining('received "soon"'),
  });
  const url = 'https://harbor.example/piers';
  await ingest({ id: 'first', text: 'One.', url });
  expect(await ingest({ id: 'second', text: 'Two.', url })).toEqual({
    __typename: 'UrlTaken',
    externalId: 'first',
    message: expect.stringContaining(url),
  });
  expect(await store.prisma.article.count()).toBe(1);
});

test('an article that goes takes along what only it carried; the rest is worked out anew', async () => {
  const named = await news.ingest(NAMED);
  await news.ingest(BARE);
  expect((await peopleOf(news)).map(({ slug }) => slug)).toEqual(['vera-holm']);
  const [bare, other] = await quotesOf(news);
  expect(bare?.utterance).toEqual(other?.utterance);
  const { data } = await news.remove(named.article.id);
  expect(data.deleteArticle.__typename).toBe('DeleteArticlePayload');
  expect((await peopleOf(news)).map(({ name }) => name)).toEqual(['Holm']);
  expect(await quotesOf(news)).toMatchObject([{ id: bare?.id, variant: 'EXACT' }]);
  expect(await store.prisma.name.count({ where: { dirty: true } })).toBe(0);
  expect(await store.prisma.outlet.count()).toBe(1);
  expect((await news.remove(named.article.id)).data.deleteArticle.__typename).toBe('ArticleGone');
});

test('when removing an article fails half way nothing of it is gone', async () => {
  await news.ingest(NAMED);
  const before = await quotesOf(news);
  const article = await store.prisma.article.findFirstOrThrow();
  const failing = {
    ...store,
    transaction: <T>(work: Parameters<typeof store.transaction<T>>[0]) =>
      store.transaction<T>(async (tx) => {
        await work(tx);
        throw new Error('the cable was cut');
      }),
  };
  await expect(removeArticle(failing, article.id)).rejects.toThrow('the cable was cut');
  expect(await quotesOf(news)).toEqual(before);
});
