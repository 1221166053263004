import { FAMILY, type Features, hashFeature } from '../../src/extract/tagger/feature-hash.ts';

/** The features that `fill` adds, as the numbers that a table's size turns into slots. */
export function collectFeatures(fill: (to: Features) => void): Int32Array {
  const found: number[] = [];
  let template = 0;
  fill({
    begin(family) {
      template = family * FAMILY;
    },
    add(a = 0, b = 0, c = 0) {
      found.push(hashFeature(++template, a, b, c));
    },
  });
  return Int32Array.from(found);
}
