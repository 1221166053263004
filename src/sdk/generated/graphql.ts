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

/** Why two articles are linked. */
export type ArticleLinkKind =
  /** The page lists the other one among its related articles. */
  | 'LISTED'
  /** They share people and subjects. */
  | 'RELATED'
  /** They cover the same event. */
  | 'SAME_STORY'
  /** They report the same words; see `utterance`. */
  | 'SHARED_UTTERANCE'
  /** They carry the same text. */
  | 'SYNDICATED_COPY';

/** What makes a wording a claim. */
export type ClaimKind =
  /** A phrase that says how long something lasts: "the three-year war". */
  | 'DURATION'
  /** A phrase that dates an event: "Friday's summit in Alaska". */
  | 'EVENT'
  /** A quote: somebody is reported to say so. */
  | 'QUOTE'
  /** A sentence of headline or lead in the outlet's own voice. */
  | 'SENTENCE'
  /** What somebody is reported to think, want or decide, in no words of theirs. */
  | 'STANCE'
  /** A phrase that says where somebody spoke: "told CNN". */
  | 'VENUE';

/** How much of a page's own text is stored. */
export type Completeness =
  /** A summary by others, in which the spoken words are kept as the page printed them. */
  | 'DIGEST'
  /** A part of the page's own text. */
  | 'EXCERPT'
  /** The page's own text, whole. */
  | 'FULL';

/** How it comes that the same words are attributed to two speakers. */
export type ConflictKind =
  /** Two articles name different speakers: one of them is wrong. */
  | 'CONFLICT'
  /** One speaker repeats what the other one said before. */
  | 'REQUOTATION'
  /** Both name the same source at different levels: an agency and its head, a country and its minister. */
  | 'SOURCE_LEVEL';

/** Days from one to another, both included. Leave one out for a range without that end. */
export type DateRange = {
  /** The first day. */
  from?: string | null | undefined;
  /** The last day, included. */
  to?: string | null | undefined;
};

/** Instants from one up to another. Leave one out for a range without that end. */
export type DateTimeRange = {
  /** The instant after the last: not included itself. */
  before?: string | null | undefined;
  /** The first instant. */
  from?: string | null | undefined;
};

/** In what the appearances of a claim differ, or can. */
export type DiscrepancyAspect =
  /** When it happened: values are ISO dates. */
  | 'DAY'
  /** How certain or binding it is: `agreed`, `possible`, `must`. */
  | 'MODALITY'
  /** Who. */
  | 'NAME'
  /** Whether it is so at all. */
  | 'NEGATION'
  /** How many. */
  | 'NUMBER'
  /** Where. */
  | 'PLACE'
  /** How far it reaches: "territory in Ukraine", "European territory". */
  | 'SCOPE'
  /** Where it was said. */
  | 'VENUE';

/** How far appearances of a claim are apart. */
export type DiscrepancyGrade =
  /** They cannot both be right. */
  | 'CONTRADICTS'
  /** Both can be right: one says more, or says it otherwise. */
  | 'DIFFERS_IN_DETAIL';

/** The mutation that made an edit. */
export type EditAction =
  /** Somebody was given another name. */
  | 'ADD_ALIAS'
  /** A quote was given other bounds. */
  | 'CORRECT_QUOTE_SPAN'
  /** A quote was given another speaker. */
  | 'CORRECT_SPEAKER'
  /** Utterances were ruled to be one. */
  | 'JOIN_UTTERANCES'
  /** Two articles were linked. */
  | 'LINK_ARTICLES'
  /** Two were ruled never to be one. */
  | 'MARK_NOT_SAME'
  /** People or organizations were ruled to be one. */
  | 'MERGE_PEOPLE'
  /** A quote was ruled to be none. */
  | 'REJECT_QUOTE'
  /** It was ruled how far the reports of a claim are apart. */
  | 'REVIEW_CLAIM'
  /** An utterance was ruled to be two. */
  | 'SEPARATE_UTTERANCES'
  /** Somebody was ruled to be two. */
  | 'SPLIT_PERSON'
  /** A link between two articles was cut. */
  | 'UNLINK_ARTICLES';

/** What became of an edit. */
export type EditStatus =
  /** It would hold, but a quote that it is about was not found when its article was read last, or its article is gone. */
  | 'DANGLING'
  /** It holds. */
  | 'IN_FORCE'
  /** It was taken back. */
  | 'UNDONE';

/** Whether it is known which outlet reported something first. */
export type FirstReportStatus =
  /** One outlet is the earliest of those with a date; some articles have none. */
  | 'FIRST_OF_DATED'
  /** All articles that report it have a date, and one outlet is the earliest. */
  | 'KNOWN'
  /** Several outlets are the earliest: they give the same time, or one gives only a day and another one falls on it. */
  | 'TIED'
  /** No article that reports it has a date. */
  | 'UNDATED';

/** How a text refers to somebody. */
export type MentionKind =
  /** By name: "Witkoff". */
  | 'NAME'
  /** By a description: "the envoy", "a US official". */
  | 'NOMINAL'
  /** By a pronoun: "he". */
  | 'PRONOUN';

/** How two things are linked. A step can lead along a link in either direction. */
export type PathLink =
  /** The person or organization claims it. */
  | 'CLAIMED_BY'
  /** The claim appears in the article. */
  | 'CLAIMED_IN'
  /** The article covers the event of the story. */
  | 'COVERS'
  /** The article is filed under the topic. */
  | 'FILED_UNDER'
  /** The one article is linked to the other; `evidence` says why. */
  | 'LINKED_TO'
  /** The article mentions the person or organization. */
  | 'MENTIONED_IN'
  /** The outlet published the article. */
  | 'PUBLISHED_BY'
  /** The quote stands in the article. */
  | 'REPORTED_IN'
  /** The quote reports the utterance. */
  | 'REPORT_OF'
  /** The quote was said at the venue. */
  | 'SAID_AT'
  /** The person or organization said the quote. */
  | 'SPOKEN_BY';

/** Which quotes. A quote must fit every field that is given; in a list, any one value is enough. A slug or domain that nobody knows is an error, not an empty result. */
export type QuoteFilter = {
  /** How much of it stands in quote marks. */
  kind?: Array<QuoteKind> | null | undefined;
  /** Domains of outlets: `["cnn.com"]`. */
  outlet?: Array<string> | null | undefined;
  /** When the article was published. Articles without a date never fit. */
  published?: DateTimeRange | null | undefined;
  /** The day on which it was said, where the text tells it. */
  said?: DateRange | null | undefined;
  /** Where in the article it stands. */
  section?: Array<QuoteSection> | null | undefined;
  /** Slugs of people or organizations: `["steve-witkoff"]`. */
  speaker?: Array<string> | null | undefined;
  /** How sure it is who said it: `[UNRESOLVED]` lists the quotes whose speaker nobody found. */
  speakerStatus?: Array<SpeakerStatus> | null | undefined;
  /** Slugs of stories that the article covers. */
  story?: Array<string> | null | undefined;
  /** Words that the quote contains, in this order, in any case. */
  text?: string | null | undefined;
  /** Slugs of topics of the article. */
  topic?: Array<string> | null | undefined;
  /** How its wording relates to its utterance's fullest. */
  variant?: Array<Variant> | null | undefined;
  /** Slugs of venues: where it was said. */
  venue?: Array<string> | null | undefined;
};

/** How much of a quote stands in quote marks. */
export type QuoteKind =
  /** Word for word: `“It was a good meeting,” she said.` */
  | 'DIRECT'
  /** Retold without quote marks: `She said that the meeting went well.` */
  | 'INDIRECT'
  /** Retold, with some words in quote marks: `She called it a “good meeting”.` */
  | 'MIXED';

/** Where in an article a quote stands. */
export type QuoteSection =
  /** In the article itself. */
  | 'BODY'
  /** In the headline, which often rewords what the body quotes. */
  | 'HEADLINE'
  /** In the summary under the headline. */
  | 'STANDFIRST';

/** What a snippet is part of. */
export type SearchField =
  /** A name of a person, organization or outlet. */
  | 'NAME'
  /** The text of an article, the words of a quote or a claim. */
  | 'TEXT'
  /** The title of an article. */
  | 'TITLE';

/** How a result fits a query. */
export type SearchMatch =
  /** It has something spelled like them: names in any case, texts only where no text has the words themselves. */
  | 'LIKENESS'
  /** It has the words, inflected or not. */
  | 'WORDS';

/** What search looks through. */
export type SearchType =
  /** Articles, by title, standfirst and body (its first 100,000 characters): the outlet's own words. */
  | 'ARTICLE'
  /** Claims, by their words. */
  | 'CLAIM'
  /** Organizations and countries, by any name that articles use. */
  | 'ORGANIZATION'
  /** Outlets, by name or domain. */
  | 'OUTLET'
  /** People, by any name that articles use. */
  | 'PERSON'
  /** Quotes, by their words. */
  | 'QUOTE';

/** What a stretch of a page is. */
export type SectionKind =
  /** The article itself. */
  | 'BODY'
  /** What stands under a picture. */
  | 'CAPTION'
  /** What an aggregator added. Never the outlet's words. */
  | 'COMMENTARY'
  /** Whose picture it is. */
  | 'CREDIT'
  /** Menus, share buttons, dates and the like. */
  | 'FURNITURE'
  /** The headline. */
  | 'HEADLINE'
  /** A list of related articles. */
  | 'RELATED'
  /** The summary under the headline. */
  | 'STANDFIRST';

/** How sure it is who said a quote. Nobody is ever guessed. */
export type SpeakerStatus =
  /** One of several; see `candidates`. */
  | 'AMBIGUOUS'
  /** One known person or organization. */
  | 'RESOLVED'
  /** A source without a name ("a US official"); see `unnamedSource` and `speakerMention`. */
  | 'UNNAMED'
  /** The text does not tell, or no rule could read it. */
  | 'UNRESOLVED';

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

/** How a quote's wording relates to the fullest wording of its utterance. */
export type Variant =
  /** The same statement with words changed. */
  | 'ALTERED'
  /** The same words. */
  | 'EXACT'
  /** Shares a stretch of words; each has words that the other lacks. */
  | 'OVERLAPPING'
  /** The same statement in other words. */
  | 'PARAPHRASED'
  /** A part of the words, unchanged. */
  | 'TRUNCATED';

/** Which of two wordings have a stretch of words. */
export type WordChangeKind =
  /** Only the quote has it. */
  | 'ADDED'
  /** Only the other wording has it. */
  | 'REMOVED'
  /** Both have it. */
  | 'SAME';

export type PersonAcrossOutletsQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonAcrossOutletsQuery = { person: { name: string, aliases: Array<{ name: string }>, quotes: { totalCount: number, edges: Array<{ node: { text: string, kind: QuoteKind, cue: { text: string } | null, venue: { name: string } | null, utterance: { text: string, outletCount: number } | null, article: { title: string, publishedAt: string | null, outlet: { name: string | null, domain: string } | null } } }> } } | null };

export type OneStatementManyReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type OneStatementManyReportsQuery = { utterances: { totalCount: number, edges: Array<{ node: { text: string, quoteCount: number, outletCount: number, independentOutletCount: number, firstReportedAt: string | null, speaker:
          | { name: string }
          | { name: string }
         | null, variants: Array<{ variant: Variant | null, text: string, quoteCount: number, outlets: Array<{ domain: string }> }>, quotes: { edges: Array<{ node: { text: string, kind: QuoteKind, variant: Variant | null, deepLink: string | null, article: { title: string, publishedAt: string | null } } }> } } }> } | null };

export type ArticleAndItsLinksQueryVariables = Exact<{ [key: string]: never; }>;


export type ArticleAndItsLinksQuery = { articles: { totalCount: number, edges: Array<{ node: { title: string, url: string | null, completeness: Completeness, publishedAt: string | null, publishedZone: string | null, outlet: { name: string | null, domain: string } | null, topics: Array<{ name: string }>, sections: Array<{ kind: SectionKind, heading: boolean, text: string }>, quotes: { totalCount: number, edges: Array<{ node: { text: string, speaker:
                | { name: string }
                | { name: string }
               | null } }> }, related: { edges: Array<{ kind: ArticleLinkKind, title: string | null, outletName: string | null, evidence: string, provenance: { method: string, score: number }, node: { title: string, slug: string } | null }> } } }> } | null };

export type WhoQuotesWhomQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoQuotesWhomQuery = { people: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { name: string, roles: Array<{ text: string }>, quotes: { totalCount: number, edges: Array<{ node: { text: string } }> }, outlets: Array<{ quoteCount: number, articleCount: number, outlet: { name: string | null, domain: string } }> } }> } | null };

export type QuotesWithoutANameQueryVariables = Exact<{ [key: string]: never; }>;


export type QuotesWithoutANameQuery = { quotes: { totalCount: number, edges: Array<{ node: { text: string, kind: QuoteKind, speakerStatus: SpeakerStatus, candidates: Array<string>, unnamedSource: string | null, speakerMention: { kind: MentionKind, text: string } | null, speakerProvenance: { method: string, score: number }, context: { before: string, after: string }, article: { title: string, outlet: { domain: string } | null } } }> } | null };

export type WhoMayBeOneQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoMayBeOneQuery = { mergeSuggestions: { totalCount: number, edges: Array<{ node: { score: number, nameA: string, nameB: string, a:
          | { name: string, slug: string }
          | { name: string, slug: string }
        , b:
          | { name: string, slug: string }
          | { name: string, slug: string }
        , parts: Array<{ part: string, score: number, evidence: string }>, provenance: { method: string, version: string | null } } }> } | null };

export type WhoReallySaidItQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoReallySaidItQuery = { attributionConflicts: { totalCount: number, edges: Array<{ node: { kind: ConflictKind, words: string, evidence: string, provenance: { method: string, score: number }, a: { text: string, speaker:
            | { name: string }
            | { name: string }
           | null, speakerMention: { text: string } | null, cue: { text: string } | null, speakerProvenance: { method: string, score: number }, article: { title: string, publishedAt: string | null, outlet: { domain: string } | null } }, b: { text: string, speaker:
            | { name: string }
            | { name: string }
           | null, speakerMention: { text: string } | null, cue: { text: string } | null, speakerProvenance: { method: string, score: number }, article: { title: string, publishedAt: string | null, outlet: { domain: string } | null } } } }> } | null };

export type AttributedQuoteFragment = { text: string, speaker:
    | { name: string }
    | { name: string }
   | null, speakerMention: { text: string } | null, cue: { text: string } | null, speakerProvenance: { method: string, score: number }, article: { title: string, publishedAt: string | null, outlet: { domain: string } | null } };

export type WordingsComparedQueryVariables = Exact<{ [key: string]: never; }>;


export type WordingsComparedQuery = { utterances: { edges: Array<{ node: { text: string, firstReportStatus: FirstReportStatus, firstReport: { article: { publishedAt: string | null, outlet: { domain: string } | null } } | null, quotes: { edges: Array<{ node: { variant: Variant | null, wordDiff: Array<{ kind: WordChangeKind, text: string }> | null, addedWords: Array<{ kind: WordChangeKind, text: string }> | null, article: { outlet: { domain: string } | null } } }> }, evidence: Array<{ words: string, sharedWords: number, provenance: { method: string, score: number } }> } }> } | null };

export type WhereOutletsDifferQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  grade?: Array<DiscrepancyGrade> | DiscrepancyGrade | null | undefined;
}>;


export type WhereOutletsDifferQuery = { discrepancies: { totalCount: number, edges: Array<{ node: { aspect: DiscrepancyAspect, grade: DiscrepancyGrade, claim: { kind: ClaimKind, text: string, agreement: Agreement, claimant:
            | { name: string }
            | { name: string }
           | null }, values: Array<{ value: string, span: { start: number, end: number }, appearance: { text: string, stance: Stance, claimant:
              | { name: string }
              | { name: string }
             | null, article: { title: string, publishedAt: string | null, outlet: { name: string | null } | null } } }>, provenance: { method: string, score: number } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SearchQueryVariables = Exact<{
  query?: string;
  types?: Array<SearchType> | SearchType | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ score: number, match: SearchMatch, snippet: { field: SearchField, text: string, highlights: Array<{ start: number, end: number }>, span: { start: number, end: number } | null }, node:
        | { __typename: 'Article', title: string, slug: string, publishedAt: string | null }
        | { __typename: 'Claim', text: string, agreement: Agreement }
        | { __typename: 'Organization', name: string, slug: string }
        | { __typename: 'Outlet', domain: string, outletName: string | null }
        | { __typename: 'Person', name: string, slug: string }
        | { __typename: 'Quote', text: string, speaker:
            | { name: string }
            | { name: string }
           | null, article: { title: string, outlet: { domain: string } | null } }
       }> } | null };

export type HowTwoAreLinkedQueryVariables = Exact<{
  from?: string;
  to?: string;
}>;


export type HowTwoAreLinkedQuery = { path: Array<{ link: PathLink, evidence: string | null, provenance: { method: string, score: number } | null, from:
      | { __typename: 'Article', title: string, id: string }
      | { __typename: 'AttributionConflict', id: string }
      | { __typename: 'Claim', text: string, id: string }
      | { __typename: 'ClaimAppearance', id: string }
      | { __typename: 'Discrepancy', id: string }
      | { __typename: 'Edit', id: string }
      | { __typename: 'Mention', id: string }
      | { __typename: 'Organization', name: string, id: string }
      | { __typename: 'Outlet', domain: string, id: string }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Quote', text: string, id: string }
      | { __typename: 'Story', title: string, id: string }
      | { __typename: 'Topic', name: string, id: string }
      | { __typename: 'Utterance', text: string, id: string }
      | { __typename: 'Venue', name: string, id: string }
     | null, to:
      | { __typename: 'Article', title: string, id: string }
      | { __typename: 'AttributionConflict', id: string }
      | { __typename: 'Claim', text: string, id: string }
      | { __typename: 'ClaimAppearance', id: string }
      | { __typename: 'Discrepancy', id: string }
      | { __typename: 'Edit', id: string }
      | { __typename: 'Mention', id: string }
      | { __typename: 'Organization', name: string, id: string }
      | { __typename: 'Outlet', domain: string, id: string }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Quote', text: string, id: string }
      | { __typename: 'Story', title: string, id: string }
      | { __typename: 'Topic', name: string, id: string }
      | { __typename: 'Utterance', text: string, id: string }
      | { __typename: 'Venue', name: string, id: string }
     | null }> | null };

type Linked_Article_Fragment = { __typename: 'Article', title: string, id: string };

type Linked_AttributionConflict_Fragment = { __typename: 'AttributionConflict', id: string };

type Linked_Claim_Fragment = { __typename: 'Claim', text: string, id: string };

type Linked_ClaimAppearance_Fragment = { __typename: 'ClaimAppearance', id: string };

type Linked_Discrepancy_Fragment = { __typename: 'Discrepancy', id: string };

type Linked_Edit_Fragment = { __typename: 'Edit', id: string };

type Linked_Mention_Fragment = { __typename: 'Mention', id: string };

type Linked_Organization_Fragment = { __typename: 'Organization', name: string, id: string };

type Linked_Outlet_Fragment = { __typename: 'Outlet', domain: string, id: string };

type Linked_Person_Fragment = { __typename: 'Person', name: string, id: string };

type Linked_Quote_Fragment = { __typename: 'Quote', text: string, id: string };

type Linked_Story_Fragment = { __typename: 'Story', title: string, id: string };

type Linked_Topic_Fragment = { __typename: 'Topic', name: string, id: string };

type Linked_Utterance_Fragment = { __typename: 'Utterance', text: string, id: string };

type Linked_Venue_Fragment = { __typename: 'Venue', name: string, id: string };

export type LinkedFragment =
  | Linked_Article_Fragment
  | Linked_AttributionConflict_Fragment
  | Linked_Claim_Fragment
  | Linked_ClaimAppearance_Fragment
  | Linked_Discrepancy_Fragment
  | Linked_Edit_Fragment
  | Linked_Mention_Fragment
  | Linked_Organization_Fragment
  | Linked_Outlet_Fragment
  | Linked_Person_Fragment
  | Linked_Quote_Fragment
  | Linked_Story_Fragment
  | Linked_Topic_Fragment
  | Linked_Utterance_Fragment
  | Linked_Venue_Fragment
;

export type ReviewAContradictionMutationVariables = Exact<{
  claim: string;
  reason?: string | null | undefined;
}>;


export type ReviewAContradictionMutation = { reviewClaim:
    | { __typename: 'EditConflict', message: string, conflictingEdit: { id: string, action: EditAction, by: string | null } | null }
    | { __typename: 'EditRefused', message: string }
    | { __typename: 'ReviewClaimPayload', claim: { text: string, agreement: Agreement, discrepancies: Array<{ aspect: DiscrepancyAspect, grade: DiscrepancyGrade, provenance: { method: string, edit: { by: string | null, reason: string | null } | null } }> }, edit: { id: string, status: EditStatus } }
   | null };

export type QuotesAsTheyComeSubscriptionVariables = Exact<{
  filter?: QuoteFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type QuotesAsTheyComeSubscription = { quoteReported: { cursor: string, happenedAt: string, quote: { text: string, kind: QuoteKind, speaker:
        | { name: string, slug: string }
        | { name: string, slug: string }
       | null, article: { title: string, url: string | null, outlet: { name: string | null } | null } } | null } };

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
export const AttributedQuoteFragmentDoc = new TypedDocumentString(`
    fragment AttributedQuote on Quote {
  text
  speaker {
    name
  }
  speakerMention {
    text
  }
  cue {
    text
  }
  speakerProvenance {
    method
    score
  }
  article {
    title
    publishedAt
    outlet {
      domain
    }
  }
}
    `, {"fragmentName":"AttributedQuote"}) as unknown as TypedDocumentString<AttributedQuoteFragment, unknown>;
export const LinkedFragmentDoc = new TypedDocumentString(`
    fragment Linked on Node {
  __typename
  id
  ... on Person {
    name
  }
  ... on Organization {
    name
  }
  ... on Outlet {
    domain
  }
  ... on Article {
    title
  }
  ... on Quote {
    text
  }
  ... on Utterance {
    text
  }
  ... on Claim {
    text
  }
  ... on Story {
    title
  }
  ... on Topic {
    name
  }
  ... on Venue {
    name
  }
}
    `, {"fragmentName":"Linked"}) as unknown as TypedDocumentString<LinkedFragment, unknown>;
export const PersonAcrossOutletsDocument = new TypedDocumentString(`
    query PersonAcrossOutlets {
  person(slug: "steve-witkoff") {
    name
    aliases {
      name
    }
    quotes(first: 50) {
      totalCount
      edges {
        node {
          text
          kind
          cue {
            text
          }
          venue {
            name
          }
          utterance {
            text
            outletCount
          }
          article {
            title
            publishedAt
            outlet {
              name
              domain
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:0bbc50d46f2f8c21770b2411c056479de18be88e4ab33eaedb2a5ad5e3ca71e5"}) as unknown as TypedDocumentString<PersonAcrossOutletsQuery, PersonAcrossOutletsQueryVariables>;
export const OneStatementManyReportsDocument = new TypedDocumentString(`
    query OneStatementManyReports {
  utterances(
    filter: {text: "following concession"}
    orderBy: MOST_REPORTED
    first: 5
  ) {
    totalCount
    edges {
      node {
        text
        speaker {
          name
        }
        quoteCount
        outletCount
        independentOutletCount
        firstReportedAt
        variants {
          variant
          text
          quoteCount
          outlets {
            domain
          }
        }
        quotes(orderBy: OLDEST) {
          edges {
            node {
              text
              kind
              variant
              deepLink
              article {
                title
                publishedAt
              }
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:10a1671a701980144b5b15b222e1a02a1c8edcf7fe8a73f01d551e2b861432b6"}) as unknown as TypedDocumentString<OneStatementManyReportsQuery, OneStatementManyReportsQueryVariables>;
export const ArticleAndItsLinksDocument = new TypedDocumentString(`
    query ArticleAndItsLinks {
  articles(first: 1) {
    totalCount
    edges {
      node {
        title
        url
        completeness
        outlet {
          name
          domain
        }
        publishedAt
        publishedZone
        topics {
          name
        }
        sections {
          kind
          heading
          text
        }
        quotes {
          totalCount
          edges {
            node {
              text
              speaker {
                name
              }
            }
          }
        }
        related {
          edges {
            kind
            title
            outletName
            evidence
            provenance {
              method
              score
            }
            node {
              title
              slug
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:372b24281708ef67542249584cc3c9dfa0cc18bea9acba46a68fd037eb5cc3f6"}) as unknown as TypedDocumentString<ArticleAndItsLinksQuery, ArticleAndItsLinksQueryVariables>;
export const WhoQuotesWhomDocument = new TypedDocumentString(`
    query WhoQuotesWhom {
  people(first: 20) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        name
        roles {
          text
        }
        quotes(first: 1) {
          totalCount
          edges {
            node {
              text
            }
          }
        }
        outlets {
          quoteCount
          articleCount
          outlet {
            name
            domain
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:297e58360d3ef4ad7a5a0e90eaa476338027e4eed52438b29ed97c5950339cea"}) as unknown as TypedDocumentString<WhoQuotesWhomQuery, WhoQuotesWhomQueryVariables>;
export const QuotesWithoutANameDocument = new TypedDocumentString(`
    query QuotesWithoutAName {
  quotes(filter: {speakerStatus: [AMBIGUOUS, UNNAMED, UNRESOLVED]}, first: 20) {
    totalCount
    edges {
      node {
        text
        kind
        speakerStatus
        candidates
        unnamedSource
        speakerMention {
          kind
          text
        }
        speakerProvenance {
          method
          score
        }
        context(before: 120, after: 120) {
          before
          after
        }
        article {
          title
          outlet {
            domain
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:bf7c0d3e271ee2c82aa1961a98a4bbc6c881269dfff24ce740883bbbbc697aa0"}) as unknown as TypedDocumentString<QuotesWithoutANameQuery, QuotesWithoutANameQueryVariables>;
export const WhoMayBeOneDocument = new TypedDocumentString(`
    query WhoMayBeOne {
  mergeSuggestions(first: 20) {
    totalCount
    edges {
      node {
        score
        nameA
        nameB
        a {
          name
          slug
        }
        b {
          name
          slug
        }
        parts {
          part
          score
          evidence
        }
        provenance {
          method
          version
        }
      }
    }
  }
}
    `, {"hash":"sha256:496564f25b2d93469a3327127efcd4717186496871ee50edb46402ee4e28cb45"}) as unknown as TypedDocumentString<WhoMayBeOneQuery, WhoMayBeOneQueryVariables>;
export const WhoReallySaidItDocument = new TypedDocumentString(`
    query WhoReallySaidIt {
  attributionConflicts(filter: {kinds: [CONFLICT, SOURCE_LEVEL]}, first: 20) {
    totalCount
    edges {
      node {
        kind
        words
        evidence
        provenance {
          method
          score
        }
        a {
          ...AttributedQuote
        }
        b {
          ...AttributedQuote
        }
      }
    }
  }
}
    fragment AttributedQuote on Quote {
  text
  speaker {
    name
  }
  speakerMention {
    text
  }
  cue {
    text
  }
  speakerProvenance {
    method
    score
  }
  article {
    title
    publishedAt
    outlet {
      domain
    }
  }
}`, {"hash":"sha256:7a37fe8053ab8b72b264ca2567140234f57a383fcd7d70f8826e30e2c7dda7eb"}) as unknown as TypedDocumentString<WhoReallySaidItQuery, WhoReallySaidItQueryVariables>;
export const WordingsComparedDocument = new TypedDocumentString(`
    query WordingsCompared {
  utterances(filter: {minOutlets: 2}, orderBy: MOST_REPORTED, first: 5) {
    edges {
      node {
        text
        firstReportStatus
        firstReport {
          article {
            publishedAt
            outlet {
              domain
            }
          }
        }
        quotes(orderBy: OLDEST) {
          edges {
            node {
              variant
              wordDiff {
                kind
                text
              }
              addedWords {
                kind
                text
              }
              article {
                outlet {
                  domain
                }
              }
            }
          }
        }
        evidence(first: 10) {
          words
          sharedWords
          provenance {
            method
            score
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:bfcdf3c997777f63101bb785edd0e711505a386c1aa55bc294da03a88ac6e7b5"}) as unknown as TypedDocumentString<WordingsComparedQuery, WordingsComparedQueryVariables>;
export const WhereOutletsDifferDocument = new TypedDocumentString(`
    query WhereOutletsDiffer($first: Int = 10, $after: String, $grade: [DiscrepancyGrade!] = [CONTRADICTS]) {
  discrepancies(first: $first, after: $after, filter: {grade: $grade}) {
    totalCount
    edges {
      node {
        aspect
        grade
        claim {
          kind
          text
          agreement
          claimant {
            name
          }
        }
        values {
          value
          span {
            start
            end
          }
          appearance {
            text
            stance
            claimant {
              name
            }
            article {
              title
              publishedAt
              outlet {
                name
              }
            }
          }
        }
        provenance {
          method
          score
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:79cf7be696ec4096b85a21551efdaae1b52c7263f69fb5c24d72ad9bd90c94f2"}) as unknown as TypedDocumentString<WhereOutletsDifferQuery, WhereOutletsDifferQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String! = "witkoff concess*", $types: [SearchType!], $after: String) {
  search(query: $query, types: $types, first: 10, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      score
      match
      snippet {
        field
        text
        highlights {
          start
          end
        }
        span {
          start
          end
        }
      }
      node {
        __typename
        ... on Person {
          name
          slug
        }
        ... on Organization {
          name
          slug
        }
        ... on Outlet {
          outletName: name
          domain
        }
        ... on Quote {
          text
          speaker {
            name
          }
          article {
            title
            outlet {
              domain
            }
          }
        }
        ... on Claim {
          text
          agreement
        }
        ... on Article {
          title
          slug
          publishedAt
        }
      }
    }
  }
}
    `, {"hash":"sha256:81da725445520e000e3519d32daebbf822408b1d19250f22990c9ac1f49ed9cc"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const HowTwoAreLinkedDocument = new TypedDocumentString(`
    query HowTwoAreLinked($from: ID! = "UGVyc29uOjE", $to: ID! = "T3V0bGV0OjE") {
  path(from: $from, to: $to) {
    link
    evidence
    provenance {
      method
      score
    }
    from {
      ...Linked
    }
    to {
      ...Linked
    }
  }
}
    fragment Linked on Node {
  __typename
  id
  ... on Person {
    name
  }
  ... on Organization {
    name
  }
  ... on Outlet {
    domain
  }
  ... on Article {
    title
  }
  ... on Quote {
    text
  }
  ... on Utterance {
    text
  }
  ... on Claim {
    text
  }
  ... on Story {
    title
  }
  ... on Topic {
    name
  }
  ... on Venue {
    name
  }
}`, {"hash":"sha256:52805054d00778aef0aafccf8e81a5fe565d4a9a6d218cc5df9b9f0d77257793"}) as unknown as TypedDocumentString<HowTwoAreLinkedQuery, HowTwoAreLinkedQueryVariables>;
export const ReviewAContradictionDocument = new TypedDocumentString(`
    mutation ReviewAContradiction($claim: ID!, $reason: String) {
  reviewClaim(
    input: {claim: $claim, aspect: NUMBER, grade: DIFFERS_IN_DETAIL, reason: $reason}
  ) {
    __typename
    ... on ReviewClaimPayload {
      claim {
        text
        agreement
        discrepancies {
          aspect
          grade
          provenance {
            method
            edit {
              by
              reason
            }
          }
        }
      }
      edit {
        id
        status
      }
    }
    ... on Failure {
      message
    }
    ... on EditConflict {
      conflictingEdit {
        id
        action
        by
      }
    }
  }
}
    `, {"hash":"sha256:8b623a4b797fd190f7fb1728f133a017c88f9a20c23264a5368f2d230919f84b"}) as unknown as TypedDocumentString<ReviewAContradictionMutation, ReviewAContradictionMutationVariables>;
export const QuotesAsTheyComeDocument = new TypedDocumentString(`
    subscription QuotesAsTheyCome($filter: QuoteFilter, $after: String) {
  quoteReported(filter: $filter, after: $after) {
    cursor
    happenedAt
    quote {
      text
      kind
      speaker {
        name
        slug
      }
      article {
        title
        url
        outlet {
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:84a86b2bef77e68315a731fe389fd8efe812fb32e1353ffa5b5be8020e4ea3b1"}) as unknown as TypedDocumentString<QuotesAsTheyComeSubscription, QuotesAsTheyComeSubscriptionVariables>;