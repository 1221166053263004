import { builder } from '../builder.ts';
import { pagedArticles } from '../connections/articles.ts';
import { pagedClaims } from '../connections/claims.ts';
import { asNode } from '../node.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { newest } from '../paging/order.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { isStorable } from '../storable.ts';
import { ownProvenance } from './provenance.ts';

const Story = builder.prismaObject('Story', {
  description: 'The articles that cover one event.',
  select: { id: true },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is about: the headline that fits it best.' }),
    slug: t.exposeString('slug', { description: 'Short name for addresses and filters. Stable.' }),
    articles: relatedConnection(t, {
      ...pagedArticles,
      description: 'The articles that cover it.',
      relation: 'articles',
      parentKey: 'storyId',
    }),
    claims: relatedConnection(t, {
      ...pagedClaims,
      description: 'What its articles claim.',
      relation: 'claims',
      parentKey: 'storyId',
    }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that brought the articles together.',
    }),
  }),
});
asNode(Story, 'Story');

builder.queryFields((t) => ({
  story: t.prismaField({
    type: Story,
    nullable: true,
    description: 'The story with this slug; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (query, _root, { slug }, { prisma }) =>
      isStorable(slug) ? prisma.story.findUnique({ ...query, where: { slug } }) : null,
  }),
  stories: rootConnection(t, {
    type: defineConnection({ name: 'Story', plural: 'stories', node: 'Story', row: 'Story' }),
    description: 'All stories, latest first.',
    order: newest,
  }),
}));
