import { describe, expect, test } from 'vitest';
import { WhereOutletsDifferDocument } from '../../src/sdk/generated/graphql.ts';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const [star, post] = [await rows.outlet('star.example', 'The Star'), await rows.outlet('post.example')];
const lind = await rows.person('ada-lund', 'Ada Lund');
const story = await rows.story('summit', { title: 'The summit' });
const one = await rows.article({
  slug: 'one',
  outletId: star.id,
  storyId: story.id,
  text: "Friday's summit",
});
const two = await rows.article({
  slug: 'two',
  outletId: post.id,
  storyId: story.id,
  text: "Saturday's talks",
});

const summit = await rows.claim("Friday's summit", {
  kind: 'EVENT',
  agreement: 'CONTRADICTS',
  storyId: story.id,
  articleCount: 2,
});
const day = { aspect: 'DAY', value: '2025-08-15', unit: null, isExact: true, start: 0, end: 6 };
const friday = await rows.appearance(summit.id, one.id, "Friday's summit", {
  kind: 'EVENT',
  stance: 'ASSERTS',
  circumstances: [day],
});
const saturday = await rows.appearance(summit.id, two.id, "Saturday's talks", {
  kind: 'EVENT',
  stance: 'ASSERTS',
});
await rows.discrepancy(summit.id, [
  { appearanceId: friday.id, value: '2025-08-15' },
  { appearanceId: saturday.id, value: '2025-08-16' },
]);

const offer = await rows.claim('they agreed to offer it', {
  agreement: 'DIFFERS',
  personId: lind.id,
  articleCount: 2,
});
const quote = await rows.quote(one.id, 'they agreed to offer it', { personId: lind.id, kind: 'INDIRECT' });
const agreed = await rows.appearance(offer.id, one.id, quote.text, { quoteId: quote.id });
const offered = await rows.appearance(offer.id, two.id, 'they could offer it', { kind: 'STANCE' });
await rows.discrepancy(
  offer.id,
  [
    { appearanceId: agreed.id, value: 'agreed' },
    { appearanceId: offered.id, value: 'possible' },
  ],
  { aspect: 'MODALITY', grade: 'DIFFERS_IN_DETAIL' },
);
await rows.claim('it rained');

test('where the outlets contradict each other', async () => {
  const { discrepancies } = await dataOf(ask(WhereOutletsDifferDocument, {}));
  expect(discrepancies?.totalCount).toBe(1);
  expect(discrepancies?.edges.map(({ node }) => node)).toMatchObject([
    {
      aspect: 'DAY',
      grade: 'CONTRADICTS',
      claim: { kind: 'EVENT', text: "Friday's summit", agreement: 'CONTRADICTS', claimant: null },
      values: [
        {
          value: '2025-08-15',
          span: { start: 0, end: 6 },
          appearance: {
            text: "Friday's summit",
            stance: 'ASSERTS',
            article: { outlet: { name: 'The Star' } },
          },
        },
        { value: '2025-08-16', appearance: { text: "Saturday's talks", article: { title: 'Title of two' } } },
      ],
      provenance: { method: 'test-rule' },
    },
  ]);
});

test('a claim, whose it is, and what each article says', async () => {
  const data = await dataOf(
    ask(`{ claims(filter: { claimant: "ada-lund" }) { edges { node { id kind text articleCount claimant { name }
      appearances { edges { node { kind stance text claimant { name } quote { kind } parts { start end } } } }
      discrepancies { aspect } } } } }`),
  );
  const [found] = (data as unknown as { claims: { edges: { node: { id: string } }[] } }).claims.edges;
  expect(found?.node).toMatchObject({
    text: 'they agreed to offer it',
    articleCount: 2,
    claimant: { name: 'Ada Lund' },
    appearances: {
      edges: [
        {
          node: {
            kind: 'QUOTE',
            stance: 'REPORTS',
            claimant: { name: 'Ada Lund' },
            quote: { kind: 'INDIRECT' },
            parts: [{ start: 0, end: 23 }],
          },
        },
        { node: { kind: 'STANCE', claimant: null, quote: null } },
      ],
    },
    discrepancies: [{ aspect: 'MODALITY' }],
  });
  const { claim } = await dataOf(
    ask('query ($id: ID!) { claim(id: $id) { text } }', { id: found?.node.id ?? '' }),
  );
  expect(claim).toEqual({ text: 'they agreed to offer it' });
  const { person } = await dataOf(ask('{ person(slug: "ada-lund") { claims { edges { node { text } } } } }'));
  expect(person).toEqual({ claims: { edges: [{ node: { text: 'they agreed to offer it' } }] } });
});

test('what an article and a story differ in, contradictions first', async () => {
  const { article, story: told } = await dataOf(
    ask(`{ article(slug: "one") { discrepancies { aspect grade } claims { edges { node { text } } } }
      story(slug: "summit") { discrepancies(first: 5) { aspect claim { text } values { value } } claims { totalCount } } }`),
  );
  expect(article).toMatchObject({
    discrepancies: [
      { aspect: 'DAY', grade: 'CONTRADICTS' },
      { aspect: 'MODALITY', grade: 'DIFFERS_IN_DETAIL' },
    ],
  });
  expect(told).toEqual({
    discrepancies: [
      {
        aspect: 'DAY',
        claim: { text: "Friday's summit" },
        values: [{ value: '2025-08-15' }, { value: '2025-08-16' }],
      },
    ],
    claims: { totalCount: 1 },
  });
});

describe('filters', () => {
  const found = async (field: string, args: string, name = 'text'): Promise<string[]> => {
    const data = await dataOf(ask(`{ found: ${field}${args} { edges { node { ${name} } } } }`));
    const { edges } = (data as unknown as { found: { edges: { node: Record<string, string> }[] } }).found;
    return edges.map(({ node }) => node[name] ?? '');
  };

  test.each([
    ['(filter: { kind: EVENT })', ["Friday's summit"]],
    [
      '(filter: { agreement: [DIFFERS, CONTRADICTS] }, orderBy: OLDEST)',
      ["Friday's summit", 'they agreed to offer it'],
    ],
    ['(filter: { aspect: MODALITY })', ['they agreed to offer it']],
    ['(filter: { story: "summit" })', ["Friday's summit"]],
    ['(filter: { outlet: "post.example", text: "agreed" })', ['they agreed to offer it']],
    ['(orderBy: MOST_REPORTED, first: 2)', ['they agreed to offer it', "Friday's summit"]],
  ])('claims%s', async (args, expected) => {
    expect(await found('claims', args)).toEqual(expected);
  });

  test.each([
    ['(filter: { aspect: DAY })', ['DAY']],
    ['(filter: { grade: DIFFERS_IN_DETAIL })', ['MODALITY']],
    ['(filter: { claimant: "ada-lund" })', ['MODALITY']],
    ['(filter: { outlet: "star.example", story: "summit" })', ['DAY']],
  ])('discrepancies%s', async (args, expected) => {
    expect(await found('discrepancies', args, 'aspect')).toEqual(expected);
  });

  test('an unknown name in a filter is an error', async () => {
    const { errors } = await ask('{ discrepancies(filter: { story: "nope" }) { totalCount } }');
    expect(errors[0]?.message).toContain('filter.story');
  });

  test('an id of another type is an error, one of no claim null', async () => {
    const { errors } = await ask('query ($id: ID!) { claim(id: $id) { text } }', {
      id: Buffer.from('Quote:1').toString('base64url'),
    });
    expect(errors[0]?.message).toContain('must be an id of type Claim');
    const { claim } = await dataOf(
      ask('query ($id: ID!) { claim(id: $id) { text } }', {
        id: Buffer.from('Claim:999').toString('base64url'),
      }),
    );
    expect(claim).toBeNull();
  });
});
