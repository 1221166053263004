import { describe, expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const ann = await rows.person('ann', 'Ann');
const bob = await rows.person('bob', 'Bob', ['Bob', 'Bobby O’Neil_%']);
const nato = await rows.organization('nato', 'NATO');
const [star, post] = [await rows.outlet('star.example'), await rows.outlet('post.example')];
const talks = await rows.topic('talks', 'Talks');
const radio = await rows.venue('radio', 'Radio');
const story = await store.prisma.story.create({
  data: { slug: 'summit', title: 'Summit', orderAt: new Date(), method: 'm', version: 'v', score: 1 },
});
const utterance = await rows.utterance('All is 100% well', {
  personId: ann.id,
  outletCount: 2,
  firstReportedAt: new Date('2025-08-17T10:00:00Z'),
});
await rows.utterance('Nothing is', { organizationId: nato.id, outletCount: 1 });

const a = await rows.article({
  slug: 'a',
  title: 'Talks at last',
  outletId: star.id,
  storyId: story.id,
  publishedAt: new Date('2025-08-17T10:00:00Z'),
});
const b = await rows.article({
  slug: 'b',
  outletId: post.id,
  publishedAt: new Date('2025-08-18T10:00:00Z'),
  completeness: 'DIGEST',
});
const c = await rows.article({ slug: 'c', publishedAt: null });
await store.prisma.articleTopic.create({ data: { articleId: a.id, topicId: talks.id } });
await rows.inArticle(a.id, ann.id);
await rows.inArticle(b.id, bob.id);
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
await rows.quote(a.id, 'Q1: all is 100% well', {
  personId: ann.id,
  utteranceId: utterance.id,
  variant: 'EXACT',
  venueId: radio.id,
});
await rows.quote(a.id, 'Q2: all is 100 % well', {
  personId: bob.id,
  kind: 'MIXED',
  section: 'HEADLINE',
  saidOn: new Date('2025-08-16'),
});
await rows.quote(b.id, 'Q3: back\\slash under_score', {
  organizationId: nato.id,
  kind: 'INDIRECT',
  saidOn: new Date('2025-08-18'),
});
await rows.quote(c.id, 'Q4: ÉCLAT', { speakerStatus: 'UNNAMED' });
const claim = await store.prisma.claim.create({
  data: {
    kind: 'SENTENCE',
    text: 'Ten came',
    personId: ann.id,
    storyId: story.id,
    agreement: 'DIFFERS',
    orderAt: new Date(),
    method: 'm',
    version: 'v',
    score: 1,
  },
});
await store.prisma.claimAppearance.create({
  data: {
    claimId: claim.id,
    articleId: a.id,
    key: 'k',
    kind: 'SENTENCE',
    circumstances: [],
    orderAt: new Date(),
    text: 'ten',
    start: 0,
    end: 3,
    stance: 'ASSERTS',
    method: 'm',
    version: 'v',
    score: 1,
  },
});

/** What fits a filter, sorted: the names of quotes, the slugs of articles … */
async function fitting(field: string, filter: string, name: string): Promise<string[]> {
  const data = await dataOf(
    ask(`{ found: ${field}(filter: ${filter}, first: 100) { totalCount edges { node { ${name} } } } }`),
  );
  const { found } = data as unknown as {
    found: { totalCount: number; edges: { node: Record<string, string> }[] };
  };
  expect(found.totalCount).toBe(found.edges.length);
  return found.edges.map(({ node }) => (node[name] ?? '').slice(0, name === 'text' ? 2 : undefined)).sort();
}

const ofQuotes: [filter: string, expected: string[]][] = [
  ['{}', ['Q1', 'Q2', 'Q3', 'Q4']],
  ['null', ['Q1', 'Q2', 'Q3', 'Q4']],
  ['{ speaker: "ann" }', ['Q1']],
  ['{ speaker: ["ann", "nato", "ann"] }', ['Q1', 'Q3']],
  ['{ speaker: null }', ['Q1', 'Q2', 'Q3', 'Q4']],
  ['{ outlet: "STAR.example" }', ['Q1', 'Q2']],
  ['{ outlet: ["star.example", "post.example"] }', ['Q1', 'Q2', 'Q3']],
  ['{ outlet: "star.example", speaker: "bob" }', ['Q2']],
  ['{ outlet: "post.example", speaker: "bob" }', []],
  ['{ topic: "talks" }', ['Q1', 'Q2']],
  ['{ venue: "radio" }', ['Q1']],
  ['{ kind: [MIXED, INDIRECT] }', ['Q2', 'Q3']],
  ['{ section: HEADLINE }', ['Q2']],
  ['{ speakerStatus: UNNAMED }', ['Q4']],
  ['{ variant: EXACT }', ['Q1']],
  ['{ said: { from: "2025-08-16" } }', ['Q2', 'Q3']],
  ['{ said: { from: "2025-08-16", to: "2025-08-16" } }', ['Q2']],
  ['{ said: { to: "2025-08-17" } }', ['Q2']],
  ['{ published: { from: "2025-08-17T10:00:00Z", before: "2025-08-18T10:00:00Z" } }', ['Q1', 'Q2']],
  ['{ published: { before: "2025-08-18T12:00:00+02:00" } }', ['Q1', 'Q2']],
  ['{ published: {} }', ['Q1', 'Q2', 'Q3']],
  ['{ text: "ALL IS" }', ['Q1', 'Q2']],
  ['{ text: "100%" }', ['Q1']],
  ['{ text: "r_s" }', ['Q3']],
  ['{ text: "k\\\\s" }', ['Q3']],
  ['{ text: "e_a" }', []],
  ['{ text: "éclat" }', ['Q4']],
];
test.each(ofQuotes)('quotes %s', async (filter, expected) => {
  expect(await fitting('quotes', filter, 'text')).toEqual(expected);
});

const ofOthers: [field: string, filter: string, name: string, expected: string[]][] = [
  ['articles', '{ outlet: "star.example" }', 'slug', ['a']],
  ['articles', '{ topic: "talks" }', 'slug', ['a']],
  ['articles', '{ story: "summit" }', 'slug', ['a']],
  ['articles', '{ person: ["ann", "bob"] }', 'slug', ['a', 'b']],
  ['articles', '{ organization: "nato" }', 'slug', ['b']],
  ['articles', '{ completeness: DIGEST }', 'slug', ['b']],
  ['articles', '{ published: { before: "2025-08-18T00:00:00Z" } }', 'slug', ['a']],
  ['articles', '{ title: "at LAST" }', 'slug', ['a']],
  ['people', '{ name: "o’neil_%" }', 'slug', ['bob']],
  ['people', '{ quotedBy: "star.example" }', 'slug', ['ann', 'bob']],
  ['people', '{ mentionedOn: "talks" }', 'slug', ['ann']],
  ['utterances', '{ speaker: "ann" }', 'text', ['Al']],
  ['utterances', '{ speaker: "nato" }', 'text', ['No']],
  ['utterances', '{ outlet: "star.example" }', 'text', ['Al']],
  ['utterances', '{ topic: "talks" }', 'text', ['Al']],
  ['utterances', '{ minOutlets: 2 }', 'text', ['Al']],
  ['utterances', '{ firstReported: { before: "2030-01-01T00:00:00Z" } }', 'text', ['Al']],
  ['utterances', '{ text: "nothing" }', 'text', ['No']],
  ['claims', '{ claimant: "ann" }', 'text', ['Te']],
  ['claims', '{ outlet: "post.example" }', 'text', []],
  ['claims', '{ outlet: "star.example", story: "summit", agreement: DIFFERS, text: "ten" }', 'text', ['Te']],
];
test.each(ofOthers)('%s %s', async (field, filter, name, expected) => {
  expect(await fitting(field, filter, name)).toEqual(expected);
});

const unknown: [field: string, filter: string, noun: string, where: string, received: string][] = [
  ['quotes', '{ speaker: ["ann", "nobody"] }', 'person or organization', 'filter.speaker', 'nobody'],
  ['quotes', '{ outlet: "nowhere.example" }', 'outlet', 'filter.outlet', 'nowhere.example'],
  ['quotes', '{ topic: "Talks" }', 'topic', 'filter.topic', 'Talks'],
  ['quotes', '{ venue: "" }', 'venue', 'filter.venue', ''],
  ['articles', '{ story: "none" }', 'story', 'filter.story', 'none'],
  ['articles', '{ person: "nato" }', 'person', 'filter.person', 'nato'],
  ['articles', '{ organization: "ann" }', 'organization', 'filter.organization', 'ann'],
  ['people', '{ quotedBy: ["star.example", "x"] }', 'outlet', 'filter.quotedBy', 'x'],
  ['people', '{ mentionedOn: "x" }', 'topic', 'filter.mentionedOn', 'x'],
  ['utterances', '{ speaker: "x" }', 'person or organization', 'filter.speaker', 'x'],
  ['claims', '{ claimant: "x" }', 'person or organization', 'filter.claimant', 'x'],
];
test.each(unknown)('%s %s: nobody is known by that name', async (field, filter, noun, where, received) => {
  const { errors } = await ask(`{ ${field}(filter: ${filter}) { edges { cursor } } }`);
  expect(errors).toMatchObject([
    {
      message: `No ${noun} "${received}" is known (\`${where}\`).`,
      path: [field],
      extensions: { code: 'NOT_FOUND', field: where, received },
    },
  ]);
});

const refused: [filter: string, message: string, field: string][] = [
  ['{ kind: [] }', '`filter.kind` must hold 1 to 100 values; received 0.', 'filter.kind'],
  ['{ speaker: [] }', '`filter.speaker` must hold 1 to 100 values; received 0.', 'filter.speaker'],
  ['{ text: "  " }', '`filter.text` must be 1 to 200 characters of text.', 'filter.text'],
  [`{ text: "${'a'.repeat(201)}" }`, '`filter.text` must be 1 to 200 characters of text.', 'filter.text'],
  ['{ text: "a\\u0000b" }', '`filter.text` must be 1 to 200 characters of text.', 'filter.text'],
  [
    '{ said: { from: "2025-08-17", to: "2025-08-16" } }',
    '`filter.said` ends before it begins.',
    'filter.said',
  ],
  [
    '{ published: { from: "2025-08-17T10:00:00Z", before: "2025-08-17T10:00:00Z" } }',
    '`filter.published` ends before it begins.',
    'filter.published',
  ],
];
describe.each(refused)('%s', (filter, message, field) => {
  test('is refused where it stands', async () => {
    for (const [query, at] of [
      ['{ quotes(FILTER) { totalCount } }', 0],
      ['{ person(slug: "ann") { quotes(FILTER) { edges { cursor } } } }', 1],
    ] as const) {
      const { errors } = await ask(query.replace('FILTER', `filter: ${filter}`));
      expect(errors).toMatchObject([{ message, extensions: { code: 'INVALID_ARGUMENT', field } }]);
      expect(errors[0]?.path?.[at]).toBe('quotes');
    }
  });
});

test.each(['"2025-02-30"', '"17.08.2025"', '20250817', '"2025-08-17T00:00:00Z"'])(
  '%s is no day',
  async (day) => {
    const { errors } = await ask(`{ quotes(filter: { said: { from: ${day} } }) { totalCount } }`);
    expect(errors[0]?.message).toContain('Expected a day such as "2025-08-17".');
  },
);

test.each(['"2025-08-17"', '"2025-08-17T10:00:00"', '"2025-13-17T10:00:00Z"', '1'])(
  '%s is no instant',
  async (instant) => {
    const { errors } = await ask(`{ quotes(filter: { published: { from: ${instant} } }) { totalCount } }`);
    expect(errors[0]?.message).toContain('Expected an instant with its offset');
  },
);

test('half of a character in a variable matches nothing', async () => {
  const found = await dataOf(
    ask('query ($text: String) { quotes(filter: { text: $text }) { totalCount } }', { text: 'a\ud800' }),
  );
  expect(found).toEqual({ quotes: { totalCount: 0 } });
});

// A clause that throws must not leave an earlier one alone with what it rejects with: Node ends the process for that.
test.each([
  'quotes(filter: { topic: ["nowhere"], kind: [] })',
  'articles(filter: { outlet: ["nowhere"], title: "" })',
  'people(filter: { story: ["nowhere"], name: "" })',
])('two faults in one filter are one error: %s', async (field) => {
  const { errors } = await ask(`{ ${field} { totalCount } }`);
  expect(errors).toHaveLength(1);
  await new Promise((resolve) => setImmediate(resolve));
});
