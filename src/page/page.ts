import type { ClaimReview } from './claim-review.ts';
import type { Span } from './span.ts';

/** Whether the text is the page's own, a part of it, or a summary by others with the spoken words kept. */
export type Completeness = 'FULL' | 'EXCERPT' | 'DIGEST';

export type SectionKind =
  | 'headline'
  | 'standfirst'
  | 'body'
  | 'caption'
  | 'credit'
  | 'commentary'
  | 'related'
  | 'furniture';

/**
 * One paragraph-sized stretch of a page. Sections are in text order, do not overlap, start and end on
 * non-space characters, and together hold every non-space character of the page.
 */
export interface Section extends Span {
  readonly kind: SectionKind;
  /** True for a subheading inside the body or the commentary. */
  readonly heading: boolean;
}

export type CommentaryKind = 'opinion' | 'action' | 'todo';
export type ActionItemKind = 'petition' | 'contact' | 'organization' | 'template' | 'link';

/** One thing that a to-do block asks its readers to do, with the stretch that says so. */
export interface ActionItem extends Span {
  readonly kind: ActionItemKind;
  /** The name of the petition, office, organization or link; the first line of a template. */
  readonly name: string;
  readonly url: string | null;
  readonly email: string | null;
}

/** What an aggregator added to the article. Never the outlet's words. */
export interface Commentary extends Span {
  readonly kind: CommentaryKind;
  readonly actionItems: readonly ActionItem[];
}

/** A metadata value with the stretch of the page that states it; `span` is null for a value from a hint. */
export interface Stated<T> {
  readonly value: T;
  readonly span: Span | null;
}

/** An instant and the zone in which the page stated it. */
export interface PublicationTime {
  /** ISO 8601 in UTC, milliseconds included: `2025-08-17T14:28:25.000Z`. */
  readonly instant: string;
  /** The zone as the page gave it (`Eastern Daylight Time`, `+05:30`), or null where it gave none. */
  readonly zone: string | null;
}

export interface PageOutlet {
  /**
   * Registrable domain, lower case; the host where the table of known outlets has it (`timesofindia.indiatimes.com`).
   * An outlet that a hint names and no table knows has its name in lower case with hyphens (`harbor-lantern`).
   */
  readonly domain: string;
  /** Display name, or null where no rule knows it. */
  readonly name: string | null;
}

/** An article that the page lists as related: a bare reference until that article arrives. */
export interface ListedArticle extends Span {
  readonly title: string;
  /** The outlet suffix of the listed title ("Times of India"), or null. */
  readonly outletName: string | null;
}

/** A page read: metadata and sections over the text as given. Metadata that the page lacks is null or empty. */
export interface Page {
  /** The text as given, unchanged but for NUL and lone surrogates, which become U+FFFD. */
  readonly text: string;
  readonly headline: Stated<string> | null;
  readonly url: Stated<string> | null;
  readonly outlet: Stated<PageOutlet> | null;
  /** The site that republished the page with additions, when it names itself. */
  readonly aggregator: Stated<string> | null;
  readonly publishedAt: Stated<PublicationTime> | null;
  readonly topics: readonly Stated<string>[];
  readonly bylines: readonly Stated<string>[];
  readonly credits: readonly Stated<string>[];
  readonly sections: readonly Section[];
  readonly commentary: readonly Commentary[];
  readonly listed: readonly ListedArticle[];
  readonly completeness: Completeness;
  /** Fact checks in the page's schema.org data, where that data was given. */
  readonly claimReviews?: readonly ClaimReview[];
}

/** What a caller knows about a page from elsewhere. A hint wins over what the page says. */
export interface PageHints {
  readonly title?: string;
  readonly url?: string;
  /** Domain or display name of the outlet. */
  readonly outlet?: string;
  /** ISO 8601, with or without an offset; a date alone is that day at 00:00 UTC with zone null. */
  readonly publishedAt?: string;
  readonly completeness?: Completeness;
  /** From the page's JSON-LD. */
  readonly claimReviews?: readonly ClaimReview[];
}
