import type { ClaimPair } from '../link/claim.ts';
import { compareClaims } from '../link/compare-claims.ts';
import { PreparedClaim } from '../link/prepare-claim.ts';
import { findClaimCandidates } from '../store/claim-key.ts';
import { CLAIM_PAIRS } from '../store/claim-pair.ts';
import { findLinkableClaims } from '../store/linkable-claim.ts';
import { savePairs } from '../store/pair-table.ts';
import type { Tx } from '../store/statement.ts';

/** What judging appearances gave. */
export interface ClaimJudgment {
  readonly prepared: ReadonlyMap<number, PreparedClaim>;
  /** Appearances with a pair. */
  readonly pairedIds: readonly number[];
  /** Appearances that lost a pair that they had. */
  readonly lostIds: readonly number[];
}

/**
 * Compares appearances with all that share index keys with them and are near enough in time, and saves which are of one
 * claim. In four statements.
 */
export async function judgeClaims(tx: Tx, appearanceIds: readonly number[]): Promise<ClaimJudgment> {
  const candidates = await findClaimCandidates(tx, appearanceIds);
  const ids = new Set([...appearanceIds, ...candidates.map(({ otherId }) => otherId)]);
  const claims = await findLinkableClaims(tx, [...ids]);
  const prepared = new Map(claims.map((claim) => [claim.id, new PreparedClaim(claim)]));
  const pairs = new Map<string, ClaimPair>();
  const met = new Set<string>();
  for (const { ownId, otherId } of candidates) {
    const [a, b] = [Math.min(ownId, otherId), Math.max(ownId, otherId)];
    const key = `${a} ${b}`;
    const [one, other] = [prepared.get(a), prepared.get(b)];
    if (met.has(key) || !one || !other) continue;
    met.add(key);
    const { same, method, version, score } = compareClaims(one, other);
    if (same) pairs.set(key, { a, b, method, version, score });
  }
  const lostIds = await savePairs(tx, CLAIM_PAIRS, appearanceIds, [...pairs.values()]);
  return { prepared, pairedIds: [...new Set([...pairs.values()].flatMap(({ a, b }) => [a, b]))], lostIds };
}
