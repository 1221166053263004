import { builder } from '../builder.ts';
import { articlesVia } from '../connections/articles.ts';
import { pagedOrganizations } from '../connections/organizations.ts';
import { countOutletQuotes } from '../count-outlet-quotes.ts';
import { findFormerSlugs } from '../former-slugs.ts';
import { asNode } from '../node.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { selectionAt } from '../selection-at.ts';
import { isStorable } from '../storable.ts';
import { mostUsedFirst } from './alias.ts';
import { quotedAlongside, quoteTimeline } from './facets.ts';
import { inArticleColumns, inArticleFields } from './in-article.ts';
import { OrganizationKind } from './organization-kind.ts';
import { OutletQuoteCount } from './outlet-quote-count.ts';
import { Speaker } from './speaker.ts';
import { speakerConnections } from './speaker-connections.ts';
import { suggestionsFor } from './suggestions-for.ts';

const Organization = builder.prismaObject('Organization', {
  description: 'An organization or a country, whatever the names by which articles call it.',
  interfaces: [Speaker],
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The form of the name that articles use most: "NATO".' }),
    slug: t.exposeString('slug', { description: 'Short name for addresses and filters: "nato". Stable.' }),
    kind: t.expose('kind', { type: OrganizationKind, description: 'What sort of body it is.' }),
    aliases: t.relation('aliases', {
      query: mostUsedFirst,
      description: 'The name forms that articles use, most used first.',
    }),
    names: t.relation('names', {
      query: mostUsedFirst,
      description: 'The names that were found to be one, spellings folded, with the rule that joined each.',
    }),
    ...speakerConnections(t, 'organizationId'),
    outlets: t.loadableGroup({
      type: OutletQuoteCount,
      description: 'Which outlets quote it, most quotes first.',
      load: (ids: number[], { prisma }) => countOutletQuotes(prisma, 'organizationId', ids),
      group: ({ speakerId }) => speakerId,
      resolve: ({ id }) => id,
    }),
    quotedAlongside: t.field(quotedAlongside('organizationId')),
    timeline: t.field(quoteTimeline('organizationId')),
    mergeSuggestions: t.field(suggestionsFor('organizationId')),
    mentionedIn: relatedConnection(t, {
      ...articlesVia('orderAt'),
      type: defineConnection({
        name: 'OrganizationArticle',
        plural: 'articles that mention an organization',
        node: 'Article',
        row: 'ArticleOrganization',
        via: 'article',
        columns: inArticleColumns,
        edgeFields: inArticleFields,
      }),
      description: 'Articles that mention it.',
      relation: 'articles',
      parentKey: 'organizationId',
    }),
  }),
});
asNode(Organization, 'Organization');

builder.queryFields((t) => ({
  organization: t.field({
    type: Organization,
    nullable: true,
    description: 'The organization or country with this slug; null where there is none.',
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Its slug: "nato". One from before a merge answers with what it became.',
      }),
    },
    resolve: async (_root, { slug }, context, info) => {
      if (!isStorable(slug)) return null;
      const { prisma } = context;
      const query = selectionAt(context, info);
      const organization = await prisma.organization.findUnique({ ...query, where: { slug } });
      if (organization !== null) return organization;
      const [former] = await findFormerSlugs(prisma, 'organizationId', [slug]);
      return former ? prisma.organization.findUnique({ ...query, where: { id: former.id } }) : null;
    },
  }),
  organizations: rootConnection(t, {
    ...pagedOrganizations,
    description: 'Organizations and countries, by slug unless asked otherwise.',
  }),
}));
