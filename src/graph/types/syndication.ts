import { builder } from '../builder.ts';
import { pagedArticles } from '../connections/articles.ts';
import { relatedConnection } from '../paging/related-connection.ts';

export const Syndication = builder.prismaObject('Article', {
  variant: 'Syndication',
  description: 'Whether an article is a copy of another one, and which ones are copies of it.',
  select: { id: true },
  fields: (t) => ({
    isCopy: t.boolean({
      description:
        'Whether it prints the text of another article known here that stands for that text; see `copyOf`.',
      select: { copyOfId: true },
      resolve: ({ copyOfId }) => copyOfId !== null,
    }),
    copyOf: t.relation('copyOf', {
      nullable: true,
      description:
        'The article that stands for the text: the original where that is known, else the one that was ingested first. The evidence of the SYNDICATED_COPY link in `related` says which (`original: earlier`, `original: unknown`).',
    }),
    copies: relatedConnection(t, {
      ...pagedArticles,
      description: 'The articles that carry its text.',
      relation: 'copies',
      parentKey: 'copyOfId',
    }),
  }),
});
