import type { Weights } from './score-features.ts';

/** A table as text: one printable ASCII character a weight, so that it stays small without binary files. */
export interface PackedWeights {
  readonly step: number;
  readonly values: string;
}

/** Weights go from -LARGEST to LARGEST steps. */
export const LARGEST = 45;
/** The character of a zero; those from "#" (-45) to "}" (45) are used, with "!" for the backslash. */
const ZERO = 80;
const BACKSLASH = 92;
const BANG = 33;

/** Steps to text, rounded and cut off at LARGEST; `unpackWeights` turns it back. */
export function packWeights({ values, step }: Weights): PackedWeights {
  const codes = Array.from(
    values,
    (value) => ZERO + Math.max(-LARGEST, Math.min(LARGEST, Math.round(value))),
  );
  return { step, values: codes.map((c) => String.fromCharCode(c === BACKSLASH ? BANG : c)).join('') };
}

/** Linear in the table's size. */
export function unpackWeights({ values, step }: PackedWeights): Weights {
  const unpacked = new Int8Array(values.length);
  for (let i = 0; i < unpacked.length; i++) {
    const code = values.charCodeAt(i);
    unpacked[i] = (code === BANG ? BACKSLASH : code) - ZERO;
  }
  return { values: unpacked, step };
}
