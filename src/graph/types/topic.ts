import { builder } from '../builder.ts';
import { pagedArticles } from '../connections/articles.ts';
import { asNode } from '../node.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { alphabetical, type Order } from '../paging/order.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { isStorable } from '../storable.ts';

const newestArticle: Order = {
  name: 'newest',
  keys: [
    { field: 'article.orderAt', kind: 'instant' },
    { field: 'articleId', kind: 'int' },
  ],
  direction: 'desc',
};

const Topic = builder.prismaObject('Topic', {
  description: 'A subject under which outlets file their articles: "Ukraine", "Donald Trump".',
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As outlets write it.' }),
    slug: t.exposeString('slug', { description: 'Short name for addresses and filters. Stable.' }),
    articles: relatedConnection(t, {
      type: { ...pagedArticles.type, row: 'ArticleTopic', via: 'article' },
      description: 'Articles filed under it, latest first.',
      relation: 'articles',
      parentKey: 'topicId',
      order: newestArticle,
    }),
  }),
});
asNode(Topic, 'Topic');

builder.queryFields((t) => ({
  topic: t.prismaField({
    type: Topic,
    nullable: true,
    description: 'The topic with this slug; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug: "ukraine".' }) },
    resolve: (query, _root, { slug }, { prisma }) =>
      isStorable(slug) ? prisma.topic.findUnique({ ...query, where: { slug } }) : null,
  }),
  topics: rootConnection(t, {
    type: defineConnection({ name: 'Topic', plural: 'topics', node: 'Topic', row: 'Topic' }),
    description: 'All topics, by slug.',
    order: alphabetical('slug'),
  }),
}));
