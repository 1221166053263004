import { builder } from '../builder.ts';
import { pagedArticles } from '../connections/articles.ts';
import { batchAt, type GraphContext } from '../context.ts';
import { type CopyLink, findCopyLinks } from '../find-copy-links.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { Provenance } from './provenance.ts';

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
    evidence: t.string({
      nullable: true,
      description: 'Why it is a copy, in a sentence with its figures; null where it is none.',
      resolve: async ({ id }, _args, context) => (await copyLinkOf(context, id))?.evidence ?? null,
    }),
    provenance: t.field({
      type: Provenance,
      nullable: true,
      description: 'The rule that found it to be a copy; null where it is none.',
      resolve: async ({ id }, _args, context) => copyLinkOf(context, id),
    }),
    copies: relatedConnection(t, {
      ...pagedArticles,
      description: 'The articles that carry its text.',
      relation: 'copies',
      parentKey: 'copyOfId',
    }),
  }),
});

/** One statement for all articles of the document. */
async function copyLinkOf(context: GraphContext, articleId: number): Promise<CopyLink | null> {
  const batch = batchAt<CopyLink>(context, 'links of copies', async (ids) => {
    const links = await findCopyLinks(context.prisma, ids);
    return new Map(links.map((link) => [link.fromId, link]));
  });
  return (await batch.load(articleId)) ?? null;
}
