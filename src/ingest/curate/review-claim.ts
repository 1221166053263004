import type { Aspect } from '../../extract/claim.ts';
import type { Grade } from '../../link/claim.ts';
import { addClaimRuling, findClaimOf, findRuledDiscrepancy, isClaim } from '../../store/claim-ruling.ts';
import { addEdit, findEditAbout } from '../../store/edit.ts';
import type { Store } from '../../store/open-store.ts';
import type { Tx } from '../../store/statement.ts';
import { linkClaims } from '../link-claims.ts';
import { type Curator, editAlone } from './curator.ts';
import { EditConflict, EditRefused } from './edit-error.ts';

/** How far a curator finds the reports of a claim apart in an aspect; null for not at all. */
export interface ClaimReviewEdit {
  readonly claimId: number;
  readonly aspect: Aspect;
  readonly grade: Grade | null;
}

/**
 * Rules on a discrepancy that rules found: that it is as they say, graver, a detail, or none. It holds of the reports that
 * differ now; one that says something else later opens the question again.
 *
 * @throws EditConflict where the claim is no more
 * @throws EditRefused where its reports don't differ in the aspect
 */
export function reviewClaim(
  store: Store,
  { keyId, reason }: Curator,
  { claimId, aspect, grade }: ClaimReviewEdit,
): Promise<{ editId: number; claimId: number }> {
  return editAlone(store, async (tx) => {
    const found = await findRuledDiscrepancy(tx, claimId, aspect);
    if (found === null) return refuse(tx, claimId, aspect);
    const { appearances } = found;
    const appearanceIds = appearances.map(({ id }) => id);
    const editId = await addEdit(tx, {
      action: 'reviewClaim',
      subjects: [`Claim:${claimId}`],
      keys: appearances.map(({ key }) => `claim ${aspect} ${key}`),
      apiKeyId: keyId,
      reason,
      before: [{ field: aspect, value: found.grade }],
      after: [{ field: aspect, value: grade ?? 'no discrepancy' }],
      identities: [],
    });
    await addClaimRuling(tx, { editId, aspect, grade, appearanceIds });
    await linkClaims(tx, appearanceIds, []);
    return { editId, claimId: (await findClaimOf(tx, appearanceIds[0] ?? 0)) ?? claimId };
  });
}

async function refuse(tx: Tx, claimId: number, aspect: Aspect): Promise<never> {
  if (!(await isClaim(tx, claimId)))
    throw new EditConflict(
      'There is no claim of this id (any more).',
      await findEditAbout(tx, `Claim:${claimId}`),
    );
  throw new EditRefused('aspect', `The reports of this claim do not differ in ${aspect}.`);
}
