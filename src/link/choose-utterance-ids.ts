import type { LinkableQuote } from './utterance.ts';

/**
 * The utterance id that each group of quotes keeps: that which most of its quotes had, where several groups claim one
 * the group with more of its quotes; the oldest (smallest) on ties; null for a group that gets a new one. Linear.
 */
export function chooseUtteranceIds(groups: readonly (readonly LinkableQuote[])[]): (number | null)[] {
  const claims = groups.flatMap((group, index) =>
    [...countIds(group)].map(([id, count]) => ({ index, id, count, first: Math.min(...idsIn(group, id)) })),
  );
  claims.sort((a, b) => b.count - a.count || a.id - b.id || a.first - b.first);
  const chosen: (number | null)[] = groups.map(() => null);
  const taken = new Set<number>();
  for (const { index, id } of claims) {
    if (chosen[index] !== null || taken.has(id)) continue;
    chosen[index] = id;
    taken.add(id);
  }
  return chosen;
}

function countIds(quotes: readonly LinkableQuote[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { utteranceId } of quotes) {
    if (utteranceId !== null) counts.set(utteranceId, (counts.get(utteranceId) ?? 0) + 1);
  }
  return counts;
}

function idsIn(quotes: readonly LinkableQuote[], utteranceId: number): number[] {
  return quotes.flatMap((quote) => (quote.utteranceId === utteranceId ? [quote.id] : []));
}
