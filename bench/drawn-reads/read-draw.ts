import type { Column, Model, Relation } from '../../src/store/reads/data-model.ts';

export type Tree = Record<string, unknown>;

/** What reads are drawn from: chance, and rows that are stored, by model. */
export interface ReadDraw {
  readonly random: () => number;
  readonly rows: ReadonlyMap<string, readonly Tree[]>;
}

/** A value that is stored there, or undefined: nothing is. */
export function drawValue({ random, rows }: ReadDraw, name: string, field: string): unknown {
  const values = (rows.get(name) ?? []).map((row) => row[field]).filter((value) => value !== null);
  return values[Math.floor(random() * values.length)];
}

export function columnsOf(model: Model): [string, Column][] {
  return Object.entries(model.fields).filter((entry): entry is [string, Column] => entry[1].is === 'column');
}

export function relationsOf(model: Model): [string, Relation][] {
  return Object.entries(model.fields).filter(
    (entry): entry is [string, Relation] => entry[1].is === 'relation',
  );
}

export function chance({ random }: ReadDraw, probability: number): boolean {
  return random() < probability;
}

export function pick<T>({ random }: ReadDraw, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from');
  return picked;
}
