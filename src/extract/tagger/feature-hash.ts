/**
 * Features are numbers, not strings: what a table's size leaves of one is its slot there ("the hashing trick",
 * Weinberger et al. 2009, https://arxiv.org/abs/0902.2206). Features that share a slot share a weight.
 */

const { imul } = Math;

/** A whole number for a string (FNV-1a, 32 bits). Linear in its length. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Joins two numbers into one whose bits all depend on both (from the finalizer of MurmurHash3). */
export function joinHashes(a: number, b: number): number {
  let hash = imul(a, 0x9e3779b1) ^ b;
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Takes in features, one by one. */
export interface Features {
  /** Begins the features of one case; `family` keeps them apart from those of other questions. */
  begin(family: number): void;
  /** Adds one, made of up to three values. Calls come in a fixed order: the place in it tells what they mean. */
  add(a?: number, b?: number, c?: number): void;
}

/** The number of a feature: its template's number and its values, mixed (as MurmurHash3 does). 24 bits. */
export function hashFeature(template: number, a: number, b: number, c: number): number {
  let hash = imul(template, 0x9e3779b1) ^ a;
  hash = imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
  hash = imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return hash >>> 8;
}

/** Templates of one family at most. */
export const FAMILY = 1000;

/** A small number for a count, so that great counts share a feature: 0–6 as they are, then 7, 9, 13, 21, 36. */
export function bucket(count: number): number {
  if (count < 0) return -bucket(-count);
  if (count <= 6) return count;
  if (count <= 8) return 7;
  if (count <= 12) return 9;
  if (count <= 20) return 13;
  return count <= 35 ? 21 : 36;
}
