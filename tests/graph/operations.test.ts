import { expect, test } from 'vitest';
import { encodeGlobalId } from '../../src/graph/global-id.ts';
import {
  ArticleAndItsLinksDocument,
  HowTwoAreLinkedDocument,
  OneStatementManyReportsDocument,
  PersonAcrossOutletsDocument,
  QuotesWithoutANameDocument,
  SearchDocument,
  WhoMayBeOneDocument,
  WhoQuotesWhomDocument,
  WhoReallySaidItDocument,
  WordingsComparedDocument,
} from '../../src/sdk/generated/graphql.ts';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const speaker = await rows.person('steve-witkoff', 'Steve Witkoff', ['Steve Witkoff', 'Witkoff']);
const star = await rows.outlet('star.example', 'The Star');
const post = await rows.outlet('post.example');
const words = 'They agreed to the following concession.';
const utterance = await rows.utterance(words, {
  personId: speaker.id,
  quoteCount: 3,
  outletCount: 2,
  independentOutletCount: 2,
  firstReportedAt: new Date('2025-08-17T10:00:00Z'),
});

async function report(outletId: number, hour: number, text: string, variant: 'EXACT' | 'TRUNCATED') {
  const article = await rows.article({
    outletId,
    url: `https://star.example/${hour}`,
    text: `Before. ${text} After.`,
    sections: [{ kind: 'body', start: 0, end: 7, heading: false }],
    publishedAt: new Date(Date.UTC(2025, 7, 17, hour)),
  });
  await rows.inArticle(article.id, speaker.id);
  const quote = await rows.quote(article.id, text, {
    personId: speaker.id,
    utteranceId: utterance.id,
    variant,
    start: 8,
  });
  return { ...article, quoteId: quote.id };
}

const first = await report(star.id, 10, words, 'EXACT');
await report(post.id, 11, words, 'EXACT');
const last = await report(star.id, 12, 'the following concession', 'TRUNCATED');
await rows.link(last.id, { toId: first.id, kind: 'SHARED_UTTERANCE', utteranceId: utterance.id, score: 0.7 });
await rows.quotePair(first.quoteId, last.quoteId, { words: 'the following concession', sharedWords: 3 });
await rows.link(last.id, { title: 'Talks go on', outletName: 'The Post', score: 0.9 });

test('the flagship: what outlets quote one person with', async () => {
  const { person } = await dataOf(ask(PersonAcrossOutletsDocument, {}));
  expect(person).toMatchObject({
    name: 'Steve Witkoff',
    aliases: [{ name: 'Steve Witkoff' }, { name: 'Witkoff' }],
  });
  expect(person?.quotes.totalCount).toBe(3);
  expect(person?.quotes.edges.map(({ node }) => [node.text, node.article.outlet?.name])).toEqual([
    ['the following concession', 'The Star'],
    [words, null],
    [words, 'The Star'],
  ]);
  expect(person?.quotes.edges[0]?.node).toMatchObject({
    kind: 'DIRECT',
    cue: null,
    venue: null,
    utterance: { text: words, outletCount: 2 },
    article: { publishedAt: '2025-08-17T12:00:00.000Z', outlet: { domain: 'star.example' } },
  });
});

test('the flagship takes one statement, however many quotes there are', async () => {
  const few = await ask(PersonAcrossOutletsDocument, {});
  for (let hour = 13; hour < 23; hour++) await report(post.id, hour, words, 'EXACT');
  const many = await ask(PersonAcrossOutletsDocument, {});
  expect(many.data.person?.quotes.totalCount).toBe(13);
  expect([few.statements.length, many.statements.length]).toEqual([1, 1]);
  await store.prisma.article.deleteMany({ where: { publishedAt: { gt: new Date('2025-08-17T12:30:00Z') } } });
});

test('one statement in the words of each outlet', async () => {
  const { utterances } = await dataOf(ask(OneStatementManyReportsDocument, {}));
  expect(utterances?.totalCount).toBe(1);
  const [found] = utterances?.edges.map(({ node }) => node) ?? [];
  expect(found).toMatchObject({
    speaker: { name: 'Steve Witkoff' },
    quoteCount: 3,
    independentOutletCount: 2,
  });
  expect(found?.variants).toEqual([
    {
      variant: 'EXACT',
      text: words,
      quoteCount: 2,
      outlets: [{ domain: 'star.example' }, { domain: 'post.example' }],
    },
    {
      variant: 'TRUNCATED',
      text: 'the following concession',
      quoteCount: 1,
      outlets: [{ domain: 'star.example' }],
    },
  ]);
  expect(found?.quotes.edges.map(({ node }) => node.variant)).toEqual(['EXACT', 'EXACT', 'TRUNCATED']);
  expect(found?.quotes.edges[0]?.node.deepLink).toBe(
    'https://star.example/10#:~:text=They%20agreed%20to%20the%20following%20concession.',
  );
});

test('an article and its links, the unknown one included', async () => {
  const { articles } = await dataOf(ask(ArticleAndItsLinksDocument, {}));
  const [article] = articles?.edges.map(({ node }) => node) ?? [];
  expect(article).toMatchObject({
    completeness: 'FULL',
    sections: [{ kind: 'BODY', heading: false, text: 'Before.' }],
    quotes: { totalCount: 1, edges: [{ node: { speaker: { name: 'Steve Witkoff' } } }] },
  });
  expect(article?.related.edges).toEqual([
    {
      kind: 'LISTED',
      title: 'Talks go on',
      outletName: 'The Post',
      evidence: 'It says so.',
      provenance: { method: 'test-rule', score: 0.9 },
      node: null,
    },
    {
      kind: 'SHARED_UTTERANCE',
      title: null,
      outletName: null,
      evidence: 'It says so.',
      provenance: { method: 'test-rule', score: 0.7 },
      node: { title: first.title, slug: first.slug },
    },
  ]);
});

test('who quotes whom how often', async () => {
  const { people } = await dataOf(ask(WhoQuotesWhomDocument, {}));
  expect(people).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
  expect(people?.edges[0]?.node.outlets).toEqual([
    { quoteCount: 2, articleCount: 2, outlet: { name: 'The Star', domain: 'star.example' } },
    { quoteCount: 1, articleCount: 1, outlet: { name: null, domain: 'post.example' } },
  ]);
});

test('quotes without a name show what the text says instead', async () => {
  const article = await rows.article({ outletId: star.id, text: 'It said: Nobody knows. Nobody.' });
  await rows.quote(article.id, 'Nobody knows.', { speakerStatus: 'UNNAMED', start: 9 });
  const { quotes } = await dataOf(ask(QuotesWithoutANameDocument, {}));
  expect(quotes?.totalCount).toBe(1);
  expect(quotes?.edges[0]?.node).toMatchObject({
    speakerStatus: 'UNNAMED',
    speakerMention: null,
    context: { before: 'It said: ', after: ' Nobody.' },
    speakerProvenance: { method: 'test-speaker-rule', score: 0.8 },
  });
});

test('how outlets word one statement', async () => {
  const { data, errors, statements } = await ask(WordingsComparedDocument, {});
  expect(errors).toEqual([]);
  const [found] = data.utterances?.edges.map(({ node }) => node) ?? [];
  expect(found).toMatchObject({
    text: words,
    firstReportStatus: 'KNOWN',
    firstReport: { article: { outlet: { domain: 'star.example' } } },
    evidence: [{ words: 'the following concession', sharedWords: 3, provenance: { method: 'test-rule' } }],
  });
  expect(found?.quotes.edges.map(({ node }) => [node.variant, node.wordDiff, node.addedWords])).toEqual([
    ['EXACT', [{ kind: 'SAME', text: words }], [{ kind: 'SAME', text: words }]],
    ['EXACT', [{ kind: 'SAME', text: words }], [{ kind: 'SAME', text: words }]],
    [
      'TRUNCATED',
      [
        { kind: 'REMOVED', text: 'They agreed to' },
        { kind: 'SAME', text: 'the following concession' },
      ],
      [{ kind: 'SAME', text: 'the following concession' }],
    ],
  ]);
  expect(statements).toHaveLength(4);
});

test('who really said it', async () => {
  const rival = await rows.person('ann-lee', 'Ann Lee');
  const quote = { id: first.quoteId, orderAt: first.orderAt };
  const other = await rows.quote(last.id, words, { personId: rival.id, cueText: 'told', cueLemma: 'tell' });
  await rows.conflict(quote, other, { words: 'they agreed' });
  const { attributionConflicts } = await dataOf(ask(WhoReallySaidItDocument, {}));
  expect(attributionConflicts?.edges.map(({ node }) => node)).toMatchObject([
    {
      kind: 'CONFLICT',
      words: 'they agreed',
      evidence: 'Two articles name different speakers.',
      a: { speaker: { name: 'Steve Witkoff' }, article: { title: first.title } },
      b: { speaker: { name: 'Ann Lee' }, article: { title: last.title } },
    },
  ]);
});

test('who may be one', async () => {
  const double = await rows.person('stephen-witkoff', 'Stephen Witkoff');
  const one = await rows.name('p:stev vitkof', { personId: speaker.id });
  const another = await rows.name('p:stefen vitkof', { personId: double.id });
  await rows.namePair(one.id, another.id, { score: 0.5 });
  const { mergeSuggestions } = await dataOf(ask(WhoMayBeOneDocument, {}));
  expect(mergeSuggestions).toMatchObject({
    totalCount: 1,
    edges: [
      {
        node: {
          score: 0.5,
          nameA: 'stev vitkof',
          nameB: 'stefen vitkof',
          a: { name: 'Steve Witkoff', slug: 'steve-witkoff' },
          b: { name: 'Stephen Witkoff', slug: 'stephen-witkoff' },
          parts: [{ part: 'name', score: 0.4 }],
        },
      },
    ],
  });
});

test('a search, with what to highlight', async () => {
  const { search } = await dataOf(ask(SearchDocument, {}));
  expect(search?.totalCount).toBe(0); // Nothing has both words.
  const found = await dataOf(ask(SearchDocument, { types: ['QUOTE'], query: '"following concession"' }));
  const short = found.search?.edges.find(({ snippet }) => snippet.text === 'the following concession');
  expect(short).toMatchObject({
    match: 'WORDS',
    snippet: { field: 'TEXT', span: { start: 8, end: 32 } },
    node: { speaker: { name: 'Steve Witkoff' }, article: { outlet: { domain: 'star.example' } } },
  });
});

test('how a person and an outlet are linked', async () => {
  const ends = { from: encodeGlobalId('Person', speaker.id), to: encodeGlobalId('Outlet', post.id) };
  const { path } = await dataOf(ask(HowTwoAreLinkedDocument, ends));
  expect(path).toMatchObject([
    { link: 'MENTIONED_IN', provenance: { method: 'test-rule' }, from: { name: 'Steve Witkoff' } },
    { link: 'PUBLISHED_BY', provenance: null, to: { domain: 'post.example' } },
  ]);
});
