import { claimKeys } from '../link/claim-keys.ts';
import { LINKER_VERSION } from '../link/version.ts';
import { saveClaimReviews } from '../store/claim-review.ts';
import type { Tx } from '../store/statement.ts';
import { naturalKeys } from './natural-key.ts';
import type { Reading } from './read-article.ts';

/** Saves the fact checks that the page states. */
export function saveReviews(
  tx: Tx,
  articleId: number,
  { page: { claimReviews = [] }, orderAt }: Reading,
): Promise<void> {
  const keys = naturalKeys(claimReviews.map(({ text }) => text));
  const rows = claimReviews.map((review, index) => ({
    ...review,
    key: keys[index] ?? '',
    keys: claimKeys(
      { kind: 'QUOTE', head: null, circumstances: [] },
      review.text,
      review.claimant === null ? [] : [review.claimant],
    ),
    orderAt,
    method: 'claim-review/words',
    version: LINKER_VERSION,
  }));
  return saveClaimReviews(tx, articleId, rows);
}
