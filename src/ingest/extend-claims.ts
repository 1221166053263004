import type { ClaimPair } from '../link/claim.ts';
import { OF_UTTERANCE } from '../link/group-claims.ts';
import type { PreparedClaim } from '../link/prepare-claim.ts';
import { LINKER_VERSION } from '../link/version.ts';
import {
  type BigClaimPlace,
  findBigClaims,
  joinBigClaims,
  leaveClaims,
  onlyBigClaims,
} from '../store/big-claim.ts';
import type { Tx } from '../store/statement.ts';
import type { ClaimJudgment, JudgedClaim, Met } from './judge-claims.ts';

/** Pairs that speak for a claim: one likely pair places nothing in a claim of hundreds (see `groupClaims`). */
const LEAST_PAIRS = 2;

/** What became of big claims. */
export interface BigClaims {
  /** Appearances that are in one. */
  readonly memberIds: ReadonlySet<number>;
  /** Big claims that lost appearances, or have changed ones: what is said of them is to be told anew. */
  readonly changedIds: readonly number[];
}

/**
 * Puts appearances into the big claims that speak for them: one in a hundred articles and more is added to, at a cost
 * that doesn't grow with it, and never parted anew. Its discrepancies stay as they are: its first wordings tell them
 * (`findDiscrepancies`). In at most four statements.
 */
export async function extendBigClaims(
  tx: Tx,
  { judged, prepared, lostIds }: ClaimJudgment,
  touchedClaimIds: readonly number[],
): Promise<BigClaims> {
  const before = await findBigClaims(tx, [...new Set([...prepared.keys(), ...lostIds])]);
  const places = before.size === 0 ? [] : placeInBigClaims(judged, before);
  await joinBigClaims(tx, places);
  const placed = new Set(places.map(({ appearanceId }) => appearanceId));
  const known = judged.map(({ own }) => own.claim.id).filter((id) => before.has(id));
  const left = known.filter((id) => !placed.has(id));
  await leaveClaims(tx, left);
  const members = new Set([...before.keys(), ...placed]);
  for (const id of left) members.delete(id);
  const changed = known.flatMap((id) => before.get(id) ?? []);
  return {
    memberIds: members,
    changedIds: [...new Set([...changed, ...(await onlyBigClaims(tx, touchedClaimIds))])],
  };
}

/**
 * Where appearances belong that a big claim speaks for: to the claim of their utterance, or to the one that most of their
 * pairs lead into. Each meets those before it where they went.
 *
 * @param before the big claims of appearances that are in one
 */
function placeInBigClaims(
  judged: readonly JudgedClaim[],
  before: ReadonlyMap<number, number>,
): BigClaimPlace[] {
  const claimOf = new Map(before);
  return judged.flatMap(({ own, met }) => {
    const place = ofUtterance(own, met, claimOf) ?? ofMostPairs(met, claimOf);
    if (place === null) {
      claimOf.delete(own.claim.id);
      return [];
    }
    claimOf.set(own.claim.id, place.claimId);
    return [{ appearanceId: own.claim.id, version: LINKER_VERSION, ...place }];
  });
}

type Place = Pick<BigClaimPlace, 'claimId' | 'method' | 'score'>;

/** All that report an utterance are of one claim, whatever else they are like. */
function ofUtterance(
  { claim }: PreparedClaim,
  met: readonly Met[],
  claimOf: ReadonlyMap<number, number>,
): Place | null {
  if (claim.utteranceId === null) return null;
  const mates = met.filter(({ other }) => other.claim.utteranceId === claim.utteranceId);
  const [claimId] = mates.flatMap(({ other }) => claimOf.get(other.claim.id) ?? []);
  return claimId === undefined ? null : { claimId, ...OF_UTTERANCE };
}

function ofMostPairs(met: readonly Met[], claimOf: ReadonlyMap<number, number>): Place | null {
  const pairs = met.flatMap(({ other, pair }) =>
    pair ? [{ claimId: claimOf.get(other.claim.id) ?? null, pair }] : [],
  );
  const pairsOf = new Map<number, ClaimPair[]>();
  for (const { claimId, pair } of pairs)
    if (claimId !== null) pairsOf.set(claimId, [...(pairsOf.get(claimId) ?? []), pair]);
  const most = [...pairsOf].find(([, own]) => own.length >= LEAST_PAIRS && 2 * own.length > pairs.length);
  if (!most) return null;
  const [claimId, own] = most;
  const { method, score } = own.reduce((a, b) => (b.score > a.score ? b : a));
  return { claimId, method, score };
}
