import { describe, expect, it } from 'vitest';
import { chooseOriginal } from '../../src/link/choose-original.ts';

const article = (externalId: string, publishedAt: string | null, outletDomain: string | null = null) => ({
  externalId,
  publishedAt,
  outletDomain,
});

describe('chooseOriginal', () => {
  it.each([
    ['the earliest', [article('a', '2031-05-07T00:00:00Z'), article('b', '2031-05-06T00:00:00Z')], 'b'],
    ['one with a date', [article('a', null), article('b', '2031-05-06T00:00:00Z')], 'b'],
    ['the first by id without dates', [article('b', null), article('a', null)], 'a'],
    [
      'the agency’s, though it is later',
      [
        article('a', '2031-05-06T00:00:00Z', 'post.example'),
        article('b', '2031-05-07T00:00:00Z', 'reuters.com'),
      ],
      'b',
    ],
  ])('takes %s, in any order', (_, articles, expected) => {
    expect(chooseOriginal(articles).externalId).toBe(expected);
    expect(chooseOriginal(articles.toReversed()).externalId).toBe(expected);
  });
});
