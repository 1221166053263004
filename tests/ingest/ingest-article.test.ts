import { beforeEach, describe, expect, it } from 'vitest';
import { ingestArticle, ingestArticles } from '../../src/ingest/ingest-article.ts';
import { readPageDump } from '../../src/page/read-page-dump.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const HEADER = `Lund bridge reopens after two years
lundpost.com -- Friday, May 2, 2025, 9:00:00 AM Eastern Daylight Time
Categories: Transport, Local Politics
`;
const OPENING = 'Mayor Ada Lund said the bridge would carry trams by the end of summer.';
const PRAISE =
  '“We promised a bridge that lasts a century, and here it stands,” Ms Lund told Radio Northland.';
const DOUBT = '“Nobody has shown us what the trams will cost,” council member Nils Olsen said.';

const page = (...paragraphs: string[]) => readPageDump([HEADER, ...paragraphs].join('\n'), {});
const ingest = (id: string, ...paragraphs: string[]) => ingestArticle(store, id, page(...paragraphs));

/** Every row that ingest writes, as the database has it. */
async function dump() {
  const { prisma } = store;
  const orderBy = { id: 'asc' } as const;
  return {
    articles: await prisma.article.findMany({ orderBy }),
    quotes: await prisma.quote.findMany({ orderBy }),
    mentions: await prisma.mention.findMany({ orderBy }),
    people: await prisma.person.findMany({ orderBy, include: { aliases: { orderBy }, roles: { orderBy } } }),
    organizations: await prisma.organization.findMany({ orderBy, include: { aliases: { orderBy } } }),
    utterances: await prisma.utterance.findMany({ orderBy }),
    links: await prisma.articleLink.findMany({ orderBy }),
    venues: await prisma.venue.findMany({ orderBy }),
    topics: await prisma.topic.findMany({ orderBy }),
    revisions: await prisma.revision.findMany({ orderBy }),
  };
}

describe('ingestArticle', () => {
  it('saves the page, who said what in it, and where', async () => {
    expect(await ingest('bridge', OPENING, PRAISE, DOUBT)).toMatchObject({ status: 'created', quotes: 3 });
    const { articles, quotes, people, venues, topics } = await dump();
    expect(articles).toMatchObject([
      {
        externalId: 'bridge',
        title: 'Lund bridge reopens after two years',
        publishedZone: 'Eastern Daylight Time',
      },
    ]);
    expect(articles[0]?.publishedAt?.toISOString()).toBe('2025-05-02T13:00:00.000Z');
    expect(topics.map(({ name }) => name).sort()).toEqual(['Local Politics', 'Transport']);
    expect(people.map(({ slug }) => slug).sort()).toEqual(['ada-lund', 'nils-olsen']);
    const lund = people.find(({ slug }) => slug === 'ada-lund');
    expect(quotes.map(({ kind, personId }) => [kind, personId === lund?.id])).toEqual([
      ['INDIRECT', true],
      ['DIRECT', true],
      ['DIRECT', false],
    ]);
    expect(venues.map(({ name }) => name)).toEqual(['Radio Northland']);
    for (const quote of quotes) expect(articles[0]?.text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  it('changes nothing when the same page comes again', async () => {
    await ingest('bridge', OPENING, PRAISE, DOUBT);
    const before = await dump();
    expect(await ingest('bridge', OPENING, PRAISE, DOUBT)).toMatchObject({ status: 'unchanged' });
    expect(await dump()).toEqual(before);
  });

  it('reads again, and changes nothing but the versions, when a room has a new version', async () => {
    await ingest('bridge', OPENING, PRAISE, DOUBT);
    const before = await dump();
    await store.prisma.article.updateMany({ data: { versions: { extract: 'older' } } });
    expect(await ingest('bridge', OPENING, PRAISE, DOUBT)).toMatchObject({ status: 'updated' });
    const after = await dump();
    const sameTime = (rows: typeof before.articles) => rows.map(({ updatedAt: _, ...row }) => row);
    expect({ ...after, articles: sameTime(after.articles) }).toEqual({
      ...before,
      articles: sameTime(before.articles),
    });
  });

  it('updates quotes in place when a newer extractor reads them otherwise', async () => {
    await ingest('bridge', OPENING, PRAISE, DOUBT);
    const before = await dump();
    const [opening, praise] = before.quotes;
    const older = { version: 'older', method: 'quote/older', score: 0.1 };
    const text = `${opening?.text.slice(0, -3)}`;
    const end = (opening?.end ?? 0) - 3;
    const parts = [opening?.start ?? 0, end];
    await store.prisma.quote.update({
      where: { id: opening?.id ?? 0 },
      data: { ...older, key: 'body shorter 1', text, end, parts, kind: 'MIXED' },
    });
    await store.prisma.quote.update({ where: { id: praise?.id ?? 0 }, data: { ...older, cueText: null } });
    await store.prisma.article.updateMany({ data: { versions: { extract: 'older' } } });
    expect(await ingest('bridge', OPENING, PRAISE, DOUBT)).toMatchObject({ status: 'updated' });
    expect((await dump()).quotes).toEqual(before.quotes);
  });

  it('updates a changed page in place, and keeps the ids of what stayed', async () => {
    await ingest('bridge', OPENING, PRAISE, DOUBT);
    const before = await dump();
    const added = 'Hundreds of people walked across on Thursday.';
    expect(await ingest('bridge', added, OPENING, PRAISE)).toMatchObject({ status: 'updated', quotes: 2 });
    const after = await dump();
    const shift = added.length + 1;
    expect(after.quotes.map(({ id, start }) => [id, start])).toEqual(
      before.quotes.slice(0, 2).map(({ id, start }) => [id, start + shift]),
    );
    expect(after.utterances.map(({ id }) => id)).toEqual(before.utterances.slice(0, 2).map(({ id }) => id));
    expect(after.people.map(({ id, slug }) => [id, slug])).toEqual([[before.people[0]?.id, 'ada-lund']]);
    expect(after.revisions).toMatchObject([{ number: 1, text: before.articles[0]?.text }]);
    expect(after.articles[0]?.slug).toBe(before.articles[0]?.slug);
  });

  it('saves all of an article or nothing', async () => {
    await ingest('bridge', OPENING);
    const before = await dump();
    await store.prisma.$executeRawUnsafe(`alter table "ArticleLink" add constraint no_links check (false)`);
    const failing = ingest('copy', OPENING, PRAISE, DOUBT, PRAISE.replace('century', 'lifetime'));
    await expect(failing.finally(() => dropConstraint())).rejects.toThrow();
    expect(await dump()).toEqual(before);
  });

  it('joins the same words in two articles, and links the articles both ways', async () => {
    await ingest('first', OPENING, PRAISE);
    await ingest('second', DOUBT, '“We promised a bridge that lasts a century,” Mayor Ada Lund said.');
    const { quotes, articles, links } = await dump();
    const [full, cut] = quotes.filter(({ text }) => text.startsWith('We promised'));
    expect(cut?.utteranceId).toBe(full?.utteranceId);
    expect([full?.variant, cut?.variant]).toEqual(['EXACT', 'TRUNCATED']);
    const [first, second] = articles.map(({ id }) => id);
    const shared = links.filter(({ kind }) => kind === 'SHARED_UTTERANCE');
    expect(shared.map(({ fromId, toId }) => [fromId, toId]).sort()).toEqual([
      [first, second],
      [second, first],
    ]);
    await ingest('second', DOUBT);
    expect((await dump()).links.filter(({ kind }) => kind === 'SHARED_UTTERANCE')).toEqual([]);
  });

  it('takes a number of statements that does not grow with the article', async () => {
    const small = await countStatements('small', OPENING, PRAISE, DOUBT);
    await clearStore(store);
    const people = Array.from(
      { length: 40 },
      (_, n) =>
        `“We need bridge number ${n} in the valley by next ${n} years,” Anna ${'ABCDEFGH'[n % 8]}${'aeiou'[n % 5]}rsson said.`,
    );
    const large = await countStatements('large', OPENING, PRAISE, DOUBT, ...people);
    expect(large).toBeLessThanOrEqual(small + 10);
    expect(await countStatements('linked', OPENING, PRAISE, DOUBT, ...people)).toBeLessThanOrEqual(80);
  });
});

describe('ingestArticles', () => {
  const batch = (...ids: string[]) =>
    ids.map((externalId) => ({ externalId, page: page(OPENING, PRAISE, DOUBT) }));
  const told = async () =>
    (await store.prisma.article.findMany({ orderBy: { id: 'asc' } })).map(({ externalId }) => externalId);

  it('tells of each what became of it, in their order', async () => {
    await ingest('known', OPENING, PRAISE, DOUBT);
    const outcomes = await ingestArticles(store, [
      ...batch('first', 'known'),
      { externalId: 'last', page: page(DOUBT) },
    ]);
    expect(outcomes).toMatchObject([
      { status: 'created', quotes: 3 },
      { status: 'unchanged', quotes: 0 },
      { status: 'created', quotes: 1 },
    ]);
    expect(await told()).toEqual(['known', 'first', 'last']);
    expect(await ingestArticles(store, [])).toEqual([]);
  });

  it('saves all of them or none', async () => {
    const url = 'https://lundpost.com/bridge';
    const taken = readPageDump(`${HEADER}${OPENING}`, { url });
    await ingestArticle(store, 'owner', taken);
    const articles = [...batch('first'), { externalId: 'thief', page: taken }, ...batch('last')];
    await expect(ingestArticles(store, articles)).rejects.toThrow(
      `The URL ${url} belongs to the article "owner"`,
    );
    expect(await told()).toEqual(['owner']);
  });

  it('links them with each other as if they had come one after the other', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    for (const article of batch(...ids)) await ingestArticles(store, [article]);
    const { links, utterances, quotes } = await dump();
    expect(links.length).toBeGreaterThan(0);
    await clearStore(store);
    await ingestArticles(store, batch(...ids));
    const together = await dump();
    const shape = ({ id, ...link }: (typeof links)[number]) => link;
    const sorted = (all: typeof links) =>
      all
        .map(shape)
        .sort((x, y) => x.fromId - y.fromId || x.kind.localeCompare(y.kind) || x.key.localeCompare(y.key));
    expect(sorted(together.links)).toEqual(sorted(links));
    expect(together.utterances).toEqual(utterances);
    expect(together.quotes).toEqual(quotes);
  });

  it('takes far fewer statements than one after the other', async () => {
    const record = recordStatements(store);
    const ids = Array.from({ length: 20 }, (_, n) => `a${n}`);
    await ingestArticles(store, batch(...ids));
    record.stop();
    expect(record.statements.length / ids.length).toBeLessThanOrEqual(15);
  });
});

async function countStatements(id: string, ...paragraphs: string[]): Promise<number> {
  const record = recordStatements(store);
  await ingest(id, ...paragraphs);
  record.stop();
  return record.statements.length;
}

async function dropConstraint(): Promise<void> {
  await store.prisma.$executeRawUnsafe(`alter table "ArticleLink" drop constraint no_links`);
}
