import { chooseKeptIds } from '../link/choose-kept-ids.ts';
import { groupClaims, type PlacedClaim } from '../link/group-claims.ts';
import { PreparedClaim } from '../link/prepare-claim.ts';
import { isInBigClaim } from '../store/big-claim.ts';
import { type ClaimPlan, saveClaims } from '../store/claim.ts';
import { findDirtyAppearances } from '../store/claim-appearance.ts';
import { CLAIM_PAIRS } from '../store/claim-pair.ts';
import { findGroupMembers } from '../store/group-members.ts';
import { findLinkableClaims } from '../store/linkable-claim.ts';
import { findConnected, findPairsAmong } from '../store/pair-table.ts';
import type { Tx } from '../store/statement.ts';
import { applyClaimRulings } from './apply-claim-rulings.ts';
import { extendBigClaims } from './extend-claims.ts';
import { judgeClaims } from './judge-claims.ts';
import { planClaim } from './plan-claim.ts';
import { retellClaims } from './retell-claims.ts';

/** Appearances that are judged at once. */
const BATCH = 200;
/** So many connected appearances are parted into claims anew; of more, those nearest by id. */
const MOST_CONNECTED = 1_000;
/** Appearances in the claims that changed, of which more are left as they are. */
const MOST_TOGETHER = 20_000;
const APPEARANCES = { name: 'ClaimAppearance', group: 'claimId' };
/** Pairs connect what they lead to, but for what is in a big claim. */
const CONNECTING = { name: CLAIM_PAIRS.name, isOpen: (id: string) => `not ${isInBigClaim(id)}` };

/**
 * Gives appearances of claims their claims, together with those of other articles that say the same, and says in what they
 * differ. Appearances whose claimant or utterance is another than before are judged, too. The caller holds the lock on
 * linking.
 *
 * @param appearanceIds new and changed ones
 * @param touchedClaimIds claims that lost appearances
 */
export async function linkClaims(
  tx: Tx,
  appearanceIds: readonly number[],
  touchedClaimIds: readonly number[],
): Promise<void> {
  await place(tx, appearanceIds, touchedClaimIds);
  for (;;) {
    const dirty = await findDirtyAppearances(tx, BATCH);
    if (dirty.length === 0) return;
    await place(tx, dirty, []);
  }
}

async function place(
  tx: Tx,
  appearanceIds: readonly number[],
  touchedClaimIds: readonly number[],
): Promise<void> {
  if (appearanceIds.length + touchedClaimIds.length === 0) return;
  const judgment = await judgeClaims(tx, appearanceIds);
  const { judged, prepared, lostIds } = judgment;
  const { memberIds, changedIds } = await extendBigClaims(tx, judgment, touchedClaimIds);
  const isOpen = (id: number): boolean => !memberIds.has(id);
  const open = appearanceIds.filter(isOpen);
  const changed = [...new Set([...open, ...lostIds.filter(isOpen)])];
  const small = touchedClaimIds.filter((id) => !changedIds.includes(id));
  const together = await findGroupMembers(tx, APPEARANCES, small, changed, MOST_TOGETHER);
  const paired = judged.flatMap(({ own, met }) =>
    met.flatMap(({ other, pair }) => (pair ? [own.claim.id, other.claim.id] : [])),
  );
  const connected = [...new Set([...together, ...paired.filter(isOpen)])];
  const parted = await partConnected(tx, connected, prepared, new Set());
  const placed = new Set(parted.flatMap(idsIn));
  const alone = open.filter((id) => !placed.has(id));
  const plans = planClaims([...parted, ...groupClaims(await prepareAll(tx, alone, prepared), [])]);
  await saveClaims(tx, await applyClaimRulings(tx, plans), touchedClaimIds);
  await retellClaims(tx, changedIds);
}

const idsIn = (group: readonly PlacedClaim[]): number[] => group.map(({ prepared }) => prepared.claim.id);

/**
 * The claims of the appearances and all that hangs together with them. Where that is too much to part at once, one half of
 * them after the other; of one that alone hangs together with too many, those nearest by id.
 *
 * @param placed appearances that have their claims already
 */
async function partConnected(
  tx: Tx,
  appearanceIds: readonly number[],
  known: ReadonlyMap<number, PreparedClaim>,
  placed: ReadonlySet<number>,
): Promise<PlacedClaim[][]> {
  const open = appearanceIds.filter((id) => !placed.has(id));
  if (open.length === 0) return [];
  const connected = await findConnected(tx, CONNECTING, open, MOST_CONNECTED + 1);
  if (connected.length <= MOST_CONNECTED || open.length === 1) {
    // Quotes of an utterance are of one claim without pairs, so what pairs reach may be but a part of their claims.
    const whole = await findGroupMembers(tx, APPEARANCES, [], connected, MOST_CONNECTED);
    const ids = [...new Set([...connected, ...whole])].filter((id) => !placed.has(id));
    return groupClaims(await prepareAll(tx, ids, known), await findPairsAmong(tx, CLAIM_PAIRS, ids));
  }
  const middle = Math.ceil(open.length / 2);
  const first = await partConnected(tx, open.slice(0, middle), known, placed);
  const both = new Set([...placed, ...first.flatMap(idsIn)]);
  return [...first, ...(await partConnected(tx, open.slice(middle), known, both))];
}

/** What becomes of each group: each claim goes on as one of them at most. */
function planClaims(groups: readonly PlacedClaim[][]): ClaimPlan[] {
  const kept = chooseKeptIds(
    groups.map((group) =>
      group.map(({ prepared: { claim } }) => ({ id: claim.id, formerId: claim.claimId })),
    ),
  );
  return groups.map((group, index) => planClaim(group, kept[index] ?? null));
}

async function prepareAll(
  tx: Tx,
  ids: readonly number[],
  known: ReadonlyMap<number, PreparedClaim>,
): Promise<PreparedClaim[]> {
  const missing = ids.filter((id) => !known.has(id));
  const claims = await findLinkableClaims(tx, missing);
  return [...ids.flatMap((id) => known.get(id) ?? []), ...claims.map((claim) => new PreparedClaim(claim))];
}
