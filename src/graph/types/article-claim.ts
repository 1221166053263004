import { completeValue } from '@pothos/core';
import { builder } from '../builder.ts';
import { ClaimFilter, whereClaims } from '../filters/claims.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { inText } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';
import { Stance } from './claim-enums.ts';
import { Span } from './span.ts';

/** The claims that appear in an article; each edge is one appearance. */
export const pagedArticleClaims = definePaging({
  type: defineConnection({
    name: 'ArticleClaim',
    plural: 'claims in an article',
    node: 'Claim',
    row: 'ClaimAppearance',
    via: 'claim',
    columns: ['text', 'start', 'end', 'stance'],
    edgeFields: (t) => ({
      text: t.string({
        description: 'The words of the article.',
        resolve: ({ row }) => row.text as string,
      }),
      span: t.field({
        type: Span,
        description: "Where they stand in the article's text.",
        resolve: ({ row }) => ({ start: row.start as number, end: row.end as number }),
      }),
      stance: t.field({
        type: Stance,
        description: 'How the article stands to the claim.',
        resolve: ({ row }) => row.stance as never,
      }),
    }),
  }),
  args: builder.args((t) => ({
    filter: t.field({ type: ClaimFilter, description: 'Which claims; all where it is left out.' }),
  })),
  order: inText,
  where: ({ filter }, context) =>
    filter ? completeValue(whereClaims(filter, context), (claim) => ({ claim })) : {},
});
