import { builder } from '../builder.ts';
import { pagedArticles } from '../connections/articles.ts';
import { asNode } from '../node.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { alphabetical } from '../paging/order.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { isStorable } from '../storable.ts';

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
  }),
});
asNode(Outlet, 'Outlet');

builder.queryFields((t) => ({
  outlet: t.prismaField({
    type: Outlet,
    nullable: true,
    description: 'The outlet with this domain; null where there is none.',
    args: { domain: t.arg.string({ required: true, description: 'Its domain: "indianexpress.com".' }) },
    resolve: (query, _root, { domain }, { prisma }) =>
      isStorable(domain)
        ? prisma.outlet.findUnique({ ...query, where: { domain: domain.trim().toLowerCase() } })
        : null,
  }),
  outlets: rootConnection(t, {
    type: defineConnection({ name: 'Outlet', plural: 'outlets', node: 'Outlet', row: 'Outlet' }),
    description: 'All outlets, by domain.',
    order: alphabetical('domain'),
  }),
}));
