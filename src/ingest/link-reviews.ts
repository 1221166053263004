import { compareReview } from '../link/compare-review.ts';
import { PreparedClaim } from '../link/prepare-claim.ts';
import { findOpenReviews, saveReviewed } from '../store/claim-review.ts';
import { findLinkableClaims } from '../store/linkable-claim.ts';
import type { Tx } from '../store/statement.ts';

/**
 * Finds for each fact check the wording that is most like the claim that it is about; none where none is like enough. Of
 * equals the least by words, date and article, whatever came first. In four statements, none without fact checks.
 */
export async function linkReviews(tx: Tx, reviewIds: readonly number[]): Promise<void> {
  const reviews = await findOpenReviews(tx, reviewIds);
  const ids = [...new Set(reviews.flatMap(({ appearanceIds }) => appearanceIds))];
  const claims = await findLinkableClaims(tx, ids);
  const prepared = claims
    .filter(({ claimKind }) => claimKind === 'QUOTE' || claimKind === 'STANCE' || claimKind === 'SENTENCE')
    .map((claim) => new PreparedClaim(claim))
    .sort((a, b) => (a.quote.rank < b.quote.rank ? -1 : 1));
  const rows = reviews.map((review) => {
    const met = new Set(review.appearanceIds);
    let best = { appearanceId: null as number | null, score: 0 };
    for (const wording of prepared) {
      const score = met.has(wording.claim.id) ? compareReview(review, wording) : 0;
      if (score > best.score) best = { appearanceId: wording.claim.id, score };
    }
    return { id: review.id, ...best };
  });
  await saveReviewed(tx, rows);
}
