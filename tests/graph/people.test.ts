import { expect, test } from 'vitest';
import { aliasKeys } from '../../src/resolve/alias-keys.ts';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

/** A person with aliases under the keys that ingest/ stores with them. */
const known = (slug: string, ...aliases: string[]) =>
  rows.person(slug, aliases[0] ?? slug, aliases, [
    ...new Set(aliases.flatMap((alias) => aliasKeys('person', alias))),
  ]);

await known('mykola-zelenyi', 'Mykola Zelenyi', 'Zelenyi');
await known('ann-lee', 'Ann Lee', 'Lee');
await known('bob-lee', 'Bob Lee');
await known('cid-roe', 'Cid Roe');

const named: [name: string, slug: string | null][] = [
  ['Mykola Zelenyi', 'mykola-zelenyi'],
  ['mykola zelenyi', 'mykola-zelenyi'],
  ['Mykola Zeleny', 'mykola-zelenyi'],
  ['Zeleniy', 'mykola-zelenyi'],
  ['Ivan Zelenyi', null],
  ['Bob Lee', 'bob-lee'],
  ['Lee', 'ann-lee'], // The one of whom the bare surname is an alias.
  ['Roe', 'cid-roe'], // The only one who has it.
  ['Carla Lee', null],
  ['Nobody', null],
  ['…', null],
];

test.each(named)('%s is %s', async (name, slug) => {
  const { person } = await dataOf(ask('query ($name: String!) { person(name: $name) { slug } }', { name }));
  expect(person).toEqual(slug === null ? null : { slug });
});

test('a name that several people share is an error that lists them', async () => {
  await known('dan-roe', 'Dan Roe');
  const { data, errors } = await ask('{ person(name: "Roe") { slug } }');
  expect(data).toEqual({ person: null });
  expect(errors).toMatchObject([
    {
      message: 'Several go by the name "Roe"; ask for one by its slug: "cid-roe", "dan-roe".',
      path: ['person'],
      extensions: { code: 'AMBIGUOUS', field: 'name', received: 'Roe', candidates: ['cid-roe', 'dan-roe'] },
    },
  ]);
});

test.each(['', '(slug: "a", name: "b")', '(slug: null, name: null)'])(
  'person%s says what to pass',
  async (args) => {
    const { errors } = await ask(`{ person${args} { slug } }`);
    expect(errors).toMatchObject([
      {
        message: 'Pass `slug` or `name` to `person`, and only one of them.',
        extensions: { code: 'INVALID_ARGUMENT' },
      },
    ]);
  },
);

const SPEAKER = `query ($name: String!) { speaker(name: $name) {
  __typename
  ... on SpeakerFound { speaker { __typename slug quotes { totalCount edges { node { text } } } ... on Person { aliases { name } } } }
  ... on AmbiguousName { message candidates { __typename slug name } }
  ... on Failure { message }
} }`;

await store.prisma.organization.create({
  data: {
    slug: 'north-council',
    name: 'North Council',
    kind: 'ORGANIZATION',
    aliases: {
      create: ['North Council', 'Roe'].map((name) => ({ name, keys: aliasKeys('organization', name) })),
    },
  },
});

test.each([
  [
    'Zeleniy',
    {
      __typename: 'Person',
      slug: 'mykola-zelenyi',
      aliases: [{ name: 'Mykola Zelenyi' }, { name: 'Zelenyi' }],
    },
  ],
  ['The North Council', { __typename: 'Organization', slug: 'north-council' }],
  ['NC', { __typename: 'Organization', slug: 'north-council' }],
])('%s speaks', async (name, speaker) => {
  const { data, errors, statements } = await ask(SPEAKER, { name });
  const quotes = { totalCount: 0, edges: [] };
  expect([data, errors]).toEqual([
    { speaker: { __typename: 'SpeakerFound', speaker: { ...speaker, quotes } } },
    [],
  ]);
  expect(statements).toHaveLength(3);
});

test.each(['Nobody', '', '\0', '💥'])('nobody speaks by the name %j', async (name) => {
  expect(await dataOf(ask(SPEAKER, { name }))).toEqual({
    speaker: { __typename: 'UnknownName', message: `Nobody is known by the name "${name}".` },
  });
});

test('a name that people and organizations share is answered with all of them', async () => {
  const { data, statements } = await ask(SPEAKER, { name: 'Roe' });
  expect(data.speaker).toEqual({
    __typename: 'AmbiguousName',
    message: 'Several go by the name "Roe"; ask for one by its slug: "cid-roe", "dan-roe", "north-council".',
    candidates: [
      { __typename: 'Person', slug: 'cid-roe', name: 'Cid Roe' },
      { __typename: 'Person', slug: 'dan-roe', name: 'Dan Roe' },
      { __typename: 'Organization', slug: 'north-council', name: 'North Council' },
    ],
  });
  expect(statements).toHaveLength(4);
});
