import { type Describer, type Node, nodesOf } from './describe.ts';
import type { LinkedClaimQuery } from './generated/graphql.ts';

type Claimed = NonNullable<LinkedClaimQuery['claim']>;

/** The claim with who makes it, in which articles and words it appears, and what fact checks say of it. */
export function describeClaim(to: Describer, claim: Claimed): Node {
  return {
    '@type': 'Claim',
    '@id': to.idOf('claim', claim.id),
    text: claim.text,
    author: (claim.claimant && to.speaker(claim.claimant)) ?? (claim.outlet && to.outlet(claim.outlet)),
    appearance: nodesOf(claim.appearances).map(({ text, stance, quote, article }) => ({
      '@type': quote ? 'Quotation' : 'CreativeWork',
      '@id': quote && to.idOf('quote', quote.id),
      text,
      url: quote?.deepLink,
      isPartOf: to.article(article),
      'onrecord:stance': stance,
    })),
    '@reverse': claim.reviews.length === 0 ? null : { itemReviewed: claim.reviews.map(describeReview) },
    'onrecord:agreement': claim.agreement,
    'onrecord:appearanceCount': claim.appearances.totalCount,
    'prov:wasGeneratedBy': to.made(claim.provenance),
  };
}

function describeReview({ text, url, reviewer, rating, ...scale }: Claimed['reviews'][number]): Node {
  return {
    '@type': 'ClaimReview',
    url,
    claimReviewed: text,
    author: reviewer === null ? null : { '@type': 'Organization', name: reviewer },
    reviewRating: { '@type': 'Rating', alternateName: rating, ...scale },
  };
}
