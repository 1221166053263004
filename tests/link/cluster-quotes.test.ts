import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterQuotes } from '../../src/link/cluster-quotes.ts';
import { compareQuotes } from '../../src/link/compare-quotes.ts';
import type { PreparedQuote } from '../../src/link/prepare-quote.ts';
import type { QuotePair } from '../../src/link/utterance.ts';
import { daysLater, preparedQuote } from './quotes.ts';

const FULL = 'We will rebuild the harbor bridge before winter, and nobody will pay a toll to cross it.';
const LEFT = 'We will rebuild the harbor bridge before winter';
const RIGHT = 'nobody will pay a toll to cross it';

/** All accepted pairs, whatever the index would offer. */
function pairsOf(quotes: readonly PreparedQuote[]): QuotePair[] {
  return quotes.flatMap((one, index) =>
    quotes.slice(index + 1).flatMap((other): QuotePair[] => {
      const { same, evidence, method, version, score } = compareQuotes(one, other);
      const [a = 0, b = 0] = [one.quote.id, other.quote.id].sort((x, y) => x - y);
      const { words, sharedWords } = evidence;
      return same ? [{ a, b, words, sharedWords, method, version, score }] : [];
    }),
  );
}

/** Sources of the quotes of each utterance. */
function partition(quotes: readonly PreparedQuote[]): string[][] {
  return clusterQuotes(quotes, pairsOf(quotes))
    .map((members) => members.map(({ prepared }) => prepared.quote.source).sort())
    .sort();
}

describe('clusterQuotes', () => {
  it('joins a full quote and two extracts that share nothing with each other', () => {
    const quotes = [
      preparedQuote(LEFT, { source: 'a' }),
      preparedQuote(FULL, { source: 'b' }),
      preparedQuote(RIGHT, { source: 'c' }),
    ];
    expect(partition(quotes)).toEqual([['a', 'b', 'c']]);
  });

  it('says by which pair each quote belongs there, and that one stands alone', () => {
    const quotes = [preparedQuote(LEFT), preparedQuote(FULL), preparedQuote('Ferries are no answer.')];
    const methods = clusterQuotes(quotes, pairsOf(quotes)).map((members) =>
      members.map(({ method }) => method),
    );
    expect(methods).toEqual([['utterance/truncated', 'utterance/truncated'], ['utterance/alone']]);
  });

  it('does not let an extract bridge two speeches', () => {
    const phrase = 'a fair harvest for every valley';
    const quotes = [
      preparedQuote(`Friends of the coast, ${phrase}. Our schools are next in line.`, { source: 'old' }),
      preparedQuote(`Let me say to the miners: ${phrase}. Hospitals cannot wait any longer, believe me.`, {
        source: 'new',
        publishedAt: daysLater(30),
      }),
      preparedQuote(phrase, { source: 'extract', publishedAt: daysLater(31) }),
      preparedQuote(phrase, { source: 'second extract', publishedAt: daysLater(32) }),
    ];
    expect(partition(quotes)).toEqual([['extract', 'new', 'second extract'], ['old']]);
  });

  it('takes a quote without a known speaker to one of two speakers at most', () => {
    const quotes = [
      preparedQuote(FULL, { source: 'a' }),
      preparedQuote(FULL, { source: 'b', speaker: 'person:2' }),
      preparedQuote(FULL, { source: 'c', speaker: null }),
    ];
    expect(partition(quotes)).toHaveLength(2);
  });

  it('does not depend on ids or on the order of quotes and pairs', () => {
    const text = fc.constantFrom(
      FULL,
      LEFT,
      RIGHT,
      'rebuild the harbor bridge',
      `${FULL} Ferries flood.`,
      '…',
    );
    const changes = fc.record({
      speaker: fc.constantFrom('person:1', 'person:2', 'organization:1', null),
      kind: fc.constantFrom('DIRECT' as const, 'MIXED' as const, 'INDIRECT' as const),
      publishedAt: fc.constantFrom(daysLater(0), daysLater(10), daysLater(200), null),
    });
    const told = fc.array(fc.tuple(text, changes), { minLength: 2, maxLength: 12 });
    const places = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(told, places, (given, random) => {
        const make = (ids: readonly number[]) =>
          given.map(([words, change], index) =>
            preparedQuote(words, { ...change, source: `s${index}`, id: ids[index] ?? 0 }),
          );
        const inOrder = make(given.map((_, index) => index + 1));
        const order = given.map((_, index) => ({ index, place: random.next().value }));
        order.sort((x, y) => x.place - y.place);
        const renumbered = make(order.map(({ index }) => index + 1));
        const shuffled = order.flatMap(({ index }) => renumbered[index] ?? []);
        expect(partition(shuffled)).toEqual(partition(inOrder));
      }),
      { numRuns: 150 },
    );
  });

  it('handles a phrase that a thousand repeat', () => {
    const quotes = Array.from({ length: 1000 }, () => preparedQuote('rebuild the harbor bridge'));
    const pairs = quotes.slice(1).map((quote, index) => pairsOf([quotes[index] ?? quote, quote]));
    expect(clusterQuotes(quotes, pairs.flat())).toHaveLength(1);
  });
});
