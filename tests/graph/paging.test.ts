import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearStore, openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

interface Page {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } | null }[];
}

/** A connection to page through: the field with its own arguments, and what stands around it. */
interface Paged {
  readonly field: string;
  readonly around?: string;
}

const PAGE =
  '{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } }';

interface PageArgs {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string | null;
  readonly before?: string | null;
}

const VARIABLES = '($first: Int, $last: Int, $after: String, $before: String)';
const PASSED = 'first: $first last: $last after: $after before: $before';

async function page({ field, around = '' }: Paged, args: PageArgs): Promise<Page> {
  const call = field.includes('(') ? field.replace('(', `(${PASSED} `) : `${field}(${PASSED})`;
  const inner = `page: ${call} ${PAGE}`;
  const answer = ask(
    `query ${VARIABLES} { ${around === '' ? inner : `around: ${around} { ${inner} }`} }`,
    args,
  );
  const data = (await dataOf(answer)) as { page?: Page; around?: { page: Page } };
  const found = data.page ?? data.around?.page;
  if (!found) throw new Error(`No page of ${around} ${field}`);
  return found;
}

const idsOn = ({ edges }: Page): string[] => edges.map(({ cursor, node }) => node?.id ?? cursor);

/** All pages of a size, one after the other, by `between` steps. */
async function walk(paged: Paged, way: 'forward' | 'backward', size: number, between = async () => {}) {
  const seen: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const found = await page(
      paged,
      way === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    expect(found.edges.length).toBeLessThanOrEqual(size);
    if (way === 'forward') seen.push(...idsOn(found));
    else seen.unshift(...idsOn(found));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
    if (!(way === 'forward' ? hasNextPage : hasPreviousPage)) return seen;
    cursor = way === 'forward' ? endCursor : startCursor;
    await between();
  }
}

/** Few instants, so that many rows share one, and some without a date. */
const hours = fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 4 }), {
  minLength: 1,
  maxLength: 10,
});
const instant = (hour: number | null) => (hour === null ? null : new Date(Date.UTC(2025, 0, 1, hour)));

async function fill(dates: readonly (number | null)[]): Promise<void> {
  await clearStore(store);
  const outlet = await rows.outlet('a.example');
  const person = await rows.person('ann', 'Ann');
  const topic = await rows.topic('t', 'T');
  const hub = await rows.article({ slug: 'hub', publishedAt: null });
  for (const [index, hour] of dates.entries()) {
    const article = await rows.article({ outletId: outlet.id, publishedAt: instant(hour) });
    await store.prisma.articleTopic.create({ data: { articleId: article.id, topicId: topic.id } });
    await rows.inArticle(article.id, person.id, hour ?? 9);
    await rows.quote(article.id, `Words ${index}`, { personId: person.id, start: hour ?? 7 });
    await rows.quote(hub.id, `Hub ${index}`, { start: hour ?? 7 });
    await rows.utterance(`Words ${index}`, {
      outletCount: hour ?? 2,
      personId: person.id,
      firstReportedAt: instant(hour),
    });
    const other = await rows.person(`p-${hour}-${index}`, `P ${index}`);
    await rows.inArticle(hub.id, other.id, hour ?? 2);
    await rows.link(hub.id, { toId: article.id, kind: 'RELATED', score: (hour ?? 1) / 7 });
  }
}

const everywhere: Paged[] = [
  { field: 'articles' },
  { field: 'articles(orderBy: OLDEST)' },
  { field: 'quotes(filter: { text: "words" })' },
  { field: 'utterances(orderBy: MOST_REPORTED)' },
  { field: 'people' },
  { field: 'quotes', around: 'person(slug: "ann")' },
  { field: 'quotes(orderBy: OLDEST)', around: 'person(slug: "ann")' },
  { field: 'utterances(orderBy: MOST_REPORTED)', around: 'person(slug: "ann")' },
  { field: 'mentionedIn', around: 'person(slug: "ann")' },
  { field: 'articles', around: 'outlet(domain: "a.example")' },
  { field: 'articles', around: 'topic(slug: "t")' },
  { field: 'quotes', around: 'article(slug: "hub")' },
  { field: 'people', around: 'article(slug: "hub")' },
  { field: 'related', around: 'article(slug: "hub")' },
];

test('pages of any size, forward and backward, add up to the whole, in every connection', () =>
  fc.assert(
    fc.asyncProperty(hours, fc.integer({ min: 1, max: 5 }), async (dates, size) => {
      await fill(dates);
      for (const paged of everywhere) {
        const whole = await page(paged, { first: 100 });
        expect(whole.totalCount).toBe(whole.edges.length);
        expect(whole.edges.length).toBeGreaterThanOrEqual(dates.length);
        expect(new Set(idsOn(whole)).size).toBe(whole.edges.length);
        expect(await walk(paged, 'forward', size), JSON.stringify(paged)).toEqual(idsOn(whole));
        expect(await walk(paged, 'backward', size), JSON.stringify(paged)).toEqual(idsOn(whole));
      }
    }),
    { numRuns: 5 },
  ));

test('rows that come and go between pages neither hide nor repeat the others', () =>
  fc.assert(
    fc.asyncProperty(hours, fc.constantFrom('forward' as const, 'backward' as const), async (dates, way) => {
      await fill(dates);
      const paged = { field: 'quotes(filter: { text: "words" })' };
      const before = idsOn(await page(paged, { first: 100 }));
      let step = 0;
      const seen = await walk(paged, way, 2, async () => {
        step += 1;
        const article = await rows.article({ publishedAt: instant(step % 4) });
        await rows.quote(article.id, 'Words that came later');
        // The one that the cursor stands on goes: the cursor holds values, not a row.
        const last = await store.prisma.quote.findFirst({ where: { text: `Words ${step}` } });
        if (last) await store.prisma.quote.delete({ where: { id: last.id } });
      });
      const after = new Set(idsOn(await page(paged, { first: 100 })));
      expect(new Set(seen).size).toBe(seen.length);
      for (const id of before) if (after.has(id)) expect(seen).toContain(id);
    }),
    { numRuns: 6 },
  ));

test('a page between two cursors', async () => {
  await fill([0, 1, 2, 3, 0, 1]);
  const whole = await page({ field: 'articles' }, { first: 100 });
  const [second, fifth] = [whole.edges[1]?.cursor, whole.edges[4]?.cursor];
  const between = await page({ field: 'articles' }, { first: 10, after: second, before: fifth });
  expect(idsOn(between)).toEqual(idsOn(whole).slice(2, 4));
  expect(between.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test('twenty rows when no size is given', async () => {
  await fill(Array.from({ length: 25 }, (_, index) => index % 4));
  const { edges, pageInfo, totalCount } = await page({ field: 'quotes', around: 'person(slug: "ann")' }, {});
  expect([edges.length, totalCount, pageInfo.hasNextPage]).toEqual([20, 25, true]);
});

test('no rows: an empty page without cursors', async () => {
  await clearStore(store);
  expect(await page({ field: 'quotes' }, { first: 5 })).toEqual({
    totalCount: 0,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    edges: [],
  });
});
