import { beforeEach, describe, expect, it } from 'vitest';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { linkArticles } from '../../src/ingest/link-articles.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import { removeArticle } from '../../src/ingest/remove-article.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { readPageDump } from '../../src/page/read-page-dump.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

interface Told {
  readonly id: string;
  readonly outlet: string;
  readonly publishedAt: string | null;
  readonly title: string;
  readonly text: string;
}

/** Two outlets on one event, the next day's event with the same people, and an older one that shares its words. */
const FIRE: Told = {
  id: 'fire-post',
  outlet: 'Lund Post',
  publishedAt: '2031-05-06T09:00:00Z',
  title: 'Fire destroys grain silo at Lund harbor',
  text: `Fire destroys grain silo at Lund harbor
A fire destroyed the largest grain silo at Lund harbor on Tuesday, and Mayor Ada Lund ordered the quay closed.
Fire chief Nils Olsen said sparks from a welding crew had set the grain alight shortly before dawn.
Nobody was hurt. Two barges were towed out of the harbor basin before the roof of the silo came down.`,
};
const FIRE_TOO: Told = {
  id: 'fire-herald',
  outlet: 'Northland Herald',
  publishedAt: '2031-05-06T15:00:00Z',
  title: 'Lund harbor silo fire: quay closed after welding sparks',
  text: `Lund harbor silo fire: quay closed after welding sparks
Mayor Ada Lund closed the quay of Lund harbor after a fire destroyed its largest grain silo early on Tuesday.
Sparks from a welding crew are to blame, fire chief Nils Olsen told reporters; the grain silo burned for hours.
Crews towed two barges away while the roof came down.`,
};
const SCHOOL: Told = {
  id: 'school-post',
  outlet: 'Lund Post',
  publishedAt: '2031-05-07T09:00:00Z',
  title: 'Council votes for a new school in Westerby',
  text: `Council votes for a new school in Westerby
The city council voted on Wednesday for a school for six hundred pupils in Westerby, as Mayor Ada Lund had asked.
Council member Nils Olsen voted against it; the building will cost forty million crowns and open in 2034.
Parents had collected signatures for years.`,
};
const articles = [FIRE, FIRE_TOO, SCHOOL];

const record = (told: Told) => readArticleRecord(told).page;
const ingest = async (told: Told) => (await ingestArticle(store, told.id, record(told))).articleId;
const remove = (id: number) => removeArticle(store, id);

/** External ids of articles by story, and of originals by copy. */
async function groups() {
  const rows = await store.prisma.article.findMany({ include: { story: true, copyOf: true } });
  const stories = new Map<number, string[]>();
  for (const { storyId, externalId } of rows)
    if (storyId !== null) stories.set(storyId, [...(stories.get(storyId) ?? []), externalId].sort());
  const copies = rows.flatMap(({ externalId, copyOf }) =>
    copyOf ? [`${externalId} of ${copyOf.externalId}`] : [],
  );
  return { stories: [...stories.values()].sort(), copies: copies.sort() };
}

const orders = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));

describe('stories', () => {
  it.each(orders(articles))(
    'hold articles on one event, whatever order they arrive in: %#',
    async (...order) => {
      for (const told of order) await ingest(told);
      expect((await groups()).stories).toEqual([['fire-herald', 'fire-post']]);
    },
  );

  it('count their articles and outlets, and have a headline of theirs', async () => {
    for (const told of articles) await ingest(told);
    const [story, ...others] = await store.prisma.story.findMany();
    expect(others).toEqual([]);
    expect(story).toMatchObject({
      slug: 'lund-harbor-silo-fire-quay-closed-after-welding-sparks',
      title: FIRE_TOO.title,
      articleCount: 2,
      outletCount: 2,
      firstAt: new Date(FIRE.publishedAt ?? ''),
      lastAt: new Date(FIRE_TOO.publishedAt ?? ''),
      method: 'story/average-linkage',
    });
  });

  it('link both ways, and show the words that tell', async () => {
    for (const told of articles) await ingest(told);
    const links = await store.prisma.articleLink.findMany({
      where: { kind: 'SAME_STORY' },
      include: { from: true, to: true },
    });
    expect(links.map(({ from, to }) => [from.externalId, to?.externalId]).sort()).toEqual([
      ['fire-herald', 'fire-post'],
      ['fire-post', 'fire-herald'],
    ]);
    for (const { from, spans, evidence, score } of links) {
      const words = from.text.slice(spans[0], spans[1]).toLowerCase();
      expect(evidence).toContain(words);
      expect(evidence).toContain('both speak of 2031-05-06');
      expect(score).toBeGreaterThan(0.38);
    }
  });

  it('go when an article leaves them with one', async () => {
    const [one] = [await ingest(FIRE), await ingest(FIRE_TOO)];
    expect(await remove(one)).toBe(true);
    expect((await groups()).stories).toEqual([]);
    expect(await store.prisma.story.count()).toBe(0);
    expect(await remove(one)).toBe(false);
  });

  it('lose an article that is about something else now, and keep their slug', async () => {
    await ingest(FIRE);
    await ingest(FIRE_TOO);
    const third = { ...FIRE_TOO, id: 'fire-third', outlet: 'Harbor Today' };
    await ingest({ ...third, text: FIRE_TOO.text.replace('Crews towed', 'Firemen from Westerby towed') });
    const before = await store.prisma.story.findMany();
    expect((await groups()).stories).toEqual([['fire-herald', 'fire-post', 'fire-third']]);
    await ingest({ ...third, title: SCHOOL.title, text: SCHOOL.text, publishedAt: SCHOOL.publishedAt });
    expect((await groups()).stories).toEqual([['fire-herald', 'fire-post']]);
    expect((await store.prisma.story.findMany()).map(({ slug }) => slug)).toEqual(
      before.map(({ slug }) => slug),
    );
  });
});

describe('copies', () => {
  const wire = (id: string, outlet: string, publishedAt: string | null): Told => ({
    ...FIRE,
    id,
    outlet,
    publishedAt,
  });
  const EARLY = wire('early', 'Lund Post', '2031-05-06T09:00:00Z');
  const LATE = wire('late', 'Northland Herald', '2031-05-06T11:00:00Z');
  const UNDATED = wire('undated', 'Harbor Today', null);
  const AGENCY = wire('agency', 'apnews.com', '2031-05-06T12:00:00Z');

  it.each(orders([EARLY, LATE, UNDATED]))('have the earliest as their original: %#', async (...order) => {
    for (const told of order) await ingest(told);
    expect((await groups()).copies).toEqual(['late of early', 'undated of early']);
  });

  it('get another original when a better one arrives, or when theirs goes', async () => {
    const early = await ingest(EARLY);
    for (const told of [LATE, UNDATED]) await ingest(told);
    await remove(early);
    expect((await groups()).copies).toEqual(['undated of late']);
    const agency = await ingest(AGENCY);
    const { outlet } = await store.prisma.article.findUniqueOrThrow({
      where: { id: agency },
      include: { outlet: true },
    });
    expect(outlet?.domain).toBe('apnews.com');
    expect((await groups()).copies).toEqual(['late of agency', 'undated of agency']);
  });

  it('show the stretches that both print', async () => {
    for (const told of [EARLY, LATE]) await ingest(told);
    const links = await store.prisma.articleLink.findMany({
      where: { kind: 'SYNDICATED_COPY' },
      include: { from: true },
    });
    expect(links).toHaveLength(2);
    for (const { from, spans } of links)
      expect(from.text.slice(spans[0], spans[1])).toMatch(/^A fire destroyed .* came down$/s);
  });
});

describe('listed titles', () => {
  const LISTING = `Harbor news
lundpost.com -- Tuesday, May 6, 2031, 9:00:00 AM Eastern Daylight Time
The harbor master said on Tuesday that ships could enter again.
Related Articles
${FIRE.title} - Lund Post
`;
  const ingestListing = () => ingestArticle(store, 'listing', readPageDump(LISTING, {}));
  const target = async () => {
    const [link] = await store.prisma.articleLink.findMany({
      where: { kind: 'LISTED' },
      include: { to: true },
    });
    return link?.to?.externalId ?? link?.method;
  };

  it('find their article whichever arrives first', async () => {
    await ingestListing();
    expect(await target()).toBe('listed-title/open');
    await ingest(FIRE);
    expect(await target()).toBe('fire-post');
  });

  it('become open again when their article goes or gets another title', async () => {
    const id = await ingest(FIRE);
    await ingestListing();
    expect(await target()).toBe('fire-post');
    await ingest({ ...FIRE, title: SCHOOL.title, text: SCHOOL.text });
    expect(await target()).toBe('listed-title/open');
    await ingest(FIRE);
    expect(await target()).toBe('fire-post');
    await remove(id);
    expect(await target()).toBe('listed-title/open');
  });
});

describe('linkArticles', () => {
  it('takes few statements, and no more when many print the same', async () => {
    const statements = async (told: Told) => {
      const articleId = await ingest(told);
      const recording = recordStatements(store);
      const reading = readArticle(record(told));
      await store.transaction((tx) => linkArticles(tx, [{ articleId, reading, rulings: { links: [] } }]));
      recording.stop();
      return recording.statements.length;
    };
    expect(await statements(SCHOOL)).toBeLessThanOrEqual(10);
    for (let n = 0; n < 6; n++) await ingest({ ...FIRE, id: `fire-${n}` });
    expect(await statements(FIRE)).toBeLessThanOrEqual(16);
  });
});
