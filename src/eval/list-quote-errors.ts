import type { Span } from '../page/span.ts';
import type { GoldQuoteKind } from './gold-article.ts';
import type { ArticleOutcome, FoundQuote, MatchedQuote } from './quote-outcome.ts';
import { commonSize } from './span-overlap.ts';

/** The kinds of error, in the order in which they are listed. A matched quote can be in several. */
export const QUOTE_ERRORS = [
  'missed',
  'spurious',
  'boundary',
  'wrong speaker',
  'wrong cue',
  'wrong entity',
] as const;

export interface QuoteError extends Span {
  readonly error: (typeof QUOTE_ERRORS)[number];
  readonly article: string;
  /** The annotated kind; what we took a spurious one for. Start and end are those of the same quote. */
  readonly kind: GoldQuoteKind;
  /** The rule that decided; for a missed quote that of the nearest found one that overlaps it. Null where none did. */
  readonly rule: string | null;
  /** The words that were annotated and those that we have, shortened; null where there are none. */
  readonly expected: string | null;
  readonly received: string | null;
}

/** Characters of an excerpt on either side of what is left out. */
const EXCERPT_SIDE = 45;

/** Everything that is wrong, grouped by kind of error and in text order within an article. */
export function listQuoteErrors(articles: readonly ArticleOutcome[]): QuoteError[] {
  const errors = articles.flatMap(errorsOf);
  return QUOTE_ERRORS.flatMap((kind) => errors.filter(({ error }) => error === kind));
}

function errorsOf({ article, text, outcomes }: ArticleOutcome): QuoteError[] {
  const found = outcomes.flatMap((outcome) => (outcome.found ? [outcome.found] : []));
  const words = (span: Span | null) => (span ? excerpt(text.slice(span.start, span.end)) : null);
  return outcomes.flatMap((outcome): QuoteError[] => {
    const { gold, found: ours } = outcome;
    if (gold && ours)
      return errorsOfPair(outcome).map((error) => describePair(error, article, outcome, words));
    if (gold) {
      const near = nearest(gold.pieces, found);
      const rest = { rule: near?.rule ?? null, expected: words(gold), received: words(near) };
      return [{ error: 'missed', article, ...place(gold), ...rest }];
    }
    return [
      { error: 'spurious', article, ...place(ours), rule: ours.rule, expected: null, received: words(ours) },
    ];
  });
}

type PairError = Exclude<QuoteError['error'], 'missed' | 'spurious'>;

const place = ({ start, end, kind }: Span & { readonly kind: GoldQuoteKind }) => ({ start, end, kind });

function errorsOfPair({ exact, speakerRight, cueRight, entityRight }: MatchedQuote): PairError[] {
  return [
    ...(exact ? [] : (['boundary'] as const)),
    ...(speakerRight ? [] : (['wrong speaker'] as const)),
    ...(cueRight === false ? (['wrong cue'] as const) : []),
    ...(entityRight === false ? (['wrong entity'] as const) : []),
  ];
}

function describePair(
  error: PairError,
  article: string,
  { gold, found }: MatchedQuote,
  words: (span: Span | null) => string | null,
): QuoteError {
  const at = { error, article, ...place(gold) };
  switch (error) {
    case 'boundary':
      return { ...at, rule: found.rule, expected: words(gold), received: words(found) };
    case 'wrong cue':
      return { ...at, rule: found.rule, expected: words(gold.cue), received: words(found.cue) };
    case 'wrong speaker':
      return {
        ...at,
        rule: found.speakerRule,
        expected: words(gold.speaker),
        received: words(found.speaker),
      };
    case 'wrong entity': {
      const names = gold.speaker?.entity?.names ?? [];
      return { ...at, rule: found.entityRule, expected: names.join(' / ') || null, received: found.entity };
    }
  }
}

/** The found quote that has most characters in common with the pieces, or null. */
function nearest(pieces: readonly Span[], found: readonly FoundQuote[]): FoundQuote | null {
  let best: FoundQuote | null = null;
  let most = 0;
  for (const quote of found) {
    const common = commonSize(pieces, quote.pieces);
    if (common > most) [best, most] = [quote, common];
  }
  return best;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  if (line.length <= 2 * EXCERPT_SIDE + 3) return line;
  return `${line.slice(0, EXCERPT_SIDE)} … ${line.slice(-EXCERPT_SIDE)}`;
}
