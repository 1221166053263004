import { expect, test } from 'vitest';
import { encodeGlobalId } from '../../src/graph/global-id.ts';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const early = new Date('2025-08-01T00:00:00Z');
const late = new Date('2025-08-20T00:00:00Z');
const star = await rows.outlet('star.example');
const ann = await rows.person('ann', 'Ann');
const bob = await rows.person('bob', 'Bob');
await rows.person('eve', 'Eve');
const port = await rows.organization('port', 'Port');
await store.prisma.role.create({ data: { personId: ann.id, text: 'Special US envoy', articleCount: 1 } });
const one = await rows.article({ slug: 'one', outletId: star.id, publishedAt: early });
const two = await rows.article({ slug: 'two', publishedAt: late });
for (const article of [one, two]) await rows.quote(article.id, 'Bob’s words', { personId: bob.id });
const said = await rows.quote(one.id, 'Ann’s words', { personId: ann.id, start: 50 });
await rows.quote(two.id, 'The port’s words', { organizationId: port.id });
for (const { id } of [ann, bob]) await rows.inArticle(one.id, id);
const { orderAt } = one;
const mentioned = { articleId: one.id, organizationId: port.id, mentionCount: 1, forms: [], orderAt };
const by = { method: 'm', version: 'v', score: 1 };
await store.prisma.articleOrganization.create({ data: { ...mentioned, ...by } });
for (const [index, kind] of (['NAME', 'PRONOUN'] as const).entries()) {
  const place = { key: kind, text: kind.toLowerCase(), start: index, end: index + 1 };
  await store.prisma.mention.create({ data: { articleId: one.id, kind, ...place, ...by } });
}
const first = await rows.claim('First claim', { orderAt: early, articleCount: 2, personId: ann.id });
const last = await rows.claim('Last claim', { orderAt: late });
const denied = await rows.appearance(first.id, one.id, 'First, denied', {
  stance: 'DENIES',
  quoteId: said.id,
});
const told = await rows.appearance(first.id, two.id, 'First, told');
await rows.appearance(last.id, one.id, 'Last', { start: 9 });
await rows.discrepancy(first.id, [{ appearanceId: denied.id, value: 'x' }], { orderAt: early });
await rows.discrepancy(last.id, [{ appearanceId: told.id, value: 'y' }], { orderAt: late });
for (const action of ['addAlias', 'mergePeople']) {
  await store.prisma.edit.create({ data: { action, subjects: [], keys: [], before: [], after: [] } });
}

const claim = `claim(id: "${encodeGlobalId('Claim', first.id)}")`;
const table: [around: string, field: string, wanted: string, expected: unknown[]][] = [
  ['', 'people(orderBy: MOST_QUOTED)', 'slug', ['bob', 'ann', 'eve']],
  ['', 'people(filter: { minQuotes: 1 })', 'slug', ['ann', 'bob']],
  ['', 'people(filter: { minQuotes: 2 })', 'slug', ['bob']],
  ['', 'people(filter: { role: "us ENVOY" })', 'slug', ['ann']],
  ['', 'people(filter: { role: "%" })', 'slug', []],
  ['', 'organizations(filter: { minQuotes: 1 }, orderBy: MOST_QUOTED)', 'slug', ['port']],
  ['', 'organizations(filter: { minQuotes: 2 })', 'slug', []],
  ['', 'claims(filter: { minArticles: 2 })', 'text', ['First claim']],
  ['', 'claims(filter: { appeared: { before: "2025-08-10T00:00:00Z" } })', 'text', ['First claim']],
  ['', 'claims(filter: { appeared: { from: "2025-08-20T00:00:00Z" } })', 'text', ['Last claim']],
  [
    '',
    'discrepancies(filter: { appeared: { from: "2025-08-10T00:00:00Z" } })',
    'claim { text }',
    [{ text: 'Last claim' }],
  ],
  ['', 'discrepancies(orderBy: OLDEST)', 'claim { text }', [{ text: 'First claim' }, { text: 'Last claim' }]],
  ['', 'discrepancies', 'claim { text }', [{ text: 'Last claim' }, { text: 'First claim' }]],
  ['', 'edits(orderBy: OLDEST)', 'action', ['ADD_ALIAS', 'MERGE_PEOPLE']],
  ['', 'edits', 'action', ['MERGE_PEOPLE', 'ADD_ALIAS']],
  ['article(slug: "one")', 'claims', 'text', ['First claim', 'Last claim']],
  ['article(slug: "one")', 'claims(filter: { claimant: "ann" })', 'text', ['First claim']],
  ['article(slug: "one")', 'people(filter: { minQuotes: 2 })', 'slug', ['bob']],
  ['article(slug: "one")', 'people(filter: { role: "envoy" })', 'slug', ['ann']],
  ['article(slug: "one")', 'organizations(filter: { kind: COUNTRY })', 'slug', []],
  ['article(slug: "one")', 'organizations(filter: { kind: ORGANIZATION })', 'slug', ['port']],
  ['article(slug: "one")', 'mentions(kinds: [PRONOUN])', 'text', ['pronoun']],
  [claim, 'appearances(filter: { stance: DENIES })', 'text', ['First, denied']],
  [claim, 'appearances(filter: { outlet: "star.example" })', 'text', ['First, denied']],
  [claim, 'appearances', 'text', ['First, denied', 'First, told']],
];

interface Found {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
}

test.each(table)('%s %s', async (around, field, wanted, expected) => {
  const inner = `found: ${field} { totalCount edges { node { ${wanted} } } }`;
  const query = around === '' ? `{ ${inner} }` : `{ around: ${around} { ${inner} } }`;
  const data = await dataOf(ask<{ found?: Found; around?: { found: Found } }>(query));
  const { totalCount, edges } = data.found ?? data.around?.found ?? { totalCount: -1, edges: [] };
  expect(edges.map(({ node }) => Object.values(node)[0])).toEqual(expected);
  expect(totalCount).toBe(expected.length);
});

test.each([
  ['people(filter: { role: "" })', 'filter.role'],
  [
    'claims(filter: { appeared: { from: "2025-08-10T00:00:00Z", before: "2025-08-09T00:00:00Z" } })',
    'filter.appeared',
  ],
  [`${claim} { appearances(filter: { outlet: "nowhere.example" }) { totalCount } }`, 'filter.outlet'],
  [`${claim} { appearances(filter: { stance: [] }) { totalCount } }`, 'filter.stance'],
  ['article(slug: "one") { mentions(kinds: []) { totalCount } }', 'kinds'],
  ['article(slug: "one") { people(filter: { story: "nothing" }) { totalCount } }', 'filter.story'],
])('%s is refused where it stands', async (selection, field) => {
  const query = selection.endsWith('}') ? `{ ${selection} }` : `{ ${selection} { totalCount } }`;
  const { errors } = await ask(query);
  expect(errors).toMatchObject([{ extensions: { field } }]);
});

test('a quote leads to the claims that its words make', async () => {
  const id = encodeGlobalId('Quote', said.id);
  const query = `{ node(id: "${id}") { ... on Quote { claimAppearances { stance claim { text } } } } }`;
  expect(await dataOf(ask(query))).toEqual({
    node: { claimAppearances: [{ stance: 'DENIES', claim: { text: 'First claim' } }] },
  });
});
