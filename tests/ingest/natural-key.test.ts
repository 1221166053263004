import { describe, expect, it } from 'vitest';
import { naturalKeys } from '../../src/ingest/natural-key.ts';

describe('naturalKeys', () => {
  it('gives equal words the same key with a running number', () => {
    const [first, second, other] = naturalKeys(['We won.', '“We won!”', 'We lost.']);
    expect(first?.split('.')[0]).toBe(second?.split('.')[0]);
    expect([first, second].map((key) => key?.split('.')[1])).toEqual(['1', '2']);
    expect(other?.split('.')[0]).not.toBe(first?.split('.')[0]);
  });

  it('does not depend on what stands before, so that a new first paragraph keeps the keys below it', () => {
    expect(naturalKeys(['A new opening.', 'We won.']).at(-1)).toBe(naturalKeys(['We won.']).at(-1));
  });

  it('tells texts without letters apart', () => {
    expect(new Set(naturalKeys(['…', '!', '']))).toHaveProperty('size', 3);
  });
});
