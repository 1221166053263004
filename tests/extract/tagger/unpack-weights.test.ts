import { describe, expect, it } from 'vitest';
import { LEARNED_TABLES } from '../../../src/extract/tagger/learned-tables.ts';
import { LARGEST, packWeights, unpackWeights } from '../../../src/extract/tagger/unpack-weights.ts';

const every = Float32Array.from({ length: 2 * LARGEST + 1 }, (_, i) => i - LARGEST);

describe('packWeights', () => {
  it('comes back as it was, with every step that a weight can have', () => {
    const packed = packWeights({ values: every, step: 0.06 });
    expect(unpackWeights(packed)).toEqual({ values: Int8Array.from(every), step: 0.06 });
    expect(new Set(packed.values).size).toBe(every.length);
  });

  it('writes one printable ASCII character a weight, which JSON takes as it is', () => {
    const { values } = packWeights({ values: every, step: 1 });
    expect(values).toMatch(/^[!-~]+$/);
    expect(JSON.stringify(values)).toBe(`"${values}"`);
  });

  it('rounds to steps and cuts off what is beyond the largest', () => {
    const packed = packWeights({ values: Float32Array.of(0.4, 0.6, -0.6, 1000, -1000), step: 1 });
    expect([...unpackWeights(packed).values]).toEqual([0, 1, -1, LARGEST, -LARGEST]);
  });
});

describe('the tables that the project carries', () => {
  const { cue, start, end, source, accept, heads } = LEARNED_TABLES;

  it.each(Object.entries({ cue, start, end, source, accept }))(
    '%s has a power of two of slots, within range',
    (_, table) => {
      expect(Math.log2(table.values.length) % 1).toBe(0);
      expect(table.step).toBeGreaterThan(0);
      expect(table.values.every((value) => Math.abs(value) <= LARGEST)).toBe(true);
      expect(table.values.some((value) => value !== 0)).toBe(true);
    },
  );

  it('know words besides verbs that head a cue', () => {
    expect(heads.has('announcement') || heads.has('statement')).toBe(true);
  });
});
