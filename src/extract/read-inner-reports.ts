import type { Span } from '../page/span.ts';
import type { Token } from '../text/tokens.ts';
import type { QuoteRange } from './find-quote-ranges.ts';
import type { Mention } from './mention.ts';
import { type DraftContext, type DraftQuote, readDrafts } from './read-drafts.ts';
import { type ParagraphParts, readSentences } from './sentence-units.ts';

/** Verbs plain enough to trust inside somebody's own words: “Moscow says it is over.” */
const PLAIN = new Set([
  'say',
  'tell',
  'claim',
  'announce',
  'insist',
  'declare',
  'argue',
  'state',
  'write',
  'report',
]);

/**
 * Reports inside direct speech (“Roe says the talks failed,” Doe said): only plain verbs with a named subject, because
 * speakers say "I said" and "people think" all the time.
 */
export function readInnerReports(
  parts: ParagraphParts,
  split: (within: Span) => Span[],
  context: DraftContext,
): DraftQuote[] {
  return parts.ranges
    .filter((r) => r.depth === 0 && r.mark === 'double' && r.inner.end - r.inner.start > 20)
    .flatMap((range) => readInside(range, parts, split, context));
}

function readInside(
  range: QuoteRange,
  parts: ParagraphParts,
  split: (within: Span) => Span[],
  context: DraftContext,
): DraftQuote[] {
  const tokens = tokensIn(parts.tokens, range.inner);
  if (!tokens.some((t) => PLAIN.has(t.lemma))) return [];
  const ranges = parts.ranges
    .filter((r) => r.depth === 1 && r.start >= range.inner.start && r.end <= range.inner.end)
    .map((r) => ({ ...r, depth: 0 }));
  const sentences = readSentences({ ...parts, tokens, ranges, sentences: split(range.inner) });
  return sentences
    .flatMap((sentence) => readDrafts(parts.text, sentence, parts.mentions, context))
    .filter((draft) => isPlain(draft, parts.mentions))
    .map((draft) => ({ ...draft, rule: `inside:${draft.rule}`, score: Math.min(draft.score, 0.6) }));
}

function isPlain(draft: DraftQuote, mentions: readonly Mention[]): boolean {
  const subject = draft.subject?.mention == null ? undefined : mentions[draft.subject.mention];
  if (draft.subject?.rule !== 'before-cue' || draft.side !== 'after' || draft.form !== 'finite') return false;
  return subject?.kind === 'name' && PLAIN.has(draft.cue?.lemma ?? '');
}

function tokensIn(tokens: readonly Token[], within: Span): Token[] {
  return tokens.filter((t) => t.start >= within.start && t.end <= within.end);
}
