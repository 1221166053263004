import type { ClaimPair, LinkableClaim } from './claim.ts';
import { compareClaims } from './compare-claims.ts';
import type { PreparedClaim } from './prepare-claim.ts';

/** One appearance's place in its claim: the rule and score of the strongest pair that holds it there. */
export interface PlacedClaim {
  readonly prepared: PreparedClaim;
  readonly method: string;
  readonly score: number;
}

/** Of two groups so many are compared with each other before they are joined. */
const SPOKESMEN = 4;
/** So many of these must be of one claim: a chain of likenesses joins no two claims. */
const LEAST_ALIKE = 0.34;
/** What quotes of one utterance are held together by, without pairs. */
export const OF_UTTERANCE = { method: 'claim/utterance', score: 1 };
const ALONE = { method: 'claim/alone', score: 1 };

/** A claim in the making, with the members that stand for it. */
interface Group {
  readonly members: PreparedClaim[];
  spokesmen: readonly PreparedClaim[];
}

/**
 * Parts appearances that pairs connect into claims: joins the quotes of each utterance, then along the pairs, strongest first, but no two groups of which most
 * members aren't alike. What comes out follows from the appearances and pairs alone, whatever their order and ids.
 * O(pairs × log pairs), and at most 16 comparisons a join; no two appearances are compared twice.
 */
export function groupClaims(claims: readonly PreparedClaim[], pairs: readonly ClaimPair[]): PlacedClaim[][] {
  const ranked = claims
    .map((prepared) => ({ prepared, rank: rankOf(prepared) }))
    .sort((a, b) => compareText(a.rank, b.rank));
  const places = new Map(ranked.map(({ prepared }, index) => [prepared.claim.id, index]));
  const groupOf = new Map(
    ranked.map(({ prepared }): [number, Group] => [
      prepared.claim.id,
      { members: [prepared], spokesmen: [prepared] },
    ]),
  );
  const areAlike = compareGroups(places);
  const strongest = new Map<number, Pick<ClaimPair, 'method' | 'score'>>();
  for (const { claim, first } of reportsOfUtterances(ranked.map(({ prepared }) => prepared))) {
    const [one, other] = [groupOf.get(first.id), groupOf.get(claim.id)];
    for (const { id } of [claim, first]) strongest.set(id, OF_UTTERANCE);
    if (one && other) join(one, other, groupOf, places);
  }
  for (const pair of strongestFirst(pairs, places)) {
    const [one, other] = [groupOf.get(pair.a), groupOf.get(pair.b)];
    if (!one || !other || (one !== other && !areAlike(one, other))) continue;
    for (const id of [pair.a, pair.b]) if (!strongest.has(id)) strongest.set(id, pair);
    if (one !== other) join(one, other, groupOf, places);
  }
  return [...new Set(groupOf.values())].map(({ members }) =>
    members.map((prepared) => {
      const { method, score } = strongest.get(prepared.claim.id) ?? ALONE;
      return { prepared, method, score };
    }),
  );
}

/** Each report of an utterance that isn't its first one, with that. */
function reportsOfUtterances(
  ranked: readonly PreparedClaim[],
): { claim: LinkableClaim; first: LinkableClaim }[] {
  const firsts = new Map<number, LinkableClaim>();
  return ranked.flatMap(({ claim }) => {
    if (claim.utteranceId === null) return [];
    const first = firsts.get(claim.utteranceId);
    if (first) return [{ claim, first }];
    firsts.set(claim.utteranceId, claim);
    return [];
  });
}

/** Orders appearances by their words, date and article, whatever their ids. */
function rankOf({ claim, quote }: PreparedClaim): string {
  return `${quote.rank}|${claim.claimKind}|${claim.parts[0] ?? 0}`;
}

function strongestFirst(pairs: readonly ClaimPair[], places: ReadonlyMap<number, number>): ClaimPair[] {
  const placeOf = (id: number) => places.get(id) ?? 0;
  const least = ({ a, b }: ClaimPair) => Math.min(placeOf(a), placeOf(b));
  const most = ({ a, b }: ClaimPair) => Math.max(placeOf(a), placeOf(b));
  return [...pairs].sort((x, y) => y.score - x.score || least(x) - least(y) || most(x) - most(y));
}

/** Whether two groups are alike, by those who speak for them; remembers who is of one claim with whom. */
function compareGroups(places: ReadonlyMap<number, number>): (one: Group, other: Group) => boolean {
  const known = new Map<number, boolean>();
  const isSame = (a: PreparedClaim, b: PreparedClaim): boolean => {
    const [x, y] = [places.get(a.claim.id) ?? 0, places.get(b.claim.id) ?? 0];
    const key = Math.min(x, y) * places.size + Math.max(x, y);
    const before = known.get(key);
    if (before !== undefined) return before;
    const { same } = compareClaims(a, b);
    known.set(key, same);
    return same;
  };
  return (one, other) => {
    if (one.members.length === 1 && other.members.length === 1) return true;
    const [few, many] = [one.spokesmen, other.spokesmen];
    const alike = few.flatMap((a) => many.filter((b) => isSame(a, b))).length;
    return alike >= LEAST_ALIKE * few.length * many.length;
  };
}

function join(
  one: Group,
  other: Group,
  groupOf: Map<number, Group>,
  places: ReadonlyMap<number, number>,
): void {
  const [small, large] = one.members.length <= other.members.length ? [one, other] : [other, one];
  large.members.push(...small.members);
  large.spokesmen = mostTelling([...large.spokesmen, ...small.spokesmen], places);
  for (const { claim } of small.members) groupOf.set(claim.id, large);
}

/** The members that say most, in an order that doesn't depend on how they came together. */
function mostTelling(
  members: readonly PreparedClaim[],
  places: ReadonlyMap<number, number>,
): PreparedClaim[] {
  const weightOf = ({ windows }: PreparedClaim) => windows[0].weight;
  const placeOf = ({ claim }: PreparedClaim) => places.get(claim.id) ?? 0;
  return [...members]
    .sort((a, b) => weightOf(b) - weightOf(a) || placeOf(a) - placeOf(b))
    .slice(0, SPOKESMEN);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
