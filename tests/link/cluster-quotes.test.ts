import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupUtterances } from '../../src/link/group-utterances.ts';
import type { LinkableQuote, UtteranceGroup } from '../../src/link/utterance.ts';
import { daysLater, quoteOf } from './quotes.ts';

const FULL = 'We will rebuild the harbor bridge before winter, and nobody will pay a toll to cross it.';
const LEFT = 'We will rebuild the harbor bridge before winter';
const RIGHT = 'nobody will pay a toll to cross it';

function memberIds(groups: readonly UtteranceGroup[]): number[][] {
  return groups.map((group) => group.members.map((member) => member.quoteId));
}

describe('groupUtterances', () => {
  it('joins a full quote and two extracts that share nothing with each other', () => {
    const groups = groupUtterances(
      [quoteOf(LEFT, { id: 1 }), quoteOf(FULL, { id: 2 }), quoteOf(RIGHT, { id: 3 })],
      [],
    );
    expect(groups).toMatchObject([
      {
        utteranceId: null,
        fullestQuoteId: 2,
        members: [
          { quoteId: 1, variant: 'TRUNCATED' },
          { quoteId: 2, variant: 'EXACT' },
          { quoteId: 3, variant: 'TRUNCATED' },
        ],
        pairs: [
          { a: 1, b: 2, rule: 'truncated' },
          { a: 2, b: 3, rule: 'truncated' },
        ],
      },
    ]);
  });

  it('leaves every other quote in a group of its own', () => {
    const quotes = [
      quoteOf(FULL, { id: 1 }),
      quoteOf(FULL, { id: 2, speaker: 'person:2' }),
      quoteOf('…', { id: 3 }),
    ];
    expect(memberIds(groupUtterances(quotes, []))).toEqual([[1], [2], [3]]);
  });

  it('keeps the smallest utterance id and says which it absorbs', () => {
    const stored = [quoteOf(LEFT, { id: 1, utteranceId: 9 }), quoteOf(RIGHT, { id: 2, utteranceId: 4 })];
    expect(groupUtterances([quoteOf(FULL, { id: 3 })], stored)).toMatchObject([
      { utteranceId: 4, absorbed: [9] },
    ]);
  });

  it('keeps an utterance together whose connecting quote is not given', () => {
    const stored = [quoteOf(LEFT, { id: 1, utteranceId: 5 }), quoteOf(RIGHT, { id: 2, utteranceId: 5 })];
    expect(memberIds(groupUtterances([], stored))).toEqual([[1, 2]]);
  });

  it('splits an utterance whose quotes are now told apart, and leaves the id with the larger part', () => {
    const stored = [
      quoteOf(FULL, { id: 1, utteranceId: 5, speaker: 'person:2' }),
      quoteOf(FULL, { id: 2, utteranceId: 5 }),
      quoteOf(LEFT, { id: 3, utteranceId: 5 }),
    ];
    const groups = groupUtterances([], stored);
    expect(memberIds(groups)).toEqual([[1], [2, 3]]);
    expect(groups.map((group) => group.utteranceId)).toEqual([null, 5]);
  });

  it('does not let an extract bridge two speeches', () => {
    const first = `Friends of the coast, a fair harvest for every valley. Our schools are next in line.`;
    const second = `Let me say to the miners: a fair harvest for every valley. Hospitals cannot wait any longer, believe me.`;
    const quotes = [
      quoteOf(first, { id: 1, publishedAt: daysLater(0) }),
      quoteOf(second, { id: 2, publishedAt: daysLater(30) }),
      quoteOf('a fair harvest for every valley', { id: 3, publishedAt: daysLater(31) }),
    ];
    expect(memberIds(groupUtterances(quotes, []))).toEqual([[1], [2, 3]]);
  });

  it('takes a quote without a known speaker to one of two speakers at most', () => {
    const quotes = [
      quoteOf(FULL, { id: 1 }),
      quoteOf(FULL, { id: 2, speaker: 'person:2' }),
      quoteOf(FULL, { id: 3, speaker: null }),
    ];
    expect(groupUtterances(quotes, [])).toHaveLength(2);
  });

  it('does not depend on the order of its arguments', () => {
    fc.assert(
      fc.property(
        fc.array(randomQuote(), { maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (quotes, random) => {
          const numbered = quotes.map((quote, index) => ({ ...quote, id: index + 1 }));
          const shuffled = numbered
            .map((quote) => ({ quote, place: random.next().value }))
            .sort((a, b) => a.place - b.place)
            .map(({ quote }) => quote);
          const half = Math.floor(shuffled.length / 2);
          const groups = groupUtterances(numbered, []);
          expect(groupUtterances(shuffled, [])).toEqual(groups);
          expect(groupUtterances(shuffled.slice(half), shuffled.slice(0, half))).toEqual(groups);
          expect(
            memberIds(groups)
              .flat()
              .sort((a, b) => a - b),
          ).toEqual(numbered.map((quote) => quote.id));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('handles a phrase that thousands repeat', () => {
    const quotes = Array.from({ length: 3000 }, (_, index) =>
      quoteOf('rebuild the harbor bridge', { id: index + 1 }),
    );
    expect(groupUtterances(quotes, [])).toHaveLength(1);
  });
});

function randomQuote(): fc.Arbitrary<LinkableQuote> {
  return fc
    .record({
      text: fc.constantFrom(
        FULL,
        LEFT,
        RIGHT,
        'rebuild the harbor bridge',
        'nobody will pay',
        `${FULL} Ferries flood.`,
        '…',
      ),
      speaker: fc.constantFrom('person:1', 'person:2', 'organization:1', null),
      kind: fc.constantFrom('DIRECT' as const, 'MIXED' as const, 'INDIRECT' as const),
      publishedAt: fc.constantFrom(daysLater(0), daysLater(10), daysLater(200), null),
      utteranceId: fc.constantFrom(null, null, 7, 8),
    })
    .map(({ text, ...changes }) => quoteOf(text, changes));
}
