import { expect, test } from 'vitest';
import { encodeGlobalId } from '../../src/graph/global-id.ts';
import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import type { ServiceSettings } from '../../src/http/service-settings.ts';
import { createApiKey } from '../../src/store/api-key.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const rows = rowsOf(store);
const BASE = 'https://onrecord.example';

const outlet = await rows.outlet('harbor.example', 'Harbor News');
const ann = await rows.person('ann-lee', 'Ann Lee', ['Ann Lee', 'Lee']);
const port = await rows.organization('port-authority', 'Port Authority');
const story = await rows.story('bridge', { title: 'The bridge' });
const words = 'The bridge <will> stand & "last"';
const article = await rows.article({
  slug: 'bridge-opens',
  title: 'Bridge opens ]]> at last',
  url: 'https://harbor.example/bridge?a=1&b=2',
  outletId: outlet.id,
  storyId: story.id,
  byline: ['Bo Byline'],
  text: `${words} and a text that is nobody’s business`,
});
const quote = await rows.quote(article.id, words, { personId: ann.id });
const odd = await rows.quote(article.id, 'bell \u0007 and \u{1F600}', { personId: ann.id, start: 40 });
const claim = await rows.claim('The bridge will stand', { personId: ann.id });
await store.prisma.formerSlug.create({ data: { slug: 'a-lee', personId: ann.id } });
const quoteId = encodeGlobalId('Quote', quote.id);
const claimId = encodeGlobalId('Claim', claim.id);

function site(settings: Partial<ServiceSettings> = {}) {
  const yoga = createGraphqlYoga(store, { publicUrl: BASE, ...settings });
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    yoga.fetch(`http://127.0.0.1:4000${path}`, { method, headers, redirect: 'manual' });
}
const get = site();

async function described(path: string) {
  const response = await get(path, { accept: 'application/ld+json' });
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('content-type')).toBe('application/ld+json');
  return response.json();
}

const speaker = { '@type': 'Person', '@id': `${BASE}/person/ann-lee`, name: 'Ann Lee' };
const page = {
  '@type': 'NewsArticle',
  '@id': `${BASE}/article/bridge-opens`,
  headline: 'Bridge opens ]]> at last',
  url: 'https://harbor.example/bridge?a=1&b=2',
  publisher: {
    '@type': 'NewsMediaOrganization',
    '@id': `${BASE}/outlet/harbor.example`,
    name: 'Harbor News',
  },
};

test('a quote: who said it, in which article, with a link to the words and the rule that found it', async () => {
  const said = await described(`/quote/${quoteId}`);
  expect(said).toMatchObject({
    '@context': ['https://schema.org', { prov: 'http://www.w3.org/ns/prov#' }],
    '@type': 'Quotation',
    '@id': `${BASE}/quote/${quoteId}`,
    text: words,
    spokenByCharacter: speaker,
    citation: page,
    'prov:wasGeneratedBy': { name: 'test-rule', softwareVersion: 'test-1', 'onrecord:score': 0.9 },
  });
  expect(said.url).toContain('https://harbor.example/bridge?a=1&b=2#:~:text=');
  expect(said).not.toHaveProperty('creditText');
});

test('an article: its quotes and no other word of its text', async () => {
  const told = await described('/article/bridge-opens');
  expect(told).toMatchObject({ ...page, author: [{ '@type': 'Person', name: 'Bo Byline' }] });
  expect(told.isPartOf).toEqual({ '@type': 'Collection', '@id': `${BASE}/story/bridge`, name: 'The bridge' });
  expect(told.hasPart).toHaveLength(2);
  expect(JSON.stringify(told)).not.toContain('nobody’s business');
});

test('a person, an organization, an outlet, a story and a claim', async () => {
  const person = await described('/person/ann-lee');
  expect(person).toMatchObject({ ...speaker, alternateName: ['Lee'], 'onrecord:quoteCount': 2 });
  expect(person['@reverse'].spokenByCharacter[0]).toMatchObject({ '@type': 'Quotation', citation: page });
  expect(await described('/organization/port-authority')).toMatchObject({
    '@type': 'Organization',
    name: port.name,
  });
  const { publisher, ...published } = page;
  expect(await described('/outlet/harbor.example')).toMatchObject({
    ...publisher,
    '@reverse': { publisher: [published] },
  });
  expect(await described('/story/bridge')).toMatchObject({ '@type': 'Collection', hasPart: [page] });
  expect(await described(`/claim/${claimId}`)).toMatchObject({ '@type': 'Claim', author: speaker });
});

test.each([
  [undefined, 200, 'application/ld+json'],
  ['*/*', 200, 'application/ld+json'],
  ['application/json', 200, 'application/json'],
  ['text/html;q=0.5, application/json', 200, 'application/json'],
  ['text/html,application/xhtml+xml,*/*;q=0.8', 303, null],
  ['text/turtle', 406, 'application/problem+json'],
])('Accept: %s', async (accept, status, type) => {
  const response = await get('/person/ann-lee', accept === undefined ? {} : { accept });
  expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  expect(response.headers.get('vary')).toContain('accept');
});

test('a browser is led to GraphiQL with the question', async () => {
  const location = (await get('/person/a%22%24b', { accept: 'text/html' })).headers.get('location') ?? '';
  const query = new URL(location, BASE).searchParams.get('query');
  expect(query).toContain('query LinkedPerson($key: String! = "a\\"$b")');
});

test('who was merged into another is found there', async () => {
  for (const rest of ['', '/quotes.atom']) {
    const response = await get(`/person/a-lee${rest}`);
    expect([response.status, response.headers.get('location')]).toEqual([301, `/person/ann-lee${rest}`]);
  }
});

test.each([
  '/person/nobody',
  '/person/nobody/quotes.atom',
  '/article/%00',
  '/outlet/nowhere.example',
  '/quote/1',
  `/quote/${claimId}`,
  `/claim/${quoteId}`,
  `/quote/${encodeGlobalId('Quote', 2_147_483_647)}`,
  "/person/'%3B%20drop%20table",
])('%s is a problem that says so', async (path) => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  expect(await response.json()).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404 });
});

test.each([
  '/person',
  '/person/',
  '/person/%',
  '/person/a/b',
  '/quote/a/quotes.atom',
  '/people/a',
  '/person/a/quotes.atom/b',
])('%s is no address', async (path) => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type')]).not.toEqual([
    404,
    'application/problem+json',
  ]);
  expect(response.status).toBe(404);
});

test('what is there can only be read', async () => {
  const response = await get('/person/ann-lee', {}, 'POST');
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('links lead to the address that stays, to the feed, and to the page', async () => {
  expect((await get('/person/ann-lee')).headers.get('link')).toBe(
    `<${BASE}/person/ann-lee>; rel="canonical", <${BASE}/person/ann-lee/quotes.atom>; rel="alternate"; type="application/atom+xml"`,
  );
  expect((await get('/article/bridge-opens')).headers.get('link')).toContain(
    '<https://harbor.example/bridge?a=1&b=2>; rel="via"',
  );
});

test('what a client has is not sent again', async () => {
  for (const path of ['/person/ann-lee', '/person/ann-lee/quotes.atom']) {
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    for (const known of [etag, `"x", ${etag}`, etag.slice(2), '*']) {
      const again = await get(path, { 'if-none-match': known });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
  }
  const modified = (await get('/person/ann-lee/quotes.atom')).headers.get('last-modified') ?? '';
  const since = (value: string) => get('/person/ann-lee/quotes.atom', { 'if-modified-since': value });
  expect([(await since(modified)).status, (await since('Mon, 01 Jan 2001 00:00:00 GMT')).status]).toEqual([
    304, 200,
  ]);
});

test('the feed holds the quotes, whatever characters they are made of', async () => {
  const response = await get('/person/ann-lee/quotes.atom', { accept: 'text/html' });
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const xml = await response.text();
  expect(xml).toContain(`href="${BASE}/person/ann-lee/quotes.atom"`);
  expect(xml).toContain('<id>tag:onrecord.example,2026:person/ann-lee</id>');
  expect(xml).toContain(`<id>tag:onrecord.example,2026:quote/${quoteId}</id>`);
  expect(xml).toContain(`<id>tag:onrecord.example,2026:quote/${encodeGlobalId('Quote', odd.id)}</id>`);
  expect(xml).toContain('<![CDATA[The bridge &lt;will&gt; stand &amp; &quot;last&quot;]]>');
  expect(xml).toContain('https://harbor.example/bridge?a=1&amp;b=2#:~:text=');
  expect(xml).toContain('Bridge opens ]]&gt; at last');
  expect(xml).not.toContain('\u0007');
  expect(xml).toContain('\u{1F600}');
  expect(xml).toContain(`<updated>${article.updatedAt.toISOString()}</updated>`);
});

test('an organization without quotes has an empty feed', async () => {
  const xml = await (await get('/organization/port-authority/quotes.atom')).text();
  expect(xml).not.toContain('<entry>');
  expect(xml).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});

test('under a path, all addresses have it', async () => {
  const news = site({ publicUrl: `${BASE}/news` });
  expect((await news('/person/a-lee')).headers.get('location')).toBe('/news/person/ann-lee');
  const browsed = await news('/person/ann-lee', { accept: 'text/html' });
  expect(browsed.headers.get('location')).toMatch(/^\/news\/graphql\?query=/);
  expect((await (await news('/person/ann-lee')).json())['@id']).toBe(`${BASE}/news/person/ann-lee`);
});

test('addresses are those that the client used where no other is set', async () => {
  const told = await (await site({ publicUrl: null })('/person/ann-lee')).json();
  expect(told['@id']).toBe('http://127.0.0.1:4000/person/ann-lee');
});

test('reading is closed as the graph is: without a key, with a wrong one, and with one that may not read', async () => {
  const closed = site({ publicRead: false });
  const [reader, ingester] = [
    await createApiKey(store.prisma, 'reader', ['read']),
    await createApiKey(store.prisma, 'ingester', ['ingest']),
  ];
  const status = async (key?: string) =>
    (await closed('/person/ann-lee', key === undefined ? {} : { authorization: `Bearer ${key}` })).status;
  expect([await status(), await status('onr_wrong'), await status(ingester), await status(reader)]).toEqual([
    401, 401, 403, 200,
  ]);
  const answer = await closed('/person/ann-lee', { authorization: `Bearer ${reader}` });
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  expect((await closed('/person/ann-lee')).headers.get('www-authenticate')).toBe('Bearer realm="onrecord"');
});

test('points are spent as for the graph', async () => {
  const limited = site({ pointsPerMinute: 1 });
  const response = await limited('/person/ann-lee');
  expect([response.status, response.headers.get('retry-after')]).toEqual([
    429,
    expect.stringMatching(/^\d+$/),
  ]);
  expect(await response.json()).toMatchObject({ status: 429, title: 'Too Many Requests' });
});

test('pages of other sites may read it as they may ask the graph', async () => {
  const allowed = async (path: string) =>
    (await get(path, { origin: 'https://elsewhere.example' })).headers.get('access-control-allow-origin');
  expect(await allowed('/person/ann-lee')).toBe(await allowed('/graphql?query={__typename}'));
  expect(await allowed('/person/ann-lee')).not.toBeNull();
});
