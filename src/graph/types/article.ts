import { getRefFromModel } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { pagedArticles } from '../connections/articles.ts';
import { pagedQuotes } from '../connections/quotes.ts';
import { anyOf } from '../filters/clauses.ts';
import { QuoteFilter, whereQuotes } from '../filters/quotes.ts';
import { decodeIdOf } from '../global-id.ts';
import { asNode } from '../node.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { inText } from '../paging/order.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { requireOne } from '../require-one.ts';
import { selectionAt } from '../selection-at.ts';
import { isStorable } from '../storable.ts';
import { pagedBodies, pagedCast } from './article-cast.ts';
import { pagedArticleClaims } from './article-claim.ts';
import { pagedLinks } from './article-link.ts';
import { Completeness } from './completeness.ts';
import { discrepanciesOf } from './discrepancies-of.ts';
import { MentionKind } from './mention.ts';
import { Section, type SectionShape } from './section.ts';
import { StageVersions, type StageVersionsShape } from './stage-versions.ts';
import { Syndication } from './syndication.ts';

const Article = builder.prismaObject('Article', {
  description: 'One published page of an outlet.',
  select: { id: true },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The headline.' }),
    slug: t.exposeString('slug', { description: 'Short name for addresses. Stable.' }),
    externalId: t.exposeString('externalId', { description: 'The id under which it was ingested.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Its address; null if unknown.' }),
    outlet: t.relation('outlet', { nullable: true, description: 'Who published it; null if unknown.' }),
    aggregator: t.exposeString('aggregator', {
      nullable: true,
      description: 'The site that republished the page with additions, when it names itself.',
    }),
    byline: t.exposeStringList('byline', {
      description: 'Who wrote it, as the page says. Empty if it does not say.',
    }),
    credits: t.exposeStringList('credits', { description: 'Whose pictures it has, as the page says.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it appeared; null if unknown.',
    }),
    publishedZone: t.exposeString('publishedZone', {
      nullable: true,
      description: 'The time zone in which the page gives that time, in its words: "Eastern Daylight Time".',
    }),
    completeness: t.expose('completeness', {
      type: Completeness,
      description: "How much of the page's own text is stored.",
    }),
    text: t.exposeString('text', { description: 'The stored text. All spans count in it.' }),
    topics: t.field({
      type: [getRefFromModel('Topic', builder)],
      description: 'The subjects under which it is filed.',
      select: (_args, _context, nested) => ({
        topics: { orderBy: { topicId: 'asc' as const }, select: { topic: nested(true) } },
      }),
      resolve: (article) => topicsOf(article),
    }),
    sections: t.field({
      type: [Section],
      description: 'Its text cut up by what each stretch is, in text order.',
      select: { sections: true },
      resolve: ({ id, sections }) =>
        (sections as unknown as SectionShape[]).map((section) => ({ ...section, articleId: id })),
    }),
    commentary: t.relation('commentary', {
      query: { orderBy: { start: 'asc' } },
      description: "What an aggregator added to it. Never the outlet's words.",
    }),
    quotes: relatedConnection(t, {
      type: pagedQuotes.type,
      description: 'The quotes in it, in text order.',
      args: { filter: t.arg({ type: QuoteFilter, description: 'Which quotes; all where it is left out.' }) },
      relation: 'quotes',
      parentKey: 'articleId',
      order: inText,
      where: ({ filter }, context) => whereQuotes(filter, context),
    }),
    people: relatedConnection(t, {
      ...pagedCast,
      description: 'The people whom it mentions, most mentioned first.',
      relation: 'people',
      parentKey: 'articleId',
    }),
    organizations: relatedConnection(t, {
      ...pagedBodies,
      description: 'The organizations and countries that it mentions, most mentioned first.',
      relation: 'organizations',
      parentKey: 'articleId',
    }),
    mentions: relatedConnection(t, {
      type: defineConnection({ name: 'Mention', plural: 'mentions', node: 'Mention', row: 'Mention' }),
      description: 'Every name, description and pronoun in it that refers to somebody, in text order.',
      args: {
        kinds: t.arg({
          type: [MentionKind],
          description: 'Only mentions of these kinds: `[NAME]`; all where it is left out.',
        }),
      },
      where: ({ kinds }) => (kinds == null ? {} : { kind: anyOf('kinds', kinds) }),
      relation: 'mentions',
      parentKey: 'articleId',
      order: inText,
    }),
    claims: relatedConnection(t, {
      ...pagedArticleClaims,
      description: 'The claims in it, in text order.',
      relation: 'claimAppearances',
      parentKey: 'articleId',
    }),
    claimReviews: t.relation('claimReviews', {
      query: { orderBy: { id: 'asc' } },
      description: 'The fact checks that its page states.',
    }),
    discrepancies: t.field(
      discrepanciesOf(
        'article',
        'In what it differs from other articles, or contradicts them: contradictions first, then the latest.',
      ),
    ),
    related: relatedConnection(t, {
      ...pagedLinks,
      description: 'The articles that it is linked to and why, strongest link first; unknown ones included.',
      relation: 'linksOut',
      parentKey: 'fromId',
    }),
    syndication: t.variant(Syndication, {
      description: 'Whether it is a copy of another article, and which ones are copies of it.',
    }),
    story: t.relation('story', {
      nullable: true,
      description: 'The event that it covers, if linked to one.',
    }),
    revisions: t.relation('revisions', {
      query: { orderBy: { number: 'desc' } },
      description: 'Its earlier states, latest first.',
    }),
    versions: t.field({
      type: StageVersions,
      description: 'The versions of the stages that read it.',
      select: { versions: true },
      resolve: ({ versions }) => versions as unknown as StageVersionsShape,
    }),
    ingestedAt: t.expose('ingestedAt', { type: 'DateTime', description: 'When it was first ingested.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed here.' }),
  }),
});
asNode(Article, 'Article');

function topicsOf(article: object): never[] {
  return (article as { topics: { topic: never }[] }).topics.map(({ topic }) => topic);
}

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'One article, by its id, slug or address; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Its global id.' }),
      slug: t.arg.string({ description: 'Its slug.' }),
      url: t.arg({ type: 'URL', description: 'Its address, exactly as stored.' }),
    },
    resolve: (_root, args, context, info) => {
      const { prisma } = context;
      const query = selectionAt(context, info);
      const [field, value] = requireOne('article', ['id', 'slug', 'url'], args);
      if (field === 'id') {
        return prisma.article.findUnique({ ...query, where: { id: decodeIdOf('Article', value, 'id') } });
      }
      if (!isStorable(value)) return null;
      return prisma.article.findUnique({
        ...query,
        where: field === 'slug' ? { slug: value } : { url: value },
      });
    },
  }),
  articles: rootConnection(t, { ...pagedArticles, description: 'Articles of all outlets.' }),
}));
