import { describe, expect, it } from 'vitest';
import { readClaimReviews } from '../../src/page/claim-review.ts';
import { parsePageHints } from '../../src/page/parse-hints.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'The bridge will cost 300 million crowns',
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ada Lund' } },
  reviewRating: { ratingValue: '2', worstRating: 1, bestRating: 5, alternateName: 'Mostly false' },
  author: [{ name: 'Arden Facts' }],
  url: 'https://facts.example/bridge',
};

describe('readClaimReviews', () => {
  it('reads what is claimed, by whom, and the verdict', () => {
    expect(readClaimReviews(REVIEW)).toEqual([
      {
        text: 'The bridge will cost 300 million crowns',
        claimant: 'Ada Lund',
        rating: 'Mostly false',
        ratingValue: 2,
        worstRating: 1,
        bestRating: 5,
        reviewer: 'Arden Facts',
        url: 'https://facts.example/bridge',
      },
    ]);
  });

  it.each([
    ['a list', [{ '@type': 'NewsArticle' }, REVIEW]],
    ['a graph', { '@graph': [{ '@type': 'Person' }, REVIEW] }],
    ['a review in an article', { '@type': 'NewsArticle', review: REVIEW }],
    ['several types', { ...REVIEW, '@type': ['Review', 'ClaimReview'] }],
  ])('finds it in %s', (_name, jsonLd) => {
    expect(readClaimReviews(jsonLd)).toHaveLength(1);
  });

  it('leaves unknown what is not told, or not in a form that can be read', () => {
    const [found] = readClaimReviews({
      '@type': 'ClaimReview',
      claimReviewed: 'It rains',
      author: 'Arden Facts',
      reviewRating: { ratingValue: 'four' },
      url: 'javascript:alert(1)',
    });
    expect(found).toEqual({
      text: 'It rains',
      claimant: null,
      rating: null,
      ratingValue: null,
      worstRating: null,
      bestRating: null,
      reviewer: 'Arden Facts',
      url: null,
    });
  });

  it.each([
    ['a text', 'text', 'jsonLd must be an object or a list of objects; received "text"'],
    ['a review of nothing', { '@type': 'ClaimReview' }, 'jsonLd.claimReviewed must be a string of 1 to 1000'],
    ['too much', Array(3_000).fill({}), 'jsonLd must be of at most 2000 nodes; received an array of 3000'],
  ])('refuses %s', (_name, jsonLd, message) => {
    expect(() => readClaimReviews(jsonLd)).toThrow(message);
  });

  it('comes with a record, or a hint', () => {
    const { page } = readArticleRecord({ id: 'a', text: 'It rains in Arden.', jsonLd: REVIEW });
    expect(page.claimReviews).toMatchObject([{ claimant: 'Ada Lund' }]);
    expect(parsePageHints({ jsonLd: REVIEW }).claimReviews).toHaveLength(1);
    expect(readArticleRecord({ id: 'a', text: 'It rains in Arden.' }).page).not.toHaveProperty(
      'claimReviews',
    );
  });
});
