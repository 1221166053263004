/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether the articles in which a claim appears agree about it. */
export type Agreement =
  /** They say the same. */
  | 'AGREES'
  /** They cannot all be right. */
  | 'CONTRADICTS'
  /** They differ in a detail. */
  | 'DIFFERS'
  /** Only one article has it. */
  | 'SINGLE';

/** How much of a page's own text is stored. */
export type Completeness =
  /** A summary by others, in which the spoken words are kept as the page printed them. */
  | 'DIGEST'
  /** A part of the page's own text. */
  | 'EXCERPT'
  /** The page's own text, whole. */
  | 'FULL';

/** What sort of body it is. */
export type OrganizationKind =
  /** A country that speaks: "Russia said …". */
  | 'COUNTRY'
  /** A company, office, alliance, paper …: "NATO". */
  | 'ORGANIZATION';

/** How much of a quote stands in quote marks. */
export type QuoteKind =
  /** Word for word: `“It was a good meeting,” she said.` */
  | 'DIRECT'
  /** Retold without quote marks: `She said that the meeting went well.` */
  | 'INDIRECT'
  /** Retold, with some words in quote marks: `She called it a “good meeting”.` */
  | 'MIXED';

/** How an article stands to a claim that it reports. */
export type Stance =
  /** It says so in its own voice. */
  | 'ASSERTS'
  /** It says that the claimant denies it. */
  | 'DENIES'
  /** It says that the claimant leaves it open: "asked whether". */
  | 'DOUBTS'
  /** It says that the claimant says so. */
  | 'REPORTS';

export type LinkedArticleQueryVariables = Exact<{
  key: string;
}>;


export type LinkedArticleQuery = { article: { byline: Array<string>, completeness: Completeness, updatedAt: string, slug: string, title: string, url: string | null, publishedAt: string | null, topics: Array<{ name: string }>, story: { slug: string, title: string } | null, people: { edges: Array<{ node: { name: string, slug: string } }> }, organizations: { edges: Array<{ node: { name: string, slug: string, kind: OrganizationKind } }> }, quotes: { totalCount: number, edges: Array<{ node: { id: string, text: string, kind: QuoteKind, deepLink: string | null, saidOn: string | null, unnamedSource: string | null, speaker:
            | { __typename: 'Organization', name: string, slug: string }
            | { __typename: 'Person', name: string, slug: string }
           | null, venue: { name: string } | null, utterance: { id: string, text: string } | null, article: { slug: string, title: string, url: string | null, publishedAt: string | null, outlet: { domain: string, name: string | null } | null }, provenance: { method: string, score: number, version: string | null } } }> }, syndication: { copyOf: { slug: string, title: string, url: string | null, publishedAt: string | null, outlet: { domain: string, name: string | null } | null } | null }, outlet: { domain: string, name: string | null } | null } | null };

export type LinkedClaimQueryVariables = Exact<{
  key: string;
}>;


export type LinkedClaimQuery = { claim: { id: string, text: string, agreement: Agreement, claimant:
      | { __typename: 'Organization', name: string, slug: string }
      | { __typename: 'Person', name: string, slug: string }
     | null, outlet: { domain: string, name: string | null } | null, appearances: { totalCount: number, edges: Array<{ node: { text: string, stance: Stance, quote: { id: string, deepLink: string | null } | null, article: { slug: string, title: string, url: string | null, publishedAt: string | null, outlet: { domain: string, name: string | null } | null } } }> }, reviews: Array<{ text: string, rating: string | null, ratingValue: number | null, bestRating: number | null, worstRating: number | null, reviewer: string | null, url: string | null }>, provenance: { method: string, score: number, version: string | null } } | null };

export type MadeFragment = { method: string, score: number, version: string | null };

export type PublishedFragment = { slug: string, title: string, url: string | null, publishedAt: string | null, outlet: { domain: string, name: string | null } | null };

export type SaidFragment = { id: string, text: string, kind: QuoteKind, deepLink: string | null, saidOn: string | null, unnamedSource: string | null, speaker:
    | { __typename: 'Organization', name: string, slug: string }
    | { __typename: 'Person', name: string, slug: string }
   | null, venue: { name: string } | null, utterance: { id: string, text: string } | null, article: { slug: string, title: string, url: string | null, publishedAt: string | null, outlet: { domain: string, name: string | null } | null }, provenance: { method: string, score: number, version: string | null } };

export type LinkedOrganizationQueryVariables = Exact<{
  key: string;
}>;


export type LinkedOrganizationQuery = { organization: { name: string, slug: string, kind: OrganizationKind, aliases: Array<{ name: string }>, quotes: { totalCount: number, edges: Array<{ node: { id: string, text: string, kind: QuoteKind, deepLink: string | null, saidOn: string | null, unnamedSource: string | null, speaker:
            | { __typename: 'Organization', name: string, slug: string }
            | { __typename: 'Person', name: string, slug: string }
           | null, venue: { name: string } | null, utterance: { id: string, text: string } | null, article: { slug: string, title: string, url: string | null, publishedAt: string | null, outlet: { domain: string, name: string | null } | null }, provenance: { method: string, score: number, version: string | null } } }> } } | null };

export type LinkedOutletQueryVariables = Exact<{
  key: string;
}>;


export type LinkedOutletQuery = { outlet: { domain: string, name: string | null, articles: { totalCount: number, edges: Array<{ node: { slug: string, title: string, url: string | null, publishedAt: string | null, outlet: { domain: string, name: string | null } | null } }> } } | null };

export type LinkedPersonQueryVariables = Exact<{
  key: string;
}>;


export type LinkedPersonQuery = { person: { name: string, slug: string, aliases: Array<{ name: string }>, roles: Array<{ text: string }>, quotes: { totalCount: number, edges: Array<{ node: { id: string, text: string, kind: QuoteKind, deepLink: string | null, saidOn: string | null, unnamedSource: string | null, speaker:
            | { __typename: 'Organization', name: string, slug: string }
            | { __typename: 'Person', name: string, slug: string }
           | null, venue: { name: string } | null, utterance: { id: string, text: string } | null, article: { slug: string, title: string, url: string | null, publishedAt: string | null, outlet: { domain: string, name: string | null } | null }, provenance: { method: string, score: number, version: string | null } } }> } } | null };

export type LinkedQuoteQueryVariables = Exact<{
  key: string;
}>;


export type LinkedQuoteQuery = { node:
    | { __typename: 'Article' }
    | { __typename: 'AttributionConflict' }
    | { __typename: 'Claim' }
    | { __typename: 'ClaimAppearance' }
    | { __typename: 'Discrepancy' }
    | { __typename: 'Edit' }
    | { __typename: 'Mention' }
    | { __typename: 'Organization' }
    | { __typename: 'Outlet' }
    | { __typename: 'Person' }
    | { __typename: 'Quote', id: string, text: string, kind: QuoteKind, deepLink: string | null, saidOn: string | null, unnamedSource: string | null, speaker:
        | { __typename: 'Organization', name: string, slug: string }
        | { __typename: 'Person', name: string, slug: string }
       | null, venue: { name: string } | null, utterance: { id: string, text: string } | null, article: { slug: string, title: string, url: string | null, publishedAt: string | null, outlet: { domain: string, name: string | null } | null }, provenance: { method: string, score: number, version: string | null } }
    | { __typename: 'Story' }
    | { __typename: 'Topic' }
    | { __typename: 'Utterance' }
    | { __typename: 'Venue' }
   | null };

export type PersonFeedQueryVariables = Exact<{
  key: string;
}>;


export type PersonFeedQuery = { speaker: { name: string, slug: string, quotes: { edges: Array<{ node: { id: string, text: string, deepLink: string | null, article: { title: string, slug: string, url: string | null, publishedAt: string | null, ingestedAt: string, updatedAt: string, outlet: { name: string | null, domain: string } | null } } }> } } | null };

export type OrganizationFeedQueryVariables = Exact<{
  key: string;
}>;


export type OrganizationFeedQuery = { speaker: { name: string, slug: string, quotes: { edges: Array<{ node: { id: string, text: string, deepLink: string | null, article: { title: string, slug: string, url: string | null, publishedAt: string | null, ingestedAt: string, updatedAt: string, outlet: { name: string | null, domain: string } | null } } }> } } | null };

export type EntryFragment = { id: string, text: string, deepLink: string | null, article: { title: string, slug: string, url: string | null, publishedAt: string | null, ingestedAt: string, updatedAt: string, outlet: { name: string | null, domain: string } | null } };

export type LinkedStoryQueryVariables = Exact<{
  key: string;
}>;


export type LinkedStoryQuery = { story: { slug: string, title: string, articleCount: number, articles: { edges: Array<{ node: { slug: string, title: string, url: string | null, publishedAt: string | null, outlet: { domain: string, name: string | null } | null } }> }, provenance: { method: string, score: number, version: string | null } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PublishedFragmentDoc = new TypedDocumentString(`
    fragment Published on Article {
  slug
  title
  url
  publishedAt
  outlet {
    domain
    name
  }
}
    `, {"fragmentName":"Published"}) as unknown as TypedDocumentString<PublishedFragment, unknown>;
export const MadeFragmentDoc = new TypedDocumentString(`
    fragment Made on Provenance {
  method
  score
  version
}
    `, {"fragmentName":"Made"}) as unknown as TypedDocumentString<MadeFragment, unknown>;
export const SaidFragmentDoc = new TypedDocumentString(`
    fragment Said on Quote {
  id
  text
  kind
  deepLink
  saidOn
  unnamedSource
  speaker {
    __typename
    name
    slug
  }
  venue {
    name
  }
  utterance {
    id
    text
  }
  article {
    ...Published
  }
  provenance {
    ...Made
  }
}
    fragment Made on Provenance {
  method
  score
  version
}
fragment Published on Article {
  slug
  title
  url
  publishedAt
  outlet {
    domain
    name
  }
}`, {"fragmentName":"Said"}) as unknown as TypedDocumentString<SaidFragment, unknown>;
export const EntryFragmentDoc = new TypedDocumentString(`
    fragment Entry on Quote {
  id
  text
  deepLink
  article {
    title
    slug
    url
    publishedAt
    ingestedAt
    updatedAt
    outlet {
      name
      domain
    }
  }
}
    `, {"fragmentName":"Entry"}) as unknown as TypedDocumentString<EntryFragment, unknown>;
export const LinkedArticleDocument = new TypedDocumentString(`
    query LinkedArticle($key: String!) {
  article(slug: $key) {
    ...Published
    byline
    completeness
    updatedAt
    topics {
      name
    }
    story {
      slug
      title
    }
    people {
      edges {
        node {
          name
          slug
        }
      }
    }
    organizations {
      edges {
        node {
          name
          slug
          kind
        }
      }
    }
    quotes {
      totalCount
      edges {
        node {
          ...Said
        }
      }
    }
    syndication {
      copyOf {
        ...Published
      }
    }
  }
}
    fragment Made on Provenance {
  method
  score
  version
}
fragment Published on Article {
  slug
  title
  url
  publishedAt
  outlet {
    domain
    name
  }
}
fragment Said on Quote {
  id
  text
  kind
  deepLink
  saidOn
  unnamedSource
  speaker {
    __typename
    name
    slug
  }
  venue {
    name
  }
  utterance {
    id
    text
  }
  article {
    ...Published
  }
  provenance {
    ...Made
  }
}`) as unknown as TypedDocumentString<LinkedArticleQuery, LinkedArticleQueryVariables>;
export const LinkedClaimDocument = new TypedDocumentString(`
    query LinkedClaim($key: ID!) {
  claim(id: $key) {
    id
    text
    agreement
    claimant {
      __typename
      name
      slug
    }
    outlet {
      domain
      name
    }
    appearances {
      totalCount
      edges {
        node {
          text
          stance
          quote {
            id
            deepLink
          }
          article {
            ...Published
          }
        }
      }
    }
    reviews {
      text
      rating
      ratingValue
      bestRating
      worstRating
      reviewer
      url
    }
    provenance {
      ...Made
    }
  }
}
    fragment Made on Provenance {
  method
  score
  version
}
fragment Published on Article {
  slug
  title
  url
  publishedAt
  outlet {
    domain
    name
  }
}`) as unknown as TypedDocumentString<LinkedClaimQuery, LinkedClaimQueryVariables>;
export const LinkedOrganizationDocument = new TypedDocumentString(`
    query LinkedOrganization($key: String!) {
  organization(slug: $key) {
    name
    slug
    kind
    aliases {
      name
    }
    quotes {
      totalCount
      edges {
        node {
          ...Said
        }
      }
    }
  }
}
    fragment Made on Provenance {
  method
  score
  version
}
fragment Published on Article {
  slug
  title
  url
  publishedAt
  outlet {
    domain
    name
  }
}
fragment Said on Quote {
  id
  text
  kind
  deepLink
  saidOn
  unnamedSource
  speaker {
    __typename
    name
    slug
  }
  venue {
    name
  }
  utterance {
    id
    text
  }
  article {
    ...Published
  }
  provenance {
    ...Made
  }
}`) as unknown as TypedDocumentString<LinkedOrganizationQuery, LinkedOrganizationQueryVariables>;
export const LinkedOutletDocument = new TypedDocumentString(`
    query LinkedOutlet($key: String!) {
  outlet(domain: $key) {
    domain
    name
    articles {
      totalCount
      edges {
        node {
          ...Published
        }
      }
    }
  }
}
    fragment Published on Article {
  slug
  title
  url
  publishedAt
  outlet {
    domain
    name
  }
}`) as unknown as TypedDocumentString<LinkedOutletQuery, LinkedOutletQueryVariables>;
export const LinkedPersonDocument = new TypedDocumentString(`
    query LinkedPerson($key: String!) {
  person(slug: $key) {
    name
    slug
    aliases {
      name
    }
    roles {
      text
    }
    quotes {
      totalCount
      edges {
        node {
          ...Said
        }
      }
    }
  }
}
    fragment Made on Provenance {
  method
  score
  version
}
fragment Published on Article {
  slug
  title
  url
  publishedAt
  outlet {
    domain
    name
  }
}
fragment Said on Quote {
  id
  text
  kind
  deepLink
  saidOn
  unnamedSource
  speaker {
    __typename
    name
    slug
  }
  venue {
    name
  }
  utterance {
    id
    text
  }
  article {
    ...Published
  }
  provenance {
    ...Made
  }
}`) as unknown as TypedDocumentString<LinkedPersonQuery, LinkedPersonQueryVariables>;
export const LinkedQuoteDocument = new TypedDocumentString(`
    query LinkedQuote($key: ID!) {
  node(id: $key) {
    __typename
    ... on Quote {
      ...Said
    }
  }
}
    fragment Made on Provenance {
  method
  score
  version
}
fragment Published on Article {
  slug
  title
  url
  publishedAt
  outlet {
    domain
    name
  }
}
fragment Said on Quote {
  id
  text
  kind
  deepLink
  saidOn
  unnamedSource
  speaker {
    __typename
    name
    slug
  }
  venue {
    name
  }
  utterance {
    id
    text
  }
  article {
    ...Published
  }
  provenance {
    ...Made
  }
}`) as unknown as TypedDocumentString<LinkedQuoteQuery, LinkedQuoteQueryVariables>;
export const PersonFeedDocument = new TypedDocumentString(`
    query PersonFeed($key: String!) {
  speaker: person(slug: $key) {
    name
    slug
    quotes(first: 50) {
      edges {
        node {
          ...Entry
        }
      }
    }
  }
}
    fragment Entry on Quote {
  id
  text
  deepLink
  article {
    title
    slug
    url
    publishedAt
    ingestedAt
    updatedAt
    outlet {
      name
      domain
    }
  }
}`) as unknown as TypedDocumentString<PersonFeedQuery, PersonFeedQueryVariables>;
export const OrganizationFeedDocument = new TypedDocumentString(`
    query OrganizationFeed($key: String!) {
  speaker: organization(slug: $key) {
    name
    slug
    quotes(first: 50) {
      edges {
        node {
          ...Entry
        }
      }
    }
  }
}
    fragment Entry on Quote {
  id
  text
  deepLink
  article {
    title
    slug
    url
    publishedAt
    ingestedAt
    updatedAt
    outlet {
      name
      domain
    }
  }
}`) as unknown as TypedDocumentString<OrganizationFeedQuery, OrganizationFeedQueryVariables>;
export const LinkedStoryDocument = new TypedDocumentString(`
    query LinkedStory($key: String!) {
  story(slug: $key) {
    slug
    title
    articleCount
    articles {
      edges {
        node {
          ...Published
        }
      }
    }
    provenance {
      ...Made
    }
  }
}
    fragment Made on Provenance {
  method
  score
  version
}
fragment Published on Article {
  slug
  title
  url
  publishedAt
  outlet {
    domain
    name
  }
}`) as unknown as TypedDocumentString<LinkedStoryQuery, LinkedStoryQueryVariables>;