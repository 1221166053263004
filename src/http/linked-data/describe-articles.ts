import { type Describer, type Node, nodesOf } from './describe.ts';
import type { LinkedArticleQuery, LinkedOutletQuery, LinkedStoryQuery } from './generated/graphql.ts';

/** The article, whom it mentions, and its first quotes. None of its text besides. */
export function describeArticle(to: Describer, article: NonNullable<LinkedArticleQuery['article']>): Node {
  const mentions = [
    ...nodesOf(article.people).map((person) => to.speaker({ ...person, __typename: 'Person' })),
    ...nodesOf(article.organizations).map((body) => to.speaker({ ...body, __typename: 'Organization' })),
  ];
  const { copyOf } = article.syndication;
  return {
    ...to.article(article),
    author: article.byline.map((name) => ({ '@type': 'Person', name })),
    about: article.topics.map(({ name }) => ({ '@type': 'Thing', name })),
    mentions,
    isPartOf: article.story && {
      '@type': 'Collection',
      '@id': to.idOf('story', article.story.slug),
      name: article.story.title,
    },
    isBasedOn: copyOf && to.article(copyOf),
    hasPart: nodesOf(article.quotes).map(to.quote),
    sdDatePublished: article.updatedAt,
    'onrecord:completeness': article.completeness,
    'onrecord:quoteCount': article.quotes.totalCount,
  };
}

/** The outlet and its latest articles. */
export function describeOutlet(to: Describer, outlet: NonNullable<LinkedOutletQuery['outlet']>): Node {
  return {
    ...to.outlet(outlet),
    identifier: outlet.domain,
    '@reverse': { publisher: nodesOf(outlet.articles).map((each) => to.article({ ...each, outlet: null })) },
    'onrecord:articleCount': outlet.articles.totalCount,
  };
}

/** The story as a collection: the latest of the articles that cover one event. */
export function describeStory(to: Describer, story: NonNullable<LinkedStoryQuery['story']>): Node {
  return {
    '@type': 'Collection',
    '@id': to.idOf('story', story.slug),
    name: story.title,
    collectionSize: story.articleCount,
    hasPart: nodesOf(story.articles).map(to.article),
    'prov:wasGeneratedBy': to.made(story.provenance),
  };
}
