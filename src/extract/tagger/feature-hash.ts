/**
 * Features are numbers, not strings: a slot of one weight table ("the hashing trick", Weinberger et al. 2009,
 * https://arxiv.org/abs/0902.2206). Features that share a slot share a weight, which costs little at this size.
 */

/** A whole number for a string (FNV-1a, 32 bits). Linear in its length. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Joins two numbers into one whose bits all depend on both (the finalizer of MurmurHash3). */
export function joinHashes(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** A feature: the template that made it and up to three values. Its slot is what a table's size leaves of it. */
export function featureOf(template: number, a: number, b: number, c: number): number {
  const hash = joinHashes(joinHashes(joinHashes(template, a), b), c);
  return Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35) >>> 8;
}

/** A small number for a count, so that long distances share a weight: 0–6 exactly, then 7, 9, 13, 21, 36. */
export function bucket(count: number): number {
  if (count < 0) return -bucket(-count);
  if (count <= 6) return count;
  if (count <= 8) return 7;
  if (count <= 12) return 9;
  if (count <= 20) return 13;
  return count <= 35 ? 21 : 36;
}
