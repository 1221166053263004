import { expect, test } from 'vitest';
import { encodeGlobalId } from '../../src/graph/global-id.ts';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const [star, post] = [await rows.outlet('star.example'), await rows.outlet('post.example')];
const [ann, bob, cid, dan] = [
  await rows.person('ann', 'Ann'),
  await rows.person('bob', 'Bob'),
  await rows.person('cid', 'Cid'),
  await rows.person('dan', 'Dan'),
];
const topic = await rows.topic('talks', 'Talks');
const story = await rows.story('summit');
const first = await rows.article({ slug: 'first', outletId: star.id, storyId: story.id });
const second = await rows.article({ slug: 'second', outletId: post.id, storyId: story.id });
const third = await rows.article({ slug: 'third', publishedAt: new Date('2025-08-20T00:00:00Z') });
await store.prisma.articleTopic.create({ data: { articleId: third.id, topicId: topic.id } });
await rows.link(second.id, {
  toId: third.id,
  kind: 'RELATED',
  evidence: 'Both tell of ferries.',
  score: 0.4,
});
await rows.inArticle(first.id, ann.id, 2, { forms: ['Ann', 'Ms Ann'] });
await rows.inArticle(first.id, bob.id);
const utterance = await rows.utterance('We will not', { personId: ann.id });
const said = await rows.quote(first.id, 'We will not', {
  personId: ann.id,
  utteranceId: utterance.id,
  linkMethod: 'near-verbatim',
  linkScore: 0.7,
});
const again = await rows.quote(second.id, 'will not', { utteranceId: utterance.id });

interface Path {
  readonly path:
    | readonly {
        readonly link: string;
        readonly evidence: string | null;
        readonly provenance: { readonly method: string } | null;
        readonly from: { readonly slug?: string };
        readonly to: { readonly slug?: string };
      }[]
    | null;
}

const NAMES = `__typename ... on Person { slug } ... on Article { slug } ... on Outlet { slug: domain } ... on Topic { slug }
  ... on Story { slug } ... on Quote { slug: text } ... on Utterance { slug: text }`;
const PATH = `query ($from: ID!, $to: ID!, $max: Int) { path(from: $from, to: $to, maxLength: $max) {
  link evidence provenance { method version score } from { ${NAMES} } to { ${NAMES} } } }`;

const idOf = (typename: string, { id }: { id: number }): string => encodeGlobalId(typename, id);

async function steps(from: string, to: string, max?: number): Promise<string[] | null> {
  const { path } = await dataOf(ask<Path>(PATH, { from, to, max }));
  return path === null ? null : path.map((step) => `${step.from.slug} ${step.link} ${step.to.slug}`);
}

const ways: [name: string, from: string, to: string, way: string[]][] = [
  ['to itself', idOf('Person', ann), idOf('Person', ann), []],
  ['a quote', idOf('Person', ann), idOf('Quote', said), ['ann SPOKEN_BY We will not']],
  [
    'an outlet',
    idOf('Quote', said),
    idOf('Outlet', star),
    ['We will not REPORTED_IN first', 'first PUBLISHED_BY star.example'],
  ],
  [
    'two people',
    idOf('Person', bob),
    idOf('Person', ann),
    ['bob MENTIONED_IN first', 'first MENTIONED_IN ann'],
  ],
  [
    'two quotes of one utterance',
    idOf('Quote', again),
    idOf('Quote', said),
    ['will not REPORT_OF We will not', 'We will not REPORT_OF We will not'],
  ],
  [
    'an outlet to another, by the story of both',
    idOf('Outlet', star),
    idOf('Outlet', post),
    [
      'star.example PUBLISHED_BY first',
      'first COVERS summit',
      'summit COVERS second',
      'second PUBLISHED_BY post.example',
    ],
  ],
  [
    'against the direction of links',
    idOf('Topic', topic),
    idOf('Article', second),
    ['talks FILED_UNDER third', 'third LINKED_TO second'],
  ],
];
test.each(ways)('%s', async (_name, from, to, way) => {
  expect(await steps(from, to)).toEqual(way);
  expect((await steps(to, from))?.length).toBe(way.length);
});

test('each step shows why', async () => {
  const { path } = await dataOf(
    ask<Path>(PATH, { from: idOf('Outlet', star), to: idOf('Utterance', utterance) }),
  );
  expect(path).toMatchObject([
    { link: 'PUBLISHED_BY', evidence: null, provenance: null },
    {
      link: 'REPORTED_IN',
      evidence: 'We will not',
      provenance: { method: 'test-rule', version: 'test-1', score: 0.9 },
    },
    {
      link: 'REPORT_OF',
      evidence: 'We will not',
      provenance: { method: 'near-verbatim', version: null, score: 0.7 },
    },
  ]);
  const { path: spoken } = await dataOf(
    ask<Path>(PATH, { from: idOf('Quote', said), to: idOf('Person', ann) }),
  );
  expect(spoken).toMatchObject([
    { provenance: { method: 'test-speaker-rule', version: 'resolve-1', score: 0.8 } },
  ]);
  const { path: linked } = await dataOf(
    ask<Path>(PATH, { from: idOf('Article', third), to: idOf('Article', second) }),
  );
  expect(linked).toMatchObject([{ evidence: 'Both tell of ferries.', provenance: { score: 0.4 } }]);
  const { path: told } = await dataOf(
    ask<Path>(PATH, { from: idOf('Person', ann), to: idOf('Article', first) }),
  );
  expect(told).toMatchObject([{ evidence: 'Ann, Ms Ann', provenance: { method: 'test-rule' } }]);
});

test('null where nothing leads there, or not within the steps', async () => {
  expect(await steps(idOf('Person', ann), idOf('Person', cid))).toBeNull();
  expect(await steps(idOf('Person', cid), idOf('Person', dan))).toBeNull();
  expect(await steps(idOf('Outlet', star), idOf('Topic', topic), 4)).toBeNull();
  expect(await steps(idOf('Outlet', star), idOf('Topic', topic), 5)).toHaveLength(5);
});

test('a person in more articles than are followed is met from the article', async () => {
  const busy = await rows.person('busy', 'Busy');
  const oldest = await rows.article({ slug: 'oldest', publishedAt: new Date('2020-01-01T00:00:00Z') });
  await rows.inArticle(oldest.id, busy.id);
  for (let at = 0; at < 110; at++) await rows.inArticle((await rows.article()).id, busy.id);
  expect(await steps(idOf('Person', busy), idOf('Article', oldest))).toEqual(['busy MENTIONED_IN oldest']);
});

const refused: [from: string, to: string, max: number, field: string, code: string][] = [
  ['x', idOf('Person', ann), 6, 'from', 'INVALID_ARGUMENT'],
  [idOf('Person', ann), '', 6, 'to', 'INVALID_ARGUMENT'],
  [idOf('Mention', { id: 1 }), idOf('Person', ann), 6, 'from', 'INVALID_ARGUMENT'],
  [idOf('Person', { id: 99_999 }), idOf('Person', ann), 6, 'from', 'NOT_FOUND'],
  [idOf('Person', ann), idOf('Story', { id: 99_999 }), 6, 'to', 'NOT_FOUND'],
  [idOf('Person', ann), idOf('Person', bob), 0, 'maxLength', 'INVALID_ARGUMENT'],
  [idOf('Person', ann), idOf('Person', bob), 9, 'maxLength', 'INVALID_ARGUMENT'],
];
test.each(refused)('from %s to %s within %i is refused for %s', async (from, to, max, field, code) => {
  const { errors } = await ask(PATH, { from, to, max });
  expect(errors).toMatchObject([{ path: ['path'], extensions: { code, field } }]);
});

test('a path takes a statement a step, however many links there are', async () => {
  const { statements } = await ask(PATH, { from: idOf('Person', bob), to: idOf('Person', ann) });
  // Two ends, two steps, the evidence; nodes of two types at two places.
  expect(statements).toHaveLength(9);
});
