import { describe, expect, it } from 'vitest';
import { parseGoldNames } from '../../src/eval/gold-names.ts';
import { measureNames } from '../../src/eval/measure-names.ts';

const group = (name: string, ...variants: string[]) => parseGoldNames({ name, variants });

describe('measureNames', () => {
  it('counts all pairs of forms: of one group as one person, of two as two people', () => {
    const report = measureNames([
      group('Ada Lund', 'Ada Lund', 'Ada M. Lund', 'A. Lund'),
      group('Bo Lund', 'Bo Lund'),
      group('Eva Marek', 'Eva Marek'),
    ]);
    expect(report).toMatchObject({
      truePositives: 1,
      falsePositives: 0,
      falseNegatives: 2,
      trueNegatives: 7,
    });
    expect(report).toMatchObject({ precision: 1, recall: 1 / 3, unsure: { same: 2, different: 0 } });
    expect(report.errors.map(({ error, a, b }) => [error, a, b])).toEqual([
      ['left apart', 'A. Lund', 'Ada Lund'],
      ['left apart', 'A. Lund', 'Ada M. Lund'],
    ]);
  });

  it('counts pairs as they are given, the wrongly joined first among the errors', () => {
    const report = measureNames([
      parseGoldNames({ a: 'Ada Lund', b: 'Eva Marek', same: true }),
      parseGoldNames({ a: 'Bill Lund', b: 'William Lund', same: false }),
      parseGoldNames({ a: 'Bo Lund', b: 'Ada Lund', same: false }),
    ]);
    expect(report).toMatchObject({
      truePositives: 0,
      falsePositives: 1,
      falseNegatives: 1,
      trueNegatives: 1,
    });
    expect(report).toMatchObject({ f1: 0, withoutSharedKey: 1 });
    expect(report.errors.map(({ error }) => error)).toEqual(['wrongly joined', 'left apart']);
  });

  it('takes a form that two groups hold for one form, of one person with both', () => {
    const report = measureNames([
      group('Ada Lund', 'Ada Lund', 'Ada M. Lund'),
      group('Ada Lund', 'Ada Lund'),
    ]);
    expect(report).toMatchObject({
      truePositives: 1,
      falsePositives: 0,
      falseNegatives: 0,
      trueNegatives: 0,
    });
  });
});

describe('parseGoldNames', () => {
  it.each([
    null,
    [],
    'Ada Lund',
    { name: 'Ada Lund' },
    { variants: [1] },
    { a: 'Ada Lund', b: 'Bo Lund' },
    { a: 'Ada Lund', b: 'Bo Lund', same: 'no' },
  ])('refuses %j', (line) => {
    expect(() => parseGoldNames(line)).toThrow('neither a group');
  });
});
