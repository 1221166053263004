/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** How much of a page's own text is stored. */
export type Completeness =
  /** A summary by others, in which the spoken words are kept as the page printed them. */
  | 'DIGEST'
  /** A part of the page's own text. */
  | 'EXCERPT'
  /** The page's own text, whole. */
  | 'FULL';

/** How a text refers to somebody. */
export type MentionKind =
  /** By name: "Witkoff". */
  | 'NAME'
  /** By a description: "the envoy", "a US official". */
  | 'NOMINAL'
  /** By a pronoun: "he". */
  | 'PRONOUN';

/** How much of a quote stands in quote marks. */
export type QuoteKind =
  /** Word for word: `“It was a good meeting,” she said.` */
  | 'DIRECT'
  /** Retold without quote marks: `She said that the meeting went well.` */
  | 'INDIRECT'
  /** Retold, with some words in quote marks: `She called it a “good meeting”.` */
  | 'MIXED';

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
  /** A source without a name ("a US official"); see `speakerMention`. */
  | 'UNNAMED'
  /** The text does not tell, or no rule could read it. */
  | 'UNRESOLVED';

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

export type PersonAcrossOutletsQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonAcrossOutletsQuery = { person: { name: string, aliases: Array<{ name: string }>, quotes: { totalCount: number, edges: Array<{ node: { text: string, kind: QuoteKind, cue: { text: string } | null, venue: { name: string } | null, utterance: { text: string, outletCount: number } | null, article: { title: string, publishedAt: string | null, outlet: { name: string | null, domain: string } | null } } }> } } | null };

export type OneStatementManyReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type OneStatementManyReportsQuery = { utterances: { totalCount: number, edges: Array<{ node: { text: string, quoteCount: number, outletCount: number, independentOutletCount: number, firstReportedAt: string | null, speaker:
          | { name: string }
          | { name: string }
         | null, variants: Array<{ variant: Variant | null, text: string, quoteCount: number, outlets: Array<{ domain: string }> }>, quotes: { edges: Array<{ node: { text: string, kind: QuoteKind, variant: Variant | null, deepLink: string | null, article: { title: string, publishedAt: string | null } } }> } } }> } };

export type ArticleAndItsLinksQueryVariables = Exact<{ [key: string]: never; }>;


export type ArticleAndItsLinksQuery = { articles: { totalCount: number, edges: Array<{ node: { title: string, url: string | null, completeness: Completeness, publishedAt: string | null, publishedZone: string | null, outlet: { name: string | null, domain: string } | null, topics: Array<{ name: string }>, sections: Array<{ kind: SectionKind, heading: boolean, text: string }>, quotes: { totalCount: number, edges: Array<{ node: { text: string, speaker:
                | { name: string }
                | { name: string }
               | null } }> }, related: { edges: Array<{ kind: ArticleLinkKind, title: string | null, outletName: string | null, evidence: string, provenance: { method: string, score: number }, node: { title: string, slug: string } | null }> } } }> } };

export type WhoQuotesWhomQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoQuotesWhomQuery = { people: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { name: string, roles: Array<{ text: string }>, quotes: { totalCount: number, edges: Array<{ node: { text: string } }> }, outlets: Array<{ quoteCount: number, articleCount: number, outlet: { name: string | null, domain: string } }> } }> } };

export type QuotesWithoutANameQueryVariables = Exact<{ [key: string]: never; }>;


export type QuotesWithoutANameQuery = { quotes: { totalCount: number, edges: Array<{ node: { text: string, kind: QuoteKind, speakerStatus: SpeakerStatus, candidates: Array<string>, speakerMention: { kind: MentionKind, text: string } | null, speakerProvenance: { method: string, score: number }, context: { before: string, after: string }, article: { title: string, outlet: { domain: string } | null } } }> } };

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
    `) as unknown as TypedDocumentString<PersonAcrossOutletsQuery, PersonAcrossOutletsQueryVariables>;
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
    `) as unknown as TypedDocumentString<OneStatementManyReportsQuery, OneStatementManyReportsQueryVariables>;
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
    `) as unknown as TypedDocumentString<ArticleAndItsLinksQuery, ArticleAndItsLinksQueryVariables>;
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
    `) as unknown as TypedDocumentString<WhoQuotesWhomQuery, WhoQuotesWhomQueryVariables>;
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
    `) as unknown as TypedDocumentString<QuotesWithoutANameQuery, QuotesWithoutANameQueryVariables>;