import { builder } from '../builder.ts';
import { pagedQuotes } from '../connections/quotes.ts';
import { pagedVenues } from '../connections/venues.ts';
import { asNode } from '../node.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { selectionAt } from '../selection-at.ts';
import { isStorable } from '../storable.ts';

const Venue = builder.prismaObject('Venue', {
  description: 'Where something was said: a programme, a news conference, an interview, a social network.',
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Display name: "CNN · State of the Union".' }),
    slug: t.exposeString('slug', { description: 'Short name for addresses and filters. Stable.' }),
    outlet: t.exposeString('outlet', {
      nullable: true,
      description: 'The network, paper or social network ("CNN"), where there is one.',
    }),
    programme: t.exposeString('programme', {
      nullable: true,
      description: 'The programme ("State of the Union"), where there is one.',
    }),
    quotes: relatedConnection(t, {
      ...pagedQuotes,
      description: 'What was said there.',
      relation: 'quotes',
      parentKey: 'venueId',
    }),
  }),
});
asNode(Venue, 'Venue');

builder.queryFields((t) => ({
  venue: t.field({
    type: Venue,
    nullable: true,
    description: 'The venue with this slug; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug: "truth-social".' }) },
    resolve: (_root, { slug }, context, info) =>
      isStorable(slug)
        ? context.prisma.venue.findUnique({ ...selectionAt(context, info), where: { slug } })
        : null,
  }),
  venues: rootConnection(t, { ...pagedVenues, description: 'Venues, by slug.' }),
}));
