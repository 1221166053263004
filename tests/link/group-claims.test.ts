import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimPair } from '../../src/link/claim.ts';
import { claimKeys } from '../../src/link/claim-keys.ts';
import { compareClaims } from '../../src/link/compare-claims.ts';
import { groupClaims } from '../../src/link/group-claims.ts';
import type { PreparedClaim } from '../../src/link/prepare-claim.ts';
import { claimOf } from './claims.ts';

const CLAIMS = [
  'the council agreed to let the toll company offer Westerby a harbor guarantee',
  'the council had agreed that the toll company could give Westerby a guarantee for its harbor',
  'the toll company could give Westerby a guarantee and repair all cranes at the quay',
  'the company would repair all cranes at the quay before the herring season',
  'ferries stop at noon',
].map((text) => claimOf(text));

function pairsOf(claims: readonly PreparedClaim[]): ClaimPair[] {
  return claims.flatMap((a, index) =>
    claims.slice(index + 1).flatMap((b) => {
      const { same, rule, ...provenance } = compareClaims(a, b);
      return same ? [{ a: a.claim.id, b: b.claim.id, ...provenance }] : [];
    }),
  );
}

const textsOf = (claims: readonly PreparedClaim[], pairs: readonly ClaimPair[]) =>
  groupClaims(claims, pairs)
    .map((group) => group.map(({ prepared }) => prepared.claim.text).sort())
    .sort();

describe('groupClaims', () => {
  it('gives the same claims in whatever order appearances and pairs come', () => {
    const pairs = pairsOf(CLAIMS);
    const expected = textsOf(CLAIMS, pairs);
    expect(expected.map((group) => group.length).sort()).not.toEqual([1, 1, 1, 1, 1]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...CLAIMS], { minLength: CLAIMS.length }),
        fc.shuffledSubarray(pairs, { minLength: pairs.length }),
        (claims, shuffled) => {
          expect(textsOf(claims, shuffled)).toEqual(expected);
        },
      ),
    );
  });

  it('joins no two groups through one likeness alone', () => {
    const far = claimOf('the cranes at the quay are painted green every spring by the harbor children');
    const bridge: ClaimPair = {
      a: CLAIMS[0]?.claim.id ?? 0,
      b: far.claim.id,
      method: 'claim/wording',
      version: '1',
      score: 0.1,
    };
    const groups = textsOf([...CLAIMS, far], [...pairsOf(CLAIMS), bridge]);
    expect(groups).toContainEqual([far.claim.text]);
  });
});

describe('claimKeys', () => {
  const own = { kind: 'QUOTE' as const, head: null, circumstances: [] };

  it('lets two wordings of one claimant meet, and two of claimants who are named otherwise', () => {
    const [first, second] = CLAIMS.map(({ claim }) => claim.text);
    const shared = (a: readonly string[], b: readonly string[]) => {
      const keys = new Set(claimKeys(own, first ?? '', a));
      return claimKeys(own, second ?? '', b).filter((key) => keys.has(key)).length;
    };
    expect(shared(['Ada Lind'], ['Lind'])).toBeGreaterThan(2);
    expect(shared(['the mayor'], ['she'])).toBeGreaterThan(0);
  });

  it('has no more than 32', () => {
    const long = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ');
    expect(claimKeys(own, long, ['Ada Lind', 'Bo Marsh']).length).toBe(32);
  });
});
