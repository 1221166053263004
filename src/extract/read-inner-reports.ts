import type { Span } from '../page/span.ts';
import type { QuoteRange } from './find-quote-ranges.ts';
import type { Mention } from './mention.ts';
import { type DraftContext, type DraftQuote, readDrafts } from './read-drafts.ts';
import { readRules } from './read-rules.ts';
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

/** Shorter quotes hold no report. */
const SHORTEST = 20;

/**
 * Reports inside direct speech (“Roe says the talks failed,” Doe said): only plain verbs with a named subject, because
 * speakers say "I said" and "people think" all the time.
 */
export function readInnerReports(
  parts: ParagraphParts,
  split: (within: Span) => Span[],
  context: DraftContext,
): DraftQuote[] {
  const drafts: DraftQuote[] = [];
  let token = 0;
  for (const [i, range] of parts.ranges.entries()) {
    if (range.depth > 0) continue;
    while ((parts.tokens[token]?.start ?? Number.POSITIVE_INFINITY) < range.inner.start) token++;
    const long = range.mark === 'double' && range.inner.end - range.inner.start > SHORTEST;
    if (long) drafts.push(...readInside(range, i, token, parts, split, context));
  }
  return drafts;
}

function readInside(
  range: QuoteRange,
  index: number,
  firstToken: number,
  parts: ParagraphParts,
  split: (within: Span) => Span[],
  context: DraftContext,
): DraftQuote[] {
  const tokens = from(parts.tokens, firstToken, range.inner.end);
  if (!tokens.some((t) => PLAIN.has(t.lemma))) return [];
  const ranges = from(parts.ranges, index + 1, range.inner.end)
    .filter((r) => r.depth === 1)
    .map((r) => ({ ...r, depth: 0 }));
  const sentences = readSentences({ ...parts, tokens, ranges, sentences: split(range.inner) });
  return sentences
    .flatMap((sentence) => {
      const reports = readRules(parts.text, sentence, parts.mentions, { headline: false, follows: false });
      return readDrafts(parts.text, sentence, parts.mentions, context, reports);
    })
    .flatMap((draft) => asInner(draft, parts.mentions) ?? []);
}

/** A report in somebody's own words as a quote within theirs, or null where it is not plain enough. */
export function asInner(draft: DraftQuote, mentions: readonly Mention[]): DraftQuote | null {
  if (!isPlain(draft, mentions)) return null;
  return { ...draft, rule: `inside:${draft.rule}`, tagged: null };
}

function isPlain(draft: DraftQuote, mentions: readonly Mention[]): boolean {
  const subject = draft.subject?.mention == null ? undefined : mentions[draft.subject.mention];
  if (draft.subject?.rule !== 'before-cue' || draft.side !== 'after' || draft.form !== 'finite') return false;
  return subject?.kind === 'name' && PLAIN.has(draft.cue?.lemma ?? '');
}

/** The spans from `first` on that end by `end`, from a list in text order. */
function from<T extends Span>(spans: readonly T[], first: number, end: number): T[] {
  let to = first;
  while ((spans[to]?.end ?? Number.POSITIVE_INFINITY) <= end) to++;
  return spans.slice(first, to);
}
