import type { ClaimTerm } from './prepare-claim.ts';

/** Where two wordings have other terms between the same neighbors. */
export interface Substitution {
  readonly a: readonly ClaimTerm[];
  readonly b: readonly ClaimTerm[];
  /** How many of the two neighbors are shared terms: an edge of the wording is none. */
  readonly anchors: number;
}

/** Longer wordings are compared in their first terms. */
const MOST_TERMS = 80;

/** The substitutions between two sequences of terms, along their longest common subsequence. O(|a| × |b|), bounded. */
export function findSubstitutions(first: readonly ClaimTerm[], second: readonly ClaimTerm[]): Substitution[] {
  const [a, b] = [first.slice(0, MOST_TERMS), second.slice(0, MOST_TERMS)];
  const matches = commonTerms(a, b);
  const bounds = [{ a: -1, b: -1 }, ...matches, { a: a.length, b: b.length }];
  return bounds.slice(1).flatMap((to, index): Substitution[] => {
    const from = bounds[index] ?? to;
    const own = a.slice(from.a + 1, to.a);
    const other = b.slice(from.b + 1, to.b);
    if (own.length === 0 || other.length === 0) return [];
    return [{ a: own, b: other, anchors: Number(index > 0) + Number(index < matches.length) }];
  });
}

function commonTerms(a: readonly ClaimTerm[], b: readonly ClaimTerm[]): { a: number; b: number }[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]?.key === b[j]?.key
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const matches: { a: number; b: number }[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.key === b[j]?.key) matches.push({ a: i++, b: j++ });
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return matches;
}
