import type { TaggerTables } from './list-readings.ts';
import { type PackedWeights, unpackWeights } from './unpack-weights.ts';
import packed from './weights.json' with { type: 'json' };

/** What `weights.json` holds; `npm run train` writes it. */
export interface PackedTables {
  /** By what the tables were trained, and on how much. */
  readonly about: Readonly<Record<string, string | number>>;
  readonly heads: readonly string[];
  readonly cue: PackedWeights;
  readonly start: PackedWeights;
  readonly end: PackedWeights;
  readonly source: PackedWeights;
  readonly accept: PackedWeights;
}

/** The tables as the tagger uses them. Linear in their size. */
export function unpackTables(tables: PackedTables): TaggerTables {
  return {
    heads: new Set(tables.heads),
    cue: unpackWeights(tables.cue),
    start: unpackWeights(tables.start),
    end: unpackWeights(tables.end),
    source: unpackWeights(tables.source),
    accept: unpackWeights(tables.accept),
  };
}

/** The tables of `weights.json`, unpacked once. */
export const LEARNED_TABLES: TaggerTables = unpackTables(packed);
