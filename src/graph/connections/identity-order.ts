import { builder } from '../builder.ts';
import { alphabetical, ID, type Order } from '../paging/order.ts';

export const IdentityOrder = builder.enumType('IdentityOrder', {
  description: 'Orders of people and of organizations.',
  values: {
    SLUG: { description: 'By slug.' },
    MOST_QUOTED: { description: 'Those with most quotes first.' },
    LATEST_KNOWN: { description: 'Those who became known last first.' },
  } as const,
});

const latestKnown: Order = { name: 'latest-known', keys: [ID], direction: 'desc' };

const mostQuoted: Order = {
  name: 'most-quoted',
  keys: [{ field: 'quoteCount', kind: 'int' }, ID],
  direction: 'desc',
};

export const identityOrders = {
  SLUG: alphabetical('slug'),
  MOST_QUOTED: mostQuoted,
  LATEST_KNOWN: latestKnown,
};
