import type { MentionKind } from './mention.ts';
import type { QuoteKind } from './quote.ts';
import measured from './tagger/confidence.json' with { type: 'json' };

/** What rules find inside somebody's own words; no corpus marks it, so nothing measures it. */
const INSIDE = 0.6;

/**
 * How many of the quotes that the rules found this way were right (an annotated quote overlaps by half) on articles
 * that the tagger was not trained on; 0..1. `npm run train` measures it.
 *
 * @param rule `ExtractedQuote.rule`
 */
export function quoteConfidence(kind: QuoteKind, rule: string): number {
  return rule.startsWith('inside:') ? INSIDE : lookUp(measured.quotes, quoteKeys(kind, rule));
}

/** How many of the speakers that were found this way were right, on the same articles; 0..1. */
export function speakerConfidence(kind: QuoteKind, rule: string, mention: MentionKind): number {
  return lookUp(measured.speakers, speakerKeys(kind, rule, mention));
}

/** Under which names the share of such quotes may stand, the narrowest first. */
export function quoteKeys(kind: QuoteKind, rule: string): string[] {
  return [`${kind} ${rule}`, `${kind} ${rule.split(':').slice(0, 2).join(':')}`, kind];
}

/** As `quoteKeys`, for speakers. */
export function speakerKeys(kind: QuoteKind, rule: string, mention: MentionKind): string[] {
  return [`${kind} ${rule} ${mention}`, `${kind} ${rule}`, `${rule}`, kind];
}

function lookUp(shares: Readonly<Record<string, number>>, keys: readonly string[]): number {
  for (const key of keys) {
    const share = shares[key];
    if (share !== undefined) return share;
  }
  return 0.5;
}
