import { beforeEach, describe, expect, it } from 'vitest';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { removeArticle } from '../../src/ingest/remove-article.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { askOf, dataOf } from '../graph/ask.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const SAID = {
  id: 'said',
  outlet: 'Lund Post',
  publishedAt: '2031-05-11T09:00:00Z',
  text: 'Council meets\n\nMayor Ada Lund said that the new bridge would cost the town 300 million crowns.\nBo Marsh said that ferries would stop in autumn.',
};
const CHECK = {
  id: 'check',
  outlet: 'Arden Facts',
  publishedAt: '2031-06-20T09:00:00Z',
  text: 'Fact check\n\nWe looked at the budget of the town, and at what was said of it.',
  jsonLd: {
    '@type': 'ClaimReview',
    claimReviewed: 'The new bridge will cost the town 300 million crowns',
    itemReviewed: { author: { name: 'Ada Lund' } },
    reviewRating: { alternateName: 'Mostly false' },
    author: { name: 'Arden Facts' },
  },
};

const ingest = async (record: { id: string }) =>
  (await ingestArticle(store, record.id, readArticleRecord(record).page)).articleId;

const reviewed = async () =>
  (await store.prisma.claimReview.findMany({ include: { appearance: { include: { article: true } } } })).map(
    ({ appearance, score }) => [appearance?.article.externalId ?? null, appearance?.text ?? null, score > 0],
  );

const WORDING = 'the new bridge would cost the town 300 million crowns';

describe('fact checks', () => {
  it.each([
    ['after', [SAID, CHECK]],
    ['before', [CHECK, SAID]],
  ])('find the claim when they come %s it', async (_name, records) => {
    for (const record of records) await ingest(record);
    expect(await reviewed()).toEqual([['said', WORDING, true]]);
  });

  it('are told with the claim', async () => {
    await ingest(SAID);
    await ingest(CHECK);
    const { claims } = await dataOf(
      askOf(store)(
        '{ claims(filter: { text: "bridge" }) { edges { node { text reviews { text rating claimantName reviewer article { externalId } appearance { text } } appearances { edges { node { reviews { rating } } } } } } } }',
      ),
    );
    expect(claims).toMatchObject({
      edges: [
        {
          node: {
            text: WORDING,
            reviews: [
              {
                rating: 'Mostly false',
                claimantName: 'Ada Lund',
                reviewer: 'Arden Facts',
                article: { externalId: 'check' },
                appearance: { text: WORDING },
              },
            ],
            appearances: { edges: [{ node: { reviews: [{ rating: 'Mostly false' }] } }] },
          },
        },
      ],
    });
  });

  it('of somebody else, or of something else, find none', async () => {
    await ingest(SAID);
    const other = { ...CHECK.jsonLd, itemReviewed: { author: { name: 'Bo Marsh' } } };
    await ingest({
      ...CHECK,
      jsonLd: [other, { ...CHECK.jsonLd, claimReviewed: 'The harbor is for sale' }],
    } as never);
    expect(await reviewed()).toEqual([
      [null, null, false],
      [null, null, false],
    ]);
  });

  it('lose it when its article goes, and go when theirs does', async () => {
    const said = await ingest(SAID);
    const check = await ingest(CHECK);
    await removeArticle(store, said);
    expect(await reviewed()).toEqual([[null, null, false]]);
    await removeArticle(store, check);
    expect(await store.prisma.claimReview.count()).toBe(0);
  });

  it('stay when the same page comes again, and go when it states them no more', async () => {
    await ingest(SAID);
    await ingest(CHECK);
    const before = await store.prisma.claimReview.findMany();
    await ingest(CHECK);
    expect(await store.prisma.claimReview.findMany()).toEqual(before);
    const { jsonLd, ...plain } = CHECK;
    await ingest(plain);
    expect(await store.prisma.claimReview.count()).toBe(0);
  });
});
