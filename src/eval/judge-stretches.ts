import type { Span } from '../page/span.ts';
import { type JudgedPair, type PairFigures, pairFigures } from './pair-figures.ts';
import type { GoldStretch, GoldUtterancePair } from './utterance-gold.ts';
import type { UtteranceReport } from './utterance-report.ts';

/** A stored quote or appearance, and the utterance or claim that it belongs to. */
export interface StoredStretch extends Span {
  readonly article: string;
  readonly group: string | null;
}

/** A stored stretch stands for an annotated one from which it has half of the shorter of the two. */
const LEAST_COMMON = 0.5;

/**
 * Judges each pair by the stored stretches that stand where its two do: found where two of them share a group. Pairs labeled
 * `unsure` are left out. Linear in the pairs, but for the stretches of one article.
 */
export function judgeStretches(
  gold: readonly GoldUtterancePair[],
  stored: Iterable<StoredStretch>,
): UtteranceReport {
  const byArticle = new Map<string, StoredStretch[]>();
  for (const stretch of stored) {
    const known = byArticle.get(stretch.article);
    if (known) known.push(stretch);
    else byArticle.set(stretch.article, [stretch]);
  }
  const judged = gold
    .filter(({ label }) => label !== 'unsure')
    .map((pair) => {
      const [a, b] = [stretchesAt(pair.a, byArticle), stretchesAt(pair.b, byArticle)];
      const found = a.some(({ group }) => group !== null && b.some((other) => other.group === group));
      return { pair, gold: pair.label === 'same', found, isQuoteMissing: a.length === 0 || b.length === 0 };
    });
  const wrong = judged.filter((entry) => entry.gold !== entry.found);
  const all = pairFigures(judged);
  return {
    figures: { all, ...figuresByGroup(judged) },
    differentJoined: all.falsePositives / Math.max(1, all.falsePositives + all.trueNegatives),
    missedQuotes: wrong.filter((entry) => entry.gold && entry.isQuoteMissing).length,
    errors: wrong.map(({ pair: { label, relation, a, b }, isQuoteMissing }) => ({
      label,
      relation: relation ?? null,
      a,
      b,
      isQuoteMissing,
    })),
  };
}

function stretchesAt(
  { article, start, end }: GoldStretch,
  byArticle: ReadonlyMap<string, readonly StoredStretch[]>,
): StoredStretch[] {
  return (byArticle.get(article) ?? []).filter((stretch) => {
    const common = Math.min(end, stretch.end) - Math.max(start, stretch.start);
    return common > 0 && common >= LEAST_COMMON * Math.min(end - start, stretch.end - stretch.start);
  });
}

function figuresByGroup(
  judged: readonly (JudgedPair & { readonly pair: GoldUtterancePair })[],
): Record<string, PairFigures> {
  const groups = new Map<string, JudgedPair[]>();
  for (const entry of judged) {
    const { easy, hard, relation } = entry.pair;
    for (const group of [
      easy ? 'easy' : 'not easy',
      ...(hard ? ['hard'] : []),
      ...(relation ? [relation] : []),
    ])
      groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return Object.fromEntries([...groups].map(([group, entries]) => [group, pairFigures(entries)]));
}
