import type { Page, Section } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import { splitSentences } from '../text/sentences.ts';
import type { ExtractedClaim, Stance } from './claim.ts';
import { findDurations } from './find-durations.ts';
import { findEvents } from './find-events.ts';
import type { ExtractedQuote, Extraction } from './quote.ts';
import { readCircumstances } from './read-circumstances.ts';

/** Stored with every appearance of a claim: raise it whenever the same page can yield other claims. */
export const CLAIMS_VERSION = 'claims-1';

const NEWS_SECTIONS = new Set(['headline', 'standfirst', 'body']);
const DENYING = new Set(['deny', 'reject', 'dispute', 'refute', 'dismiss', 'rebut']);
const DOUBTING = new Set(['doubt', 'question', 'ask', 'wonder']);
/** From this share on, a sentence says what its quotes say. */
const COVERED = 0.5;
const SHORTEST_SENTENCE = 25;
/** Fewer words state nothing: "the move", "giving up territory". */
const LEAST_WORDS = { QUOTE: 3, STANCE: 4 };
/** What somebody is for or against is a claim where it says what should be or is so: with a verb, or a figure. */
const STATES =
  /\b(?:to|not|is|are|was|were|be|been|has|have|had|will|would|should|could|must|can|may|might|do|does|did|\p{Ll}{2,}(?:ing|ed))\b|\d/u;
/** Characters between a cue and the venue that it leads to: "said Sunday on CNN". */
const CUE_TO_VENUE = 40;
const SENTENCE_SCORE = 0.7;
const PHRASE_SCORE = 0.8;

type ReadPage = Pick<Page, 'text' | 'sections' | 'publishedAt'>;

/**
 * Finds the checkable propositions that a page reports or asserts: one for each quote and stance, each sentence of headline
 * and lead that is the outlet's own, and each phrase that dates an event, tells a duration or names where somebody spoke.
 * In text order. Never throws; linear.
 */
export function findClaims(page: ReadPage, extraction: Extraction): ExtractedClaim[] {
  const sections = page.sections.filter(({ kind, heading }) => NEWS_SECTIONS.has(kind) && !heading);
  const claims = [
    ...extraction.quotes.flatMap((quote, index) => ofReport(page, quote, index, 'QUOTE')),
    ...extraction.stances.flatMap((stance, index) => ofReport(page, stance, index, 'STANCE')),
    ...ofVenues(extraction.quotes),
    ...ofSentences(page, sections, extraction),
    ...sections.flatMap((section) => ofPhrases(page, section, extraction.quotes)),
  ];
  return claims.sort((a, b) => a.start - b.start || b.end - a.end);
}

function ofReport(
  { text, publishedAt }: ReadPage,
  quote: ExtractedQuote,
  report: number,
  kind: 'QUOTE' | 'STANCE',
): ExtractedClaim[] {
  const { start, end, parts, section, cue, rule, score } = quote;
  if (!hasWords(text, parts, LEAST_WORDS[kind])) return [];
  if (kind === 'STANCE' && quote.complementizer === undefined && !STATES.test(text.slice(start, end)))
    return [];
  const circumstances = readCircumstances(text, parts, publishedAt?.value ?? null);
  const stance = stanceOf(text, quote, cue?.lemma ?? '');
  return [{ kind, start, end, parts, report, section, stance, head: null, circumstances, rule, score }];
}

/** Whether the pieces have so many words in all. */
function hasWords(text: string, parts: readonly Span[], least: number): boolean {
  let count = 0;
  for (const { start, end } of parts) count += text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return count >= least;
}

/** A denial is the claimant's, a question leaves it open. */
function stanceOf(text: string, { start }: Span, lemma: string): Stance {
  if (DENYING.has(lemma)) return 'DENIES';
  if (DOUBTING.has(lemma) || /^(?:if|whether)\b/iu.test(text.slice(start, start + 8))) return 'DOUBTS';
  return 'REPORTS';
}

/** Where speakers spoke, once a place in the text: several quotes of a sentence share it. */
function ofVenues(quotes: readonly ExtractedQuote[]): ExtractedClaim[] {
  const claims = quotes.flatMap(ofVenue);
  return [...new Map(claims.map((claim) => [claim.circumstances[0]?.start, claim])).values()];
}

/** "told CNN": the outlet asserts that the speaker spoke there. */
function ofVenue({ venue, cue, parts, section }: ExtractedQuote, report: number): ExtractedClaim[] {
  if (venue === null || venue.outlet === null) return [];
  const { start, end, name, outlet } = venue;
  const circumstance = { aspect: 'VENUE' as const, value: name, unit: outlet, isExact: true, start, end };
  return [
    {
      ...phrase('VENUE', section, cue === null ? venue : withCue(venue, cue, parts)),
      report,
      head: null,
      circumstances: [circumstance],
      rule: 'venue-of-quote',
    },
  ];
}

/** Cue and venue, where the one leads to the other: "said on CNN's State of the Union". */
function withCue(venue: Span, cue: Span, parts: readonly Span[]): Span {
  const isOwn = !parts.some(({ start, end }) => start < venue.end && cue.start < end);
  const leads = cue.end <= venue.start && venue.start - cue.end <= CUE_TO_VENUE;
  return isOwn && leads ? { start: cue.start, end: venue.end } : venue;
}

/** Headline, standfirst and the first paragraph, sentence by sentence, where no quote says the same. */
function ofSentences(
  { text, publishedAt }: ReadPage,
  sections: readonly Section[],
  { quotes, stances }: Extraction,
): ExtractedClaim[] {
  const reports = [...quotes, ...stances].sort((a, b) => a.start - b.start);
  const lead = sections.find(({ kind }) => kind === 'body');
  const read = sections.filter((section) => section.kind !== 'body' || section === lead);
  return read.flatMap((section) =>
    splitSentences(text, section).flatMap((sentence): ExtractedClaim[] => {
      if (sentence.end - sentence.start < SHORTEST_SENTENCE || share(sentence, reports) >= COVERED) return [];
      const circumstances = readCircumstances(text, [sentence], publishedAt?.value ?? null);
      const { kind } = section;
      return [
        {
          ...phrase('SENTENCE', kind, sentence),
          circumstances,
          head: null,
          rule: `${kind}-sentence`,
          score: SENTENCE_SCORE,
        },
      ];
    }),
  );
}

/** How much of a sentence reports cover, 0..1. */
function share({ start, end }: Span, reports: readonly Span[]): number {
  let [covered, at] = [0, start];
  for (const report of reports) {
    const [from, to] = [Math.max(at, report.start), Math.min(end, report.end)];
    if (from >= to) continue;
    covered += to - from;
    at = to;
  }
  return covered / (end - start);
}

/** What is asserted in passing, outside of quote marks: there it is the speaker's. */
function ofPhrases(
  { text, publishedAt }: ReadPage,
  section: Section,
  quotes: readonly ExtractedQuote[],
): ExtractedClaim[] {
  const spoken = quotes.flatMap(({ quoted }) => quoted);
  const isOwn = (span: Span) => !spoken.some(({ start, end }) => start < span.end && span.start < end);
  const events = findEvents(text, section, publishedAt?.value ?? null).map(
    ({ kind, circumstances, ...span }) => ({
      ...phrase('EVENT', section.kind, span),
      head: kind,
      circumstances,
      rule: 'dated-event',
    }),
  );
  const durations = findDurations(text, section).map(({ of, number, ...span }) => ({
    ...phrase('DURATION', section.kind, span),
    head: of,
    circumstances: [number],
    rule: 'duration',
  }));
  return [...events, ...durations].filter(isOwn);
}

function phrase(kind: ExtractedClaim['kind'], section: ExtractedClaim['section'], { start, end }: Span) {
  return {
    kind,
    start,
    end,
    parts: [{ start, end }],
    report: null,
    section,
    stance: 'ASSERTS' as const,
    score: PHRASE_SCORE,
  };
}
