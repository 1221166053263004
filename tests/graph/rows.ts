import type { Prisma } from '../../src/store/generated/client.ts';
import type { Store } from '../../src/store/open-store.ts';

const UNDATED = new Date('0001-01-01T00:00:00.000Z');
const by = { method: 'test-rule', version: 'test-1', score: 0.9 };
let running = 0;

/** Rows of an invented corpus, with whatever the schema asks for and the test doesn't care about filled in. */
export function rowsOf({ prisma }: Pick<Store, 'prisma'>) {
  return {
    outlet: (domain: string, name: string | null = null) => prisma.outlet.create({ data: { domain, name } }),

    topic: (slug: string, name: string) => prisma.topic.create({ data: { slug, name } }),

    venue: (slug: string, name: string) => prisma.venue.create({ data: { slug, name } }),

    person: (slug: string, name: string, aliases: readonly string[] = [name], keys: readonly string[] = []) =>
      prisma.person.create({
        data: {
          slug,
          name,
          aliases: { create: aliases.map((alias) => ({ name: alias, keys: [...keys], articleCount: 1 })) },
        },
      }),

    organization: (slug: string, name: string) =>
      prisma.organization.create({ data: { slug, name, kind: 'ORGANIZATION' } }),

    article: (article: Partial<Prisma.ArticleUncheckedCreateInput> & { publishedAt?: Date | null } = {}) => {
      const slug = article.slug ?? `article-${++running}`;
      const publishedAt =
        article.publishedAt === undefined ? new Date('2025-08-17T12:00:00Z') : article.publishedAt;
      return prisma.article.create({
        data: {
          externalId: slug,
          slug,
          title: `Title of ${slug}`,
          completeness: 'FULL',
          text: '',
          contentHash: slug,
          sections: [],
          versions: { extract: 'extract-1', resolve: 'resolve-1', link: 'link-1' },
          ...article,
          publishedAt,
          orderAt: publishedAt ?? UNDATED,
        },
      });
    },

    quote: async (
      articleId: number,
      text: string,
      quote: Partial<Omit<Prisma.QuoteUncheckedCreateInput, 'articleId' | 'text'>> = {},
    ) => {
      const { orderAt } = await prisma.article.findUniqueOrThrow({ where: { id: articleId } });
      const start = quote.start ?? 0;
      const end = start + text.length;
      return prisma.quote.create({
        data: {
          articleId,
          text,
          key: `quote-${++running}`,
          kind: 'DIRECT',
          section: 'BODY',
          start,
          end,
          parts: [start, end],
          quoted: [start, end],
          speakerStatus: quote.personId || quote.organizationId ? 'RESOLVED' : 'UNRESOLVED',
          speakerMethod: 'test-speaker-rule',
          speakerScore: 0.8,
          candidates: [],
          orderAt,
          ...by,
          ...quote,
        },
      });
    },

    quotePair: (aId: number, bId: number, pair: Partial<Prisma.QuotePairUncheckedCreateInput> = {}) =>
      prisma.quotePair.create({ data: { aId, bId, words: 'shared words', sharedWords: 2, ...by, ...pair } }),

    conflict: (
      a: { id: number; orderAt: Date },
      b: { id: number },
      conflict: Partial<Prisma.AttributionConflictUncheckedCreateInput> = {},
    ) =>
      prisma.attributionConflict.create({
        data: {
          kind: 'CONFLICT',
          aId: a.id,
          bId: b.id,
          words: 'the bridge will stand',
          sharedWords: 4,
          evidence: 'Two articles name different speakers.',
          orderAt: a.orderAt,
          ...by,
          ...conflict,
        },
      }),

    utterance: (text: string, utterance: Partial<Prisma.UtteranceUncheckedCreateInput> = {}) => {
      const at = (utterance.firstReportedAt as Date | null | undefined) ?? null;
      return prisma.utterance.create({
        data: {
          text,
          quoteCount: 1,
          outletCount: 1,
          independentOutletCount: 1,
          firstReportedAt: at,
          orderAt: at ?? UNDATED,
          ...by,
          ...utterance,
        },
      });
    },

    story: (slug: string, story: Partial<Prisma.StoryUncheckedCreateInput> = {}) => {
      const firstAt = (story.firstAt as Date | undefined) ?? new Date('2025-08-01T00:00:00Z');
      const lastAt = (story.lastAt as Date | undefined) ?? new Date('2025-08-03T00:00:00Z');
      return prisma.story.create({
        data: {
          slug,
          title: slug,
          articleCount: 1,
          outletCount: 1,
          orderAt: lastAt,
          ...by,
          ...story,
          firstAt,
          lastAt,
        },
      });
    },

    link: (fromId: number, link: Partial<Prisma.ArticleLinkUncheckedCreateInput>) =>
      prisma.articleLink.create({
        data: {
          fromId,
          kind: 'LISTED',
          key: `link-${++running}`,
          evidence: 'It says so.',
          ...by,
          ...link,
        },
      }),

    claim: (text: string, claim: Partial<Prisma.ClaimUncheckedCreateInput> = {}) =>
      prisma.claim.create({
        data: { kind: 'QUOTE', text, agreement: 'SINGLE', orderAt: new Date('2025-08-17'), ...by, ...claim },
      }),

    appearance: (
      claimId: number,
      articleId: number,
      text: string,
      appearance: Partial<Prisma.ClaimAppearanceUncheckedCreateInput> = {},
    ) =>
      prisma.claimAppearance.create({
        data: {
          claimId,
          articleId,
          key: `claim-${++running}`,
          kind: 'QUOTE',
          text,
          start: 0,
          end: text.length,
          parts: [0, text.length],
          stance: 'REPORTS',
          circumstances: [],
          orderAt: new Date('2025-08-17'),
          ...by,
          ...appearance,
        },
      }),

    discrepancy: (
      claimId: number,
      values: readonly { appearanceId: number; value: string }[],
      discrepancy: Partial<Prisma.DiscrepancyUncheckedCreateInput> = {},
    ) =>
      prisma.discrepancy.create({
        data: {
          claimId,
          aspect: 'DAY',
          grade: 'CONTRADICTS',
          orderAt: new Date('2025-08-17'),
          ...by,
          ...discrepancy,
          values: { create: values.map((value) => ({ ...value, start: 0, end: 6 })) },
        },
      }),

    inArticle: async (
      articleId: number,
      personId: number,
      mentionCount = 1,
      cast: Partial<Prisma.ArticlePersonUncheckedCreateInput> = {},
    ) => {
      const { orderAt } = await prisma.article.findUniqueOrThrow({ where: { id: articleId } });
      return prisma.articlePerson.create({
        data: {
          articleId,
          personId,
          mentionCount,
          forms: ['Form'],
          roles: ['role'],
          orderAt,
          ...by,
          ...cast,
        },
      });
    },

    name: (key: string, name: Partial<Prisma.NameUncheckedCreateInput>) =>
      prisma.name.create({
        data: { key, form: key.slice(2), blockKeys: [], articleCount: 1, ...by, ...name },
      }),

    namePair: (aId: number, bId: number, pair: Partial<Prisma.NamePairUncheckedCreateInput> = {}) =>
      prisma.namePair.create({
        data: {
          aId,
          bId,
          verdict: 'UNSURE',
          parts: [{ part: 'name', score: 0.4, evidence: 'One given name is the short form of the other.' }],
          ...by,
          ...pair,
        },
      }),
  };
}
