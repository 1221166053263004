import { readEventBounds } from '../../store/event.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { encodeEventCursor } from '../live/event-cursor.ts';
import { StageVersions, type StageVersionsShape } from './stage-versions.ts';

const Corpus = builder.objectRef<object>('Corpus').implement({
  description: 'All that is known: how much of it there is, and how fresh it is.',
  fields: (t) => ({
    outletCount: t.int({
      description: 'How many outlets.',
      resolve: (_corpus, _args, { prisma }) => prisma.outlet.count(),
    }),
    articleCount: t.int({
      description: 'How many articles.',
      resolve: (_corpus, _args, { prisma }) => prisma.article.count(),
    }),
    personCount: t.int({
      description: 'How many people.',
      resolve: (_corpus, _args, { prisma }) => prisma.person.count(),
    }),
    organizationCount: t.int({
      description: 'How many organizations and countries.',
      resolve: (_corpus, _args, { prisma }) => prisma.organization.count(),
    }),
    quoteCount: t.int({
      description: 'How many quotes.',
      resolve: (_corpus, _args, { prisma }) => prisma.quote.count(),
    }),
    utteranceCount: t.int({
      description: 'How many utterances.',
      resolve: (_corpus, _args, { prisma }) => prisma.utterance.count(),
    }),
    claimCount: t.int({
      description: 'How many claims.',
      resolve: (_corpus, _args, { prisma }) => prisma.claim.count(),
    }),
    linkCount: t.int({
      description: 'How many links between articles, references to unknown articles included.',
      resolve: (_corpus, _args, { prisma }) => prisma.articleLink.count(),
    }),
    lastIngestedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When an article was last ingested or updated; null for an empty corpus.',
      resolve: (_corpus, _args, context) => lastIngest(context),
    }),
    eventCursor: t.string({
      description:
        'Cursor of the latest event: read this, then the lists, then subscribe with `after` this, and nothing is missed.',
      resolve: async (_corpus, _args, { prisma }) =>
        encodeEventCursor((await readEventBounds(prisma)).latest),
    }),
    versions: t.field({
      type: [VersionCount],
      description: 'The versions of the stages that read the articles, with how many articles each read.',
      resolve: (_corpus, _args, context) => countVersions(context),
    }),
  }),
});

const VersionCount = builder.objectRef<VersionCountShape>('VersionCount').implement({
  description: 'How many articles were read by the same versions of the stages.',
  fields: (t) => ({
    versions: t.field({
      type: StageVersions,
      description: 'The versions.',
      resolve: (count) => count,
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles they read.' }),
  }),
});

interface VersionCountShape extends StageVersionsShape {
  readonly articleCount: number;
}

async function lastIngest({ prisma }: GraphContext): Promise<Date | null> {
  const [row] = await prisma.$queryRaw<{ at: Date | null }[]>`select max("updatedAt") as at from "Article"`;
  return row?.at ?? null;
}

async function countVersions({ prisma }: GraphContext): Promise<VersionCountShape[]> {
  return await prisma.$queryRaw<VersionCountShape[]>`
    SELECT versions->>'extract' AS extract, versions->>'resolve' AS resolve, versions->>'link' AS link,
           count(*)::int AS "articleCount"
    FROM "Article" GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3`;
}

builder.queryField('corpus', (t) =>
  t.field({
    type: Corpus,
    nullable: true,
    description: 'How much is known, and how fresh it is.',
    resolve: () => ({}),
  }),
);
