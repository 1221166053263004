import type { ClaimPair } from './claim.ts';
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
const ALONE = { method: 'claim/alone', score: 1 };

/**
 * Parts appearances that pairs connect into claims: joins along the pairs, strongest first, but no two groups of which most
 * members aren't alike. What comes out follows from the appearances and pairs alone, whatever their order and ids.
 * O(pairs × log pairs), and 16 comparisons a join.
 */
export function groupClaims(claims: readonly PreparedClaim[], pairs: readonly ClaimPair[]): PlacedClaim[][] {
  const ranked = [...claims].sort((a, b) => compareText(rankOf(a), rankOf(b)));
  const places = new Map(ranked.map(({ claim }, index) => [claim.id, index]));
  const groupOf = new Map(ranked.map((prepared) => [prepared.claim.id, [prepared]]));
  const strongest = new Map<number, ClaimPair>();
  for (const pair of strongestFirst(pairs, places)) {
    const [one, other] = [groupOf.get(pair.a), groupOf.get(pair.b)];
    if (!one || !other || (one !== other && !areAlike(one, other))) continue;
    for (const id of [pair.a, pair.b]) if (!strongest.has(id)) strongest.set(id, pair);
    if (one !== other) join(one, other, groupOf);
  }
  return [...new Set(groupOf.values())].map((members) =>
    members.map((prepared) => {
      const { method, score } = strongest.get(prepared.claim.id) ?? ALONE;
      return { prepared, method, score };
    }),
  );
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

function areAlike(one: readonly PreparedClaim[], other: readonly PreparedClaim[]): boolean {
  if (one.length === 1 && other.length === 1) return true;
  const [few, many] = [spokesmen(one), spokesmen(other)];
  const alike = few.flatMap((a) => many.filter((b) => compareClaims(a, b).same)).length;
  return alike >= LEAST_ALIKE * few.length * many.length;
}

/** The members that say most, in an order that doesn't depend on how they came together. */
function spokesmen(group: readonly PreparedClaim[]): PreparedClaim[] {
  const weightOf = ({ windows }: PreparedClaim) => windows[0].weight;
  return [...group]
    .sort((a, b) => weightOf(b) - weightOf(a) || compareText(rankOf(a), rankOf(b)))
    .slice(0, SPOKESMEN);
}

function join(one: PreparedClaim[], other: PreparedClaim[], groupOf: Map<number, PreparedClaim[]>): void {
  const [small, large] = one.length <= other.length ? [one, other] : [other, one];
  large.push(...small);
  for (const { claim } of small) groupOf.set(claim.id, large);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
