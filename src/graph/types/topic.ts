import { builder } from '../builder.ts';
import { articlesVia, pagedArticles } from '../connections/articles.ts';
import { pagedTopics } from '../connections/topics.ts';
import { asNode } from '../node.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { selectionAt } from '../selection-at.ts';
import { isStorable } from '../storable.ts';
import { articleTimeline, outletsIn, speakersIn } from './facets.ts';

const Topic = builder.prismaObject('Topic', {
  description: 'A subject under which outlets file their articles: "Ukraine", "Donald Trump".',
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As outlets write it.' }),
    slug: t.exposeString('slug', { description: 'Short name for addresses and filters. Stable.' }),
    articles: relatedConnection(t, {
      type: { ...pagedArticles.type, row: 'ArticleTopic', via: 'article' },
      description: 'Articles filed under it.',
      ...articlesVia('article.orderAt'),
      relation: 'articles',
      parentKey: 'topicId',
    }),
    speakers: t.field(speakersIn('topic')),
    outlets: t.field(outletsIn('topic')),
    timeline: t.field(articleTimeline('topic')),
  }),
});
asNode(Topic, 'Topic');

builder.queryFields((t) => ({
  topic: t.field({
    type: Topic,
    nullable: true,
    description: 'The topic with this slug; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug: "ukraine".' }) },
    resolve: (_root, { slug }, context, info) =>
      isStorable(slug)
        ? context.prisma.topic.findUnique({ ...selectionAt(context, info), where: { slug } })
        : null,
  }),
  topics: rootConnection(t, { ...pagedTopics, description: 'Topics, by slug.' }),
}));
