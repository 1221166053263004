/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query LinkedArticle($key: String!) {\n  article(slug: $key) {\n    ...Published\n    byline\n    completeness\n    updatedAt\n    topics {\n      name\n    }\n    story {\n      slug\n      title\n    }\n    people {\n      edges {\n        node {\n          name\n          slug\n        }\n      }\n    }\n    organizations {\n      edges {\n        node {\n          name\n          slug\n          kind\n        }\n      }\n    }\n    quotes {\n      totalCount\n      edges {\n        node {\n          ...Said\n        }\n      }\n    }\n    syndication {\n      copyOf {\n        ...Published\n      }\n    }\n  }\n}": typeof types.LinkedArticleDocument,
    "query LinkedClaim($key: ID!) {\n  claim(id: $key) {\n    id\n    text\n    agreement\n    claimant {\n      __typename\n      name\n      slug\n    }\n    outlet {\n      domain\n      name\n    }\n    appearances {\n      totalCount\n      edges {\n        node {\n          text\n          stance\n          quote {\n            id\n            deepLink\n          }\n          article {\n            ...Published\n          }\n        }\n      }\n    }\n    reviews {\n      text\n      rating\n      ratingValue\n      bestRating\n      worstRating\n      reviewer\n      url\n    }\n    provenance {\n      ...Made\n    }\n  }\n}": typeof types.LinkedClaimDocument,
    "fragment Made on Provenance {\n  method\n  score\n  version\n}\n\nfragment Published on Article {\n  slug\n  title\n  url\n  publishedAt\n  outlet {\n    domain\n    name\n  }\n}\n\nfragment Said on Quote {\n  id\n  text\n  kind\n  deepLink\n  saidOn\n  unnamedSource\n  speaker {\n    __typename\n    name\n    slug\n  }\n  venue {\n    name\n  }\n  utterance {\n    id\n    text\n  }\n  article {\n    ...Published\n  }\n  provenance {\n    ...Made\n  }\n}": typeof types.MadeFragmentDoc,
    "query LinkedOrganization($key: String!) {\n  organization(slug: $key) {\n    name\n    slug\n    kind\n    aliases {\n      name\n    }\n    quotes {\n      totalCount\n      edges {\n        node {\n          ...Said\n        }\n      }\n    }\n  }\n}": typeof types.LinkedOrganizationDocument,
    "query LinkedOutlet($key: String!) {\n  outlet(domain: $key) {\n    domain\n    name\n    articles {\n      totalCount\n      edges {\n        node {\n          ...Published\n        }\n      }\n    }\n  }\n}": typeof types.LinkedOutletDocument,
    "query LinkedPerson($key: String!) {\n  person(slug: $key) {\n    name\n    slug\n    aliases {\n      name\n    }\n    roles {\n      text\n    }\n    quotes {\n      totalCount\n      edges {\n        node {\n          ...Said\n        }\n      }\n    }\n  }\n}": typeof types.LinkedPersonDocument,
    "query LinkedQuote($key: ID!) {\n  node(id: $key) {\n    __typename\n    ... on Quote {\n      ...Said\n    }\n  }\n}": typeof types.LinkedQuoteDocument,
    "query PersonFeed($key: String!) {\n  speaker: person(slug: $key) {\n    name\n    slug\n    quotes(first: 50) {\n      edges {\n        node {\n          ...Entry\n        }\n      }\n    }\n  }\n}\n\nquery OrganizationFeed($key: String!) {\n  speaker: organization(slug: $key) {\n    name\n    slug\n    quotes(first: 50) {\n      edges {\n        node {\n          ...Entry\n        }\n      }\n    }\n  }\n}\n\nfragment Entry on Quote {\n  id\n  text\n  deepLink\n  article {\n    title\n    slug\n    url\n    publishedAt\n    ingestedAt\n    updatedAt\n    outlet {\n      name\n      domain\n    }\n  }\n}": typeof types.PersonFeedDocument,
    "query LinkedStory($key: String!) {\n  story(slug: $key) {\n    slug\n    title\n    articleCount\n    articles {\n      edges {\n        node {\n          ...Published\n        }\n      }\n    }\n    provenance {\n      ...Made\n    }\n  }\n}": typeof types.LinkedStoryDocument,
};
const documents: Documents = {
    "query LinkedArticle($key: String!) {\n  article(slug: $key) {\n    ...Published\n    byline\n    completeness\n    updatedAt\n    topics {\n      name\n    }\n    story {\n      slug\n      title\n    }\n    people {\n      edges {\n        node {\n          name\n          slug\n        }\n      }\n    }\n    organizations {\n      edges {\n        node {\n          name\n          slug\n          kind\n        }\n      }\n    }\n    quotes {\n      totalCount\n      edges {\n        node {\n          ...Said\n        }\n      }\n    }\n    syndication {\n      copyOf {\n        ...Published\n      }\n    }\n  }\n}": types.LinkedArticleDocument,
    "query LinkedClaim($key: ID!) {\n  claim(id: $key) {\n    id\n    text\n    agreement\n    claimant {\n      __typename\n      name\n      slug\n    }\n    outlet {\n      domain\n      name\n    }\n    appearances {\n      totalCount\n      edges {\n        node {\n          text\n          stance\n          quote {\n            id\n            deepLink\n          }\n          article {\n            ...Published\n          }\n        }\n      }\n    }\n    reviews {\n      text\n      rating\n      ratingValue\n      bestRating\n      worstRating\n      reviewer\n      url\n    }\n    provenance {\n      ...Made\n    }\n  }\n}": types.LinkedClaimDocument,
    "fragment Made on Provenance {\n  method\n  score\n  version\n}\n\nfragment Published on Article {\n  slug\n  title\n  url\n  publishedAt\n  outlet {\n    domain\n    name\n  }\n}\n\nfragment Said on Quote {\n  id\n  text\n  kind\n  deepLink\n  saidOn\n  unnamedSource\n  speaker {\n    __typename\n    name\n    slug\n  }\n  venue {\n    name\n  }\n  utterance {\n    id\n    text\n  }\n  article {\n    ...Published\n  }\n  provenance {\n    ...Made\n  }\n}": types.MadeFragmentDoc,
    "query LinkedOrganization($key: String!) {\n  organization(slug: $key) {\n    name\n    slug\n    kind\n    aliases {\n      name\n    }\n    quotes {\n      totalCount\n      edges {\n        node {\n          ...Said\n        }\n      }\n    }\n  }\n}": types.LinkedOrganizationDocument,
    "query LinkedOutlet($key: String!) {\n  outlet(domain: $key) {\n    domain\n    name\n    articles {\n      totalCount\n      edges {\n        node {\n          ...Published\n        }\n      }\n    }\n  }\n}": types.LinkedOutletDocument,
    "query LinkedPerson($key: String!) {\n  person(slug: $key) {\n    name\n    slug\n    aliases {\n      name\n    }\n    roles {\n      text\n    }\n    quotes {\n      totalCount\n      edges {\n        node {\n          ...Said\n        }\n      }\n    }\n  }\n}": types.LinkedPersonDocument,
    "query LinkedQuote($key: ID!) {\n  node(id: $key) {\n    __typename\n    ... on Quote {\n      ...Said\n    }\n  }\n}": types.LinkedQuoteDocument,
    "query PersonFeed($key: String!) {\n  speaker: person(slug: $key) {\n    name\n    slug\n    quotes(first: 50) {\n      edges {\n        node {\n          ...Entry\n        }\n      }\n    }\n  }\n}\n\nquery OrganizationFeed($key: String!) {\n  speaker: organization(slug: $key) {\n    name\n    slug\n    quotes(first: 50) {\n      edges {\n        node {\n          ...Entry\n        }\n      }\n    }\n  }\n}\n\nfragment Entry on Quote {\n  id\n  text\n  deepLink\n  article {\n    title\n    slug\n    url\n    publishedAt\n    ingestedAt\n    updatedAt\n    outlet {\n      name\n      domain\n    }\n  }\n}": types.PersonFeedDocument,
    "query LinkedStory($key: String!) {\n  story(slug: $key) {\n    slug\n    title\n    articleCount\n    articles {\n      edges {\n        node {\n          ...Published\n        }\n      }\n    }\n    provenance {\n      ...Made\n    }\n  }\n}": types.LinkedStoryDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LinkedArticle($key: String!) {\n  article(slug: $key) {\n    ...Published\n    byline\n    completeness\n    updatedAt\n    topics {\n      name\n    }\n    story {\n      slug\n      title\n    }\n    people {\n      edges {\n        node {\n          name\n          slug\n        }\n      }\n    }\n    organizations {\n      edges {\n        node {\n          name\n          slug\n          kind\n        }\n      }\n    }\n    quotes {\n      totalCount\n      edges {\n        node {\n          ...Said\n        }\n      }\n    }\n    syndication {\n      copyOf {\n        ...Published\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').LinkedArticleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LinkedClaim($key: ID!) {\n  claim(id: $key) {\n    id\n    text\n    agreement\n    claimant {\n      __typename\n      name\n      slug\n    }\n    outlet {\n      domain\n      name\n    }\n    appearances {\n      totalCount\n      edges {\n        node {\n          text\n          stance\n          quote {\n            id\n            deepLink\n          }\n          article {\n            ...Published\n          }\n        }\n      }\n    }\n    reviews {\n      text\n      rating\n      ratingValue\n      bestRating\n      worstRating\n      reviewer\n      url\n    }\n    provenance {\n      ...Made\n    }\n  }\n}"): typeof import('./graphql.ts').LinkedClaimDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Made on Provenance {\n  method\n  score\n  version\n}\n\nfragment Published on Article {\n  slug\n  title\n  url\n  publishedAt\n  outlet {\n    domain\n    name\n  }\n}\n\nfragment Said on Quote {\n  id\n  text\n  kind\n  deepLink\n  saidOn\n  unnamedSource\n  speaker {\n    __typename\n    name\n    slug\n  }\n  venue {\n    name\n  }\n  utterance {\n    id\n    text\n  }\n  article {\n    ...Published\n  }\n  provenance {\n    ...Made\n  }\n}"): typeof import('./graphql.ts').MadeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LinkedOrganization($key: String!) {\n  organization(slug: $key) {\n    name\n    slug\n    kind\n    aliases {\n      name\n    }\n    quotes {\n      totalCount\n      edges {\n        node {\n          ...Said\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').LinkedOrganizationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LinkedOutlet($key: String!) {\n  outlet(domain: $key) {\n    domain\n    name\n    articles {\n      totalCount\n      edges {\n        node {\n          ...Published\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').LinkedOutletDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LinkedPerson($key: String!) {\n  person(slug: $key) {\n    name\n    slug\n    aliases {\n      name\n    }\n    roles {\n      text\n    }\n    quotes {\n      totalCount\n      edges {\n        node {\n          ...Said\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').LinkedPersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LinkedQuote($key: ID!) {\n  node(id: $key) {\n    __typename\n    ... on Quote {\n      ...Said\n    }\n  }\n}"): typeof import('./graphql.ts').LinkedQuoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PersonFeed($key: String!) {\n  speaker: person(slug: $key) {\n    name\n    slug\n    quotes(first: 50) {\n      edges {\n        node {\n          ...Entry\n        }\n      }\n    }\n  }\n}\n\nquery OrganizationFeed($key: String!) {\n  speaker: organization(slug: $key) {\n    name\n    slug\n    quotes(first: 50) {\n      edges {\n        node {\n          ...Entry\n        }\n      }\n    }\n  }\n}\n\nfragment Entry on Quote {\n  id\n  text\n  deepLink\n  article {\n    title\n    slug\n    url\n    publishedAt\n    ingestedAt\n    updatedAt\n    outlet {\n      name\n      domain\n    }\n  }\n}"): typeof import('./graphql.ts').PersonFeedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LinkedStory($key: String!) {\n  story(slug: $key) {\n    slug\n    title\n    articleCount\n    articles {\n      edges {\n        node {\n          ...Published\n        }\n      }\n    }\n    provenance {\n      ...Made\n    }\n  }\n}"): typeof import('./graphql.ts').LinkedStoryDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
