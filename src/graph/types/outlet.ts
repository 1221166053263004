import { builder } from '../builder.ts';
import { pagedArticles } from '../connections/articles.ts';
import { pagedOutlets } from '../connections/outlets.ts';
import { asNode } from '../node.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { selectionAt } from '../selection-at.ts';
import { isStorable } from '../storable.ts';
import { articleTimeline, speakersIn, topicsIn } from './facets.ts';

const Outlet = builder.prismaObject('Outlet', {
  description: 'A publisher, known by its domain.',
  select: { id: true },
  fields: (t) => ({
    domain: t.exposeString('domain', {
      description: 'Its registrable domain: "indianexpress.com". The folded name where no domain is known.',
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Display name: "The Indian Express"; null if unknown.',
    }),
    articles: relatedConnection(t, {
      ...pagedArticles,
      description: 'What it published.',
      relation: 'articles',
      parentKey: 'outletId',
    }),
    speakers: t.field(speakersIn('outlet')),
    topics: t.field(topicsIn('outlet')),
    timeline: t.field(articleTimeline('outlet')),
  }),
});
asNode(Outlet, 'Outlet');

builder.queryFields((t) => ({
  outlet: t.field({
    type: Outlet,
    nullable: true,
    description: 'The outlet with this domain; null where there is none.',
    args: { domain: t.arg.string({ required: true, description: 'Its domain: "indianexpress.com".' }) },
    resolve: (_root, { domain }, context, info) =>
      isStorable(domain)
        ? context.prisma.outlet.findUnique({
            ...selectionAt(context, info),
            where: { domain: domain.trim().toLowerCase() },
          })
        : null,
  }),
  outlets: rootConnection(t, { ...pagedOutlets, description: 'Outlets, by domain.' }),
}));
