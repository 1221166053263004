import type { PlacedClaim } from '../link/group-claims.ts';
import { PreparedClaim } from '../link/prepare-claim.ts';
import { findPlaces } from '../store/big-claim.ts';
import { saveClaims } from '../store/claim.ts';
import { findLinkableClaims } from '../store/linkable-claim.ts';
import type { Tx } from '../store/statement.ts';
import { applyClaimRulings } from './apply-claim-rulings.ts';
import { planClaim } from './plan-claim.ts';

/**
 * Says anew what claims are, from the appearances that they have: none is placed elsewhere. What it costs grows with the claims.
 * Eight statements at most, none for no claims.
 */
export async function retellClaims(tx: Tx, claimIds: readonly number[]): Promise<void> {
  if (claimIds.length === 0) return;
  const places = await findPlaces(tx, claimIds);
  const membersOf = new Map<number, PlacedClaim[]>();
  for (const claim of await findLinkableClaims(tx, [...places.keys()])) {
    const place = places.get(claim.id);
    if (!place) continue;
    const member = { prepared: new PreparedClaim(claim), method: place.method, score: place.score };
    const known = membersOf.get(place.claimId);
    if (known) known.push(member);
    else membersOf.set(place.claimId, [member]);
  }
  const plans = [...membersOf].map(([claimId, members]) => ({ ...planClaim(members, claimId), members: [] }));
  await saveClaims(tx, await applyClaimRulings(tx, plans), []);
}
