import { describe, expect, it } from 'vitest';
import { sharedUtteranceLinks } from '../../src/link/shared-utterance-links.ts';
import { daysLater, quoteOf } from './quotes.ts';

describe('sharedUtteranceLinks', () => {
  const long = 'We will rebuild the harbor bridge before winter, and nobody will pay a toll to cross it.';

  it('links two articles once, with both utterances as evidence', () => {
    const links = sharedUtteranceLinks(10, [
      {
        utteranceId: 8,
        quotes: [quoteOf(long, { id: 3, articleId: 20 }), quoteOf(long, { id: 1, articleId: 10 })],
      },
      {
        utteranceId: 5,
        quotes: [quoteOf(long, { id: 2, articleId: 10 }), quoteOf(long, { id: 4, articleId: 20 })],
      },
    ]);
    expect(links).toMatchObject([
      {
        kind: 'SHARED_UTTERANCE',
        a: 10,
        b: 20,
        evidence: [
          { utteranceId: 5, quoteA: 2, quoteB: 4 },
          { utteranceId: 8, quoteA: 1, quoteB: 3 },
        ],
      },
    ]);
  });

  it('is surer of more words', () => {
    const scores = [long, 'utterly reckless'].map((text) => {
      const quotes = [quoteOf(text, { articleId: 1 }), quoteOf(text, { articleId: 2 })];
      return sharedUtteranceLinks(1, [{ utteranceId: 1, quotes }])[0]?.score ?? 0;
    });
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 1);
    expect(scores[1]).toBeGreaterThan(0);
  });

  it('links no article with itself', () => {
    const quotes = [quoteOf(long, { articleId: 1 }), quoteOf(long, { articleId: 1 })];
    expect(sharedUtteranceLinks(1, [{ utteranceId: 1, quotes }])).toEqual([]);
  });

  it('links one of many articles with its neighbors in time only', () => {
    const quotes = Array.from({ length: 200 }, (_, index) =>
      quoteOf(long, { articleId: index + 1, publishedAt: daysLater(index) }),
    );
    const links = sharedUtteranceLinks(100, [{ utteranceId: 1, quotes }]);
    expect(links.map(({ a, b }) => (a === 100 ? b : a))).toEqual([
      ...Array.from({ length: 20 }, (_, index) => 80 + index),
      ...Array.from({ length: 20 }, (_, index) => 101 + index),
    ]);
  });
});
