import { builder } from '../builder.ts';
import { pagedArticles } from '../connections/articles.ts';
import { relatedConnection } from '../paging/related-connection.ts';

export const Syndication = builder.prismaObject('Article', {
  variant: 'Syndication',
  description: 'Whether an article is a copy of another one, and which ones are copies of it.',
  select: { id: true },
  fields: (t) => ({
    isCopy: t.boolean({
      description: 'Whether its text is that of an article known here that appeared before.',
      select: { copyOfId: true },
      resolve: ({ copyOfId }) => copyOfId !== null,
    }),
    copyOf: t.relation('copyOf', {
      nullable: true,
      description: 'The article whose text it carries; null unless it is a copy.',
    }),
    copies: relatedConnection(t, {
      ...pagedArticles,
      description: 'The articles that carry its text.',
      relation: 'copies',
      parentKey: 'copyOfId',
    }),
  }),
});
