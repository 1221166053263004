import type { ClaimPair } from '../link/claim.ts';
import { compareClaims } from '../link/compare-claims.ts';
import { PreparedClaim } from '../link/prepare-claim.ts';
import { findClaimCandidates } from '../store/claim-key.ts';
import { CLAIM_PAIRS } from '../store/claim-pair.ts';
import { findLinkableClaims } from '../store/linkable-claim.ts';
import { savePairs } from '../store/pair-table.ts';
import type { Tx } from '../store/statement.ts';

/** An appearance with those that it was compared with. */
export interface JudgedClaim {
  readonly own: PreparedClaim;
  readonly met: readonly Met[];
}

/** An appearance that another was compared with. */
export interface Met {
  readonly other: PreparedClaim;
  /** Null where they are of two claims. */
  readonly pair: ClaimPair | null;
}

/** What judging appearances gave. */
export interface ClaimJudgment {
  /** The appearances, in their order. */
  readonly judged: readonly JudgedClaim[];
  /** All that were read, by id. */
  readonly prepared: ReadonlyMap<number, PreparedClaim>;
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
  const pairs = new Map<string, ClaimPair | null>();
  const judged = new Map(
    appearanceIds.flatMap((id) => {
      const own = prepared.get(id);
      return own ? [[id, { own, met: [] as Met[] }] as const] : [];
    }),
  );
  for (const { ownId, otherId } of candidates) {
    const [own, other] = [judged.get(ownId), prepared.get(otherId)];
    if (!own || !other) continue;
    const [a, b] = ownId < otherId ? [own.own, other] : [other, own.own];
    const key = `${a.claim.id} ${b.claim.id}`;
    const known = pairs.get(key);
    const pair = known === undefined ? judge(a, b) : known;
    pairs.set(key, pair);
    own.met.push({ other, pair });
  }
  const found = [...pairs.values()].filter((pair) => pair !== null);
  const lostIds = await savePairs(tx, CLAIM_PAIRS, appearanceIds, found);
  return { judged: [...judged.values()], prepared, lostIds };
}

function judge(a: PreparedClaim, b: PreparedClaim): ClaimPair | null {
  const { same, method, version, score } = compareClaims(a, b);
  return same ? { a: a.claim.id, b: b.claim.id, method, version, score } : null;
}
