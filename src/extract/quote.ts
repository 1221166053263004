import type { SectionKind } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import type { Mention } from './mention.ts';

/** DIRECT: at least 95 % of the letters stand in quote marks; MIXED: some do; INDIRECT: none. */
export type QuoteKind = 'DIRECT' | 'MIXED' | 'INDIRECT';

/** The reporting expression ("said", "told CNN", "according to"). */
export interface Cue extends Span {
  readonly text: string;
  /** Base form of its head ("say", "tell", "according"). */
  readonly lemma: string;
}

/** Where it was said, as the text words it and normalized. */
export interface VenueMention extends Span {
  readonly text: string;
  /** Normalized display name: "CNN · State of the Union", "Truth Social", "news conference · Brussels". */
  readonly name: string;
  /** Network, paper or social network ("CNN"), or null. */
  readonly outlet: string | null;
  /** Programme ("State of the Union"), or null. */
  readonly programme: string | null;
}

/** How the quote's source was found, before anybody asks who that is. */
export interface SpeakerMention {
  /** Index into `Extraction.mentions`, or null where the text names no source for this quote. */
  readonly mention: number | null;
  /** Rule that chose it ("after-cue", "continuation", …). */
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}

/** One article's report of what someone said. Identities come later: here are only spans. */
export interface ExtractedQuote extends Span {
  /** The real pieces of a quote that its cue splits; one piece otherwise. Start and end are their hull. */
  readonly parts: readonly Span[];
  /** Ranges inside quote marks, without the marks. Empty for INDIRECT. */
  readonly quoted: readonly Span[];
  readonly kind: QuoteKind;
  readonly section: SectionKind;
  readonly cue: Cue | null;
  /** The "that" in front of the reported clause, which is no part of the quote; absent where there is none. */
  readonly complementizer?: Span;
  readonly speaker: SpeakerMention;
  readonly venue: VenueMention | null;
  /** ISO date on which it was said, where the text tells it. */
  readonly saidOn: string | null;
  /** Index of the quote that this one goes on from (next paragraph, no cue of its own). */
  readonly continues: number | null;
  /** Index of the quote whose words contain this one ("Witkoff said that Russia said that …"). */
  readonly nestedIn: number | null;
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}

/** What `extract/` finds on one page: mentions in text order, quotes in text order. */
export interface Extraction {
  readonly version: string;
  readonly mentions: readonly Mention[];
  readonly quotes: readonly ExtractedQuote[];
  /** What people are told to think, want or speak about, where nothing tells what they said. Not quotes. */
  readonly stances: readonly ExtractedQuote[];
}
