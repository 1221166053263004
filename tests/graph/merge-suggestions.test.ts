import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

/** A person who goes by one folded name. */
async function named(slug: string, key: string) {
  const person = await rows.person(slug, slug);
  return { person, name: await rows.name(`p:${key}`, { personId: person.id }) };
}

const tom = await named('tom-ray', 'tom rai');
const thomas = await named('thomas-ray', 'tomas rai');
const tim = await named('tim-ray', 'tim rai');
const tommy = await rows.name('p:tomi rai', { personId: tom.person.id });
const board = await rows.organization('board', 'Board');
const council = await rows.organization('council', 'Council');
const boardName = await rows.name('o:board', { organizationId: board.id });
const councilName = await rows.name('o:council', { organizationId: council.id });

await rows.namePair(tom.name.id, thomas.name.id, { score: 0.6 });
await rows.namePair(thomas.name.id, tommy.id, { score: 0.5 });
await rows.namePair(boardName.id, councilName.id, { score: 0.5 });
await rows.namePair(tom.name.id, tim.name.id, { score: 0.1, verdict: 'DIFFERENT' });
await rows.namePair(tom.name.id, tommy.id, { score: 0.9 }); // Of one person: nothing to suggest.

const article = await rows.article();
await rows.inArticle(article.id, tom.person.id, 1, { forms: ['Ray', 'Tom Ray'], nameId: tom.name.id });

interface Page {
  mergeSuggestions: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { cursor: string; node: { a: { slug: string }; b: { slug: string }; score: number } }[];
  };
}

const list = async (args: string) => {
  const { mergeSuggestions } = await dataOf(
    ask<Page>(
      `{ mergeSuggestions${args} { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { a { slug } b { slug } score } } } }`,
    ),
  );
  const pairs = mergeSuggestions.edges.map(({ node }) => `${node.a.slug} ${node.b.slug} ${node.score}`);
  return { ...mergeSuggestions, pairs };
};

const ALL = ['tom-ray thomas-ray 0.6', 'board council 0.5', 'thomas-ray tom-ray 0.5'];

test('who may be one, most likely first, with what speaks for it', async () => {
  const data = await dataOf(
    ask(`{ mergeSuggestions(first: 1) { totalCount edges { node {
      a { __typename name quotes { totalCount } } b { slug } nameA nameB score parts { part score evidence }
      provenance { method version score } } } } }`),
  );
  expect(data.mergeSuggestions).toEqual({
    totalCount: 3,
    edges: [
      {
        node: {
          a: { __typename: 'Person', name: 'tom-ray', quotes: { totalCount: 0 } },
          b: { slug: 'thomas-ray' },
          nameA: 'Tom Ray',
          nameB: 'tomas rai',
          score: 0.6,
          parts: [{ part: 'name', score: 0.4, evidence: 'One given name is the short form of the other.' }],
          provenance: { method: 'test-rule', version: 'test-1', score: 0.6 },
        },
      },
    ],
  });
});

test('names of one person, and those that are told apart, suggest nothing', async () => {
  expect((await list('')).pairs).toEqual(ALL);
});

test.each([
  ['(filter: { speaker: "board" })', [ALL[1]]],
  ['(filter: { speaker: "tom-ray" })', [ALL[0], ALL[2]]],
  ['(filter: { speaker: ["council", "thomas-ray"] })', ALL],
  ['(filter: { minScore: 0.55 })', [ALL[0]]],
  ['(filter: { minScore: 0.55, speaker: "board" })', []],
])('%s', async (args, expected) => {
  const { pairs, totalCount } = await list(args);
  expect([pairs, totalCount]).toEqual([expected, expected.length]);
});

test('pages lead through all of them, both ways', async () => {
  const one = await list('(first: 1)');
  const two = await list(`(first: 1, after: "${one.pageInfo.endCursor}")`);
  const three = await list(`(first: 1, after: "${two.pageInfo.endCursor}")`);
  expect([...one.pairs, ...two.pairs, ...three.pairs]).toEqual(ALL);
  expect([one, two, three].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
  expect((await list('(last: 2)')).pairs).toEqual(ALL.slice(1));
  expect((await list(`(last: 1, before: "${three.pageInfo.endCursor}")`)).pairs).toEqual([ALL[1]]);
});

test.each([
  ['(filter: { speaker: "ghost" })', 'NOT_FOUND'],
  ['(filter: { speaker: [] })', 'INVALID_ARGUMENT'],
  ['(first: 101)', 'INVALID_ARGUMENT'],
  ['(after: "x")', 'INVALID_ARGUMENT'],
])('%s is refused', async (args, code) => {
  const { errors } = await ask(`{ mergeSuggestions${args} { totalCount } }`);
  expect(errors).toMatchObject([{ extensions: { code } }]);
});

test('a person and an organization list their own, themselves as `a`', async () => {
  const fields = 'mergeSuggestions { a { slug } b { slug } score nameA }';
  const data = await dataOf(
    ask(`{ thomas: person(slug: "thomas-ray") { ${fields} } tim: person(slug: "tim-ray") { ${fields} }
      best: person(slug: "thomas-ray") { mergeSuggestions(first: 1) { score } }
      council: organization(slug: "council") { ${fields} } }`),
  );
  const [a, b] = [{ slug: 'thomas-ray' }, { slug: 'tom-ray' }];
  expect(data).toEqual({
    thomas: {
      mergeSuggestions: [
        { a, b, score: 0.6, nameA: 'tomas rai' },
        { a, b, score: 0.5, nameA: 'tomas rai' },
      ],
    },
    tim: { mergeSuggestions: [] },
    best: { mergeSuggestions: [{ score: 0.6 }] },
    council: {
      mergeSuggestions: [{ a: { slug: 'council' }, b: { slug: 'board' }, score: 0.5, nameA: 'council' }],
    },
  });
});
