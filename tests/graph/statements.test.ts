import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const nato = await rows.organization('nato', 'NATO');
const topic = await rows.topic('talks', 'Talks');
const venue = await rows.venue('radio', 'Radio');
const names: number[] = [];

/** One more of everything: an outlet with two articles, a person, quotes, an utterance, links. */
async function grow(step: number): Promise<void> {
  const outlet = await rows.outlet(`outlet-${step}.example`);
  const person = await rows.person(`person-${step}`, `Person ${step}`);
  const name = await rows.name(`p:person ${step}`, { personId: person.id });
  const body = await rows.name(`o:body ${step}`, { organizationId: nato.id });
  await rows.namePair(name.id, body.id, { verdict: 'DIFFERENT' });
  for (const other of names) await rows.namePair(other, name.id);
  names.push(name.id);
  await store.prisma.role.create({ data: { personId: person.id, text: 'role' } });
  const story = await rows.story(`story-${step}`);
  let before: Awaited<ReturnType<typeof rows.quote>> | null = null;
  const utterance = await rows.utterance(`Words ${step}`, { personId: person.id, outletCount: step });
  for (const half of [0, 1]) {
    const article = await rows.article({ outletId: outlet.id, storyId: story.id, text: `Words ${step}` });
    await store.prisma.articleTopic.create({ data: { articleId: article.id, topicId: topic.id } });
    await rows.inArticle(article.id, person.id, step + half, { nameId: name.id, forms: [person.name] });
    const quote = await rows.quote(article.id, `Words ${step}`, {
      personId: person.id,
      utteranceId: utterance.id,
      venueId: venue.id,
    });
    const more = await rows.quote(article.id, `More ${step}`, { organizationId: nato.id });
    await rows.conflict(quote, more, { kind: half === 0 ? 'REQUOTATION' : 'CONFLICT' });
    if (before) await rows.quotePair(before.id, quote.id);
    before = quote;
    await rows.link(article.id, { toId: article.id, kind: 'RELATED' });
    const claim = await rows.claim(`Claim ${step}`, { personId: person.id, storyId: story.id });
    const own = await rows.appearance(claim.id, article.id, `Claim ${step}`, { quoteId: quote.id });
    const stance = await rows.appearance(claim.id, article.id, `Claims ${step}`, { kind: 'STANCE' });
    const told = [own, stance].map(({ id }, at) => ({ appearanceId: id, value: `${at}` }));
    await rows.discrepancy(claim.id, told);
  }
}

const speaker =
  'speaker { name slug ... on Person { aliases { name } roles { text } } ... on Organization { kind } }';

/** What a query costs, whatever the number of rows. */
const costs: [name: string, query: string, statements: number][] = [
  [
    'one connection in another, in another',
    '{ outlets { edges { node { articles(first: 2) { edges { node { title quotes(first: 3) { edges { node { text utterance { text } } } } } } } } } } }',
    1,
  ],
  ['both kinds of speaker', `{ quotes { edges { node { text ${speaker} } } } }`, 1],
  [
    'a count at each of three levels',
    '{ outlets { totalCount edges { node { articles { totalCount edges { node { quotes { totalCount } } } } } } } }',
    2,
  ],
  ['a count that is kept', '{ person(slug: "person-1") { quotes { totalCount } } }', 1],
  ['counts alone load no rows', '{ outlets { totalCount } quotes { totalCount } }', 2],
  [
    'the same connection twice with other arguments',
    '{ people { edges { node { a: quotes(first: 1) { edges { node { text } } } b: quotes(last: 1) { edges { node { text article { title } } } } } } } }',
    2,
  ],
  [
    'a filter inside a list',
    '{ people { edges { node { quotes(filter: { kind: DIRECT }) { edges { node { text article { outlet { domain } } } } } } } } }',
    2,
  ],
  [
    'a filter by name inside a list',
    '{ people { edges { node { quotes(filter: { outlet: "outlet-1.example" }) { totalCount edges { node { text } } } } } } }',
    4,
  ],
  [
    'links with what lies behind them',
    '{ articles { edges { node { related { edges { kind evidence node { title outlet { domain } } utterance { text } } } } } } }',
    1,
  ],
  [
    'an article with all of its connections',
    '{ articles { edges { node { topics { name } commentary { kind } people { edges { mentionCount node { name } } } organizations { edges { node { name } } } mentions { edges { node { text } } } claims { edges { stance node { text } } } syndication { isCopy copyOf { title } copies { edges { node { title } } } } story { title } revisions { number } } } } }',
    1,
  ],
  [
    'what outlets quote people',
    '{ people { edges { node { outlets { quoteCount outlet { domain } } } } } }',
    3,
  ],
  [
    'where people are mentioned',
    '{ people { edges { node { mentionedIn { totalCount edges { mentionCount forms roles node { title } } } } } } }',
    1,
  ],
  [
    'utterances with wordings',
    '{ utterances { edges { node { text speaker { name } variants { text outlets { domain } } quotes { edges { node { text } } } } } } }',
    3,
  ],
  ['words around quotes', '{ quotes { edges { node { context { before after } deepLink } } } }', 2],
  [
    'a topic over articles to quotes',
    '{ topics { edges { node { articles { edges { node { title quotes { edges { node { text } } } } } } } } } }',
    1,
  ],
  [
    'a venue',
    '{ venue(slug: "radio") { quotes { totalCount edges { node { text article { title } } } } } }',
    1,
  ],
  [
    'an organization',
    '{ organization(slug: "nato") { quotes { edges { node { text } } } outlets { quoteCount } } }',
    2,
  ],
  [
    'name forms and roles with their use',
    '{ people { edges { node { aliases { outlets { count outlet { domain } } } roles { firstSeenAt lastSeenAt outlets { count outlet { domain } } } names { key spelling provenance { method } } } } } }',
    6,
  ],
  [
    'who may be one',
    '{ mergeSuggestions { totalCount edges { node { nameA nameB parts { evidence } a { slug quotes { edges { node { text } } } } b { slug } } } } }',
    5,
  ],
  [
    'who may be one, of each person',
    '{ people { edges { node { mergeSuggestions { score nameB b { slug } } } } } }',
    4,
  ],
  [
    'attribution conflicts with both quotes',
    `{ attributionConflicts { totalCount edges { node { kind a { text ${speaker} article { outlet { domain } } } b { text ${speaker} } } } } }`,
    2,
  ],
  [
    'quotes with those who repeat them, and conflicts',
    '{ quotes { edges { node { requotes { edges { node { text speaker { name } } } } requotedBy { edges { node { text } } } conflicts { kind a { text } b { text } } } } } }',
    3,
  ],
  [
    'how wordings differ',
    '{ quotes { edges { node { wordDiff { kind text } addedWords { kind text } utterance { firstReportStatus firstReport { text article { outlet { domain } } } } } } } }',
    3,
  ],
  [
    'why quotes are one utterance',
    '{ utterances { edges { node { evidence { words quoteA { text } quoteB { text article { title } } } quotes { edges { node { pairs { words quoteB { text } } } } } } } } }',
    6,
  ],
  [
    'stories with people and articles',
    '{ stories { totalCount edges { node { title people { articleCount person { name } } articles { edges { node { title } } } } } } }',
    4,
  ],
  [
    'copies with why they are',
    '{ articles { edges { node { syndication { isCopy evidence provenance { method } } story { title } } } } }',
    2,
  ],
  [
    'claims with their appearances',
    `{ claims { totalCount edges { node { text claimant { name } story { title } appearances { edges { node { text claimant { name } circumstances { value } quote { text } article { title outlet { domain } } } } } discrepancies { aspect values { value appearance { text } } } } } } }`,
    2,
  ],
  [
    'in what articles differ',
    '{ discrepancies { totalCount edges { node { aspect grade claim { text claimant { name } } values { value appearance { text article { title outlet { name } } } } } } } }',
    2,
  ],
  [
    'discrepancies of articles and stories',
    '{ articles { edges { node { discrepancies { aspect claim { text } values { value appearance { article { title } } } } } } } stories { edges { node { discrepancies { grade } } } } }',
    6,
  ],
  [
    'whom people are quoted beside, and when',
    '{ people { edges { node { quotedAlongside { articleCount speaker { name } } timeline { start quoteCount } } } } }',
    4,
  ],
  [
    'facets of outlets',
    '{ outlets { edges { node { speakers { quoteCount speaker { name } } topics { articleCount topic { name } } timeline { start articleCount } } } } }',
    7,
  ],
  [
    'facets of stories',
    '{ stories { edges { node { speakers { quoteCount } outlets { articleCount outlet { domain } } topics { articleCount } timeline(interval: MONTH) { start } } } } }',
    6,
  ],
  [
    'facets of topics',
    '{ topics { edges { node { speakers { quoteCount } outlets { articleCount } timeline(interval: WEEK) { start } } } } }',
    4,
  ],
  [
    'where people are mentioned, filtered',
    '{ people { edges { node { mentionedIn(filter: { outlet: "outlet-1.example" }, orderBy: OLDEST) { edges { node { title } } } } } } }',
    3,
  ],
  [
    'a filtered list',
    '{ quotes(filter: { speaker: ["person-1", "nato"], outlet: "outlet-1.example" }) { edges { node { text } } } }',
    4,
  ],
];

test.each(['few', 'many'])('%s rows', async (size) => {
  const more = size === 'few' ? [1, 2] : [3, 4, 5, 6, 7];
  for (const step of more) await grow(step);
  for (const [name, query, expected] of costs) {
    const { statements, errors } = await ask(query);
    expect(errors, name).toEqual([]);
    expect([name, statements.length], statements.join('\n')).toEqual([name, expected]);
  }
});

test('nodes of one type are loaded together, with what is asked of each', async () => {
  const { data } = await ask<{
    quotes: { edges: { node: { id: string } }[] };
    people: { edges: { node: { id: string } }[] };
  }>('{ quotes { edges { node { id } } } people { edges { node { id } } } }');
  const ids = [...data.quotes.edges, ...data.people.edges].map(({ node }) => node.id);
  const { statements, data: answer } = await ask<{ nodes: { __typename: string }[] }>(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Quote { text ${speaker} } ... on Person { quotes { edges { node { text } } } } } }`,
    { ids },
  );
  expect(answer.nodes.map(({ __typename }) => __typename)).toEqual([
    ...data.quotes.edges.map(() => 'Quote'),
    ...data.people.edges.map(() => 'Person'),
  ]);
  expect(statements).toHaveLength(2);
});
