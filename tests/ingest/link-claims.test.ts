import { beforeEach, describe, expect, it } from 'vitest';
import { ingestArticle, ingestArticles } from '../../src/ingest/ingest-article.ts';
import { relink } from '../../src/ingest/relink.ts';
import { removeArticle } from '../../src/ingest/remove-article.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

interface Told {
  readonly id: string;
  readonly outlet: string;
  readonly publishedAt: string;
  readonly title: string;
  readonly text: string;
}

/** Two outlets on one summit, published on a Sunday: by the one it was on Friday, by the other on Saturday. */
const POST: Told = {
  id: 'summit-post',
  outlet: 'Lund Post',
  publishedAt: '2031-05-11T09:00:00Z',
  title: 'Toll company gives way at harbor summit in Westerby',
  text: `Toll company gives way at harbor summit in Westerby
Mayor Ada Lund said that the toll company agreed to offer Westerby a guarantee for its harbor and its ferries.
She spoke after Friday's harbor summit in Westerby, which the toll company had called.
Lund told CNN that it was the first time she had heard Marsh agree to lift the toll.`,
};
const HERALD: Told = {
  id: 'summit-herald',
  outlet: 'Northland Herald',
  publishedAt: '2031-05-11T15:00:00Z',
  title: 'Harbor summit in Westerby: toll company could give guarantee',
  text: `Harbor summit in Westerby: toll company could give guarantee
The toll company could offer Westerby a guarantee for its harbor and ferries, Mayor Ada Lund said.
Ada Lund attended Saturday's Westerby summit with the toll company on the harbor.
Ada Lund told CNN that it was the first time she had heard the Ardeners agree to lift the toll.`,
};
const QUIET: Told = {
  id: 'school',
  outlet: 'Lund Post',
  publishedAt: '2031-05-12T09:00:00Z',
  title: 'Council votes for a new school',
  text: `Council votes for a new school
Council member Nils Olsen said that the school would cost forty million crowns and open in two years.`,
};

const ingest = async (told: Told) =>
  (await ingestArticle(store, told.id, readArticleRecord(told).page)).articleId;

/** Claims of several articles, as "KIND AGREEMENT articles", each with what differs: "DAY CONTRADICTS 2031-05-09 | …". */
async function claims(): Promise<Record<string, string[]>> {
  const found = await store.prisma.claim.findMany({
    where: { articleCount: { gt: 1 } },
    include: { discrepancies: { include: { values: true } } },
  });
  return Object.fromEntries(
    found.map(({ kind, text, agreement, discrepancies }) => [
      `${kind} ${agreement} ${text}`,
      discrepancies.map(
        ({ aspect, grade, values }) =>
          `${aspect} ${grade} ${values
            .map(({ value }) => value)
            .sort()
            .join(' | ')}`,
      ),
    ]),
  );
}

const whole = async () => {
  const { prisma } = store;
  return {
    claims: await prisma.claim.findMany({ orderBy: { id: 'asc' } }),
    appearances: await prisma.claimAppearance.findMany({ orderBy: { id: 'asc' } }),
    discrepancies: await prisma.discrepancy.findMany({ orderBy: { id: 'asc' }, include: { values: true } }),
  };
};

const TOGETHER = {
  "EVENT CONTRADICTS Friday's harbor summit in Westerby": ['DAY CONTRADICTS 2031-05-09 | 2031-05-10'],
  'QUOTE DIFFERS the toll company agreed to offer Westerby a guarantee for its harbor and its ferries': [
    'MODALITY DIFFERS_IN_DETAIL agreed | possible',
  ],
  'QUOTE DIFFERS it was the first time she had heard Marsh agree to lift the toll': [
    'NAME DIFFERS_IN_DETAIL Ardeners | Marsh',
  ],
  'VENUE AGREES told CNN': [],
};

describe('claims of several articles', () => {
  it('are joined, and compared', async () => {
    for (const told of [POST, HERALD, QUIET]) await ingest(told);
    expect(await claims()).toEqual(TOGETHER);
    const appearances = await store.prisma.claimAppearance.findMany({ include: { article: true } });
    for (const { article, text, start, end, parts, claimId, dirty } of appearances) {
      if (parts.length === 2) expect(article.text.slice(start, end)).toBe(text);
      expect(claimId).not.toBeNull();
      expect(dirty).toBe(false);
    }
    const values = await store.prisma.discrepancyValue.findMany({
      where: { discrepancy: { aspect: 'DAY' } },
      include: { appearance: { include: { article: true } } },
    });
    const words = values.map(({ start, end, appearance }) => appearance.article.text.slice(start, end));
    expect(words.sort()).toEqual(['Friday', 'Saturday']);
  });

  it('come out the same in the other order', async () => {
    for (const told of [QUIET, HERALD, POST]) await ingest(told);
    expect(await claims()).toEqual(TOGETHER);
  });

  it('belong to the story that their articles get', async () => {
    await ingest(POST);
    await ingest(HERALD);
    const [event] = await store.prisma.claim.findMany({ where: { agreement: 'CONTRADICTS' } });
    const articles = await store.prisma.article.findMany({ select: { storyId: true } });
    expect(articles.map(({ storyId }) => storyId)).toEqual([event?.storyId, event?.storyId]);
    expect(event?.storyId).not.toBeNull();
  });

  it('stay as they are when nothing changed, and keep their ids when a paragraph is put before them', async () => {
    await ingest(POST);
    await ingest(HERALD);
    const before = await whole();
    await ingest(POST);
    expect(await whole()).toEqual(before);
    const [head, ...rest] = POST.text.split('\n');
    await ingest({ ...POST, text: [head, 'It rained in Westerby all day long.', ...rest].join('\n') });
    const after = await whole();
    const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
    expect(idsOf(after.claims)).toEqual(expect.arrayContaining(idsOf(before.claims)));
    expect(idsOf(after.discrepancies)).toEqual(idsOf(before.discrepancies));
    expect(await claims()).toEqual(TOGETHER);
  });

  it('part when an article goes, or says something else', async () => {
    await ingest(POST);
    const herald = await ingest(HERALD);
    await ingest({ ...HERALD, text: HERALD.text.replace("Saturday's", "Friday's") });
    expect((await claims())["EVENT AGREES Friday's harbor summit in Westerby"]).toEqual([]);
    expect(await removeArticle(store, herald)).toBe(true);
    expect(await claims()).toEqual({});
    expect(await store.prisma.discrepancy.count()).toBe(0);
    const empty = await store.prisma.claim.count({ where: { appearances: { none: {} } } });
    expect(empty).toBe(0);
    expect(await store.prisma.claim.count({ where: { agreement: { not: 'SINGLE' } } })).toBe(0);
  });

  it('follow their claimants when names move', async () => {
    await ingest(POST);
    await ingest(HERALD);
    const { prisma } = store;
    const lund = await prisma.person.findUniqueOrThrow({ where: { slug: 'ada-lund' } });
    expect(await prisma.claim.count({ where: { personId: lund.id, articleCount: 2 } })).toBe(3);
    await relink(store, { all: true });
    expect(await claims()).toEqual(TOGETHER);
    expect(await prisma.claimAppearance.count({ where: { dirty: true } })).toBe(0);
  });
});

describe('quotes of one utterance', () => {
  const HOUR = 3_600_000;
  const REPORT = (number: number): Told => ({
    id: `report-${number}`,
    outlet: `Outlet ${number}`,
    publishedAt: new Date(Date.UTC(2031, 4, 11, 8) + number * HOUR).toISOString(),
    title: `Mayor speaks on ferries, day ${number}`,
    text: `Mayor speaks on ferries
“The ferries of Westerby will carry every child across the harbor before the winter,” Mayor Ada Lund said.`,
  });
  const readReport = (number: number) => {
    const { id, page } = readArticleRecord(REPORT(number));
    return { externalId: id, page };
  };
  const quoteClaims = async () => {
    const found = await store.prisma.claim.findMany({
      where: { kind: 'QUOTE' },
      orderBy: { articleCount: 'desc' },
      include: { appearances: { orderBy: { id: 'asc' } } },
    });
    return found.map(({ articleCount, appearances }) => [articleCount, appearances.length]);
  };

  it('stay one claim when its first reports go, and take in those that come after', async () => {
    const ids: number[] = [];
    for (let number = 0; number < 7; number++) ids.push(await ingest(REPORT(number)));
    for (const id of ids.slice(0, 4)) await removeArticle(store, id);
    await ingest(REPORT(7));
    expect(await quoteClaims()).toEqual([[4, 4]]);
  });

  it('join a claim of hundreds, which counts them, loses them, and follows their claimant', async () => {
    const { prisma } = store;
    for (let first = 0; first < 120; first += 40)
      await ingestArticles(
        store,
        Array.from({ length: 40 }, (_, index) => readReport(first + index)),
      );
    const ids = [await ingest(REPORT(120)), await ingest(REPORT(121))];
    expect(await quoteClaims()).toEqual([[122, 122]]);
    // What was published first dates the claim, whenever it is read.
    await ingest({ ...REPORT(122), publishedAt: '2031-05-01T00:00:00Z' });
    const claim = await prisma.claim.findFirstOrThrow({ where: { kind: 'QUOTE' } });
    expect(claim).toMatchObject({ articleCount: 123, orderAt: new Date('2031-05-01T00:00:00Z') });
    for (const id of ids) await removeArticle(store, id);
    expect(await quoteClaims()).toEqual([[121, 121]]);
    // Another speaker, other words: the report leaves, with a claim of its own.
    await ingest({ ...REPORT(122), text: REPORT(122).text.replace(/“.*”/u, '“Nobody asked the harbor,”') });
    expect(await quoteClaims()).toEqual([
      [120, 120],
      [1, 1],
    ]);
    const lund = await prisma.person.findUniqueOrThrow({ where: { slug: 'ada-lund' } });
    await relink(store, { all: true });
    const after = await prisma.claim.findMany({
      where: { kind: 'QUOTE' },
      orderBy: { articleCount: 'desc' },
    });
    expect(after.map(({ personId, articleCount }) => [personId, articleCount])).toEqual([
      [lund.id, 120],
      [lund.id, 1],
    ]);
    expect(await prisma.claimAppearance.count({ where: { OR: [{ dirty: true }, { claimId: null }] } })).toBe(
      0,
    );
  });
});
