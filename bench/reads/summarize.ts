import type { Load } from './run-load.ts';

/** The middle one of several rounds, and the outer ones. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** What is told of a stack's answers to one question. */
export interface Figures {
  readonly perSecond: Spread;
  /** How many times more the limit answers, round by round; null for what has no limit. */
  readonly slowdown: Spread | null;
  readonly p50: number;
  readonly p99: number;
  readonly cpu: number | null;
  readonly megabytes: number | null;
}

/** @param limits the limit's loads of the same rounds, on the same Node */
export function summarize(rounds: readonly Load[], limits: readonly Load[] | null): Figures {
  const each = (figure: (load: Load) => number | null): number[] =>
    rounds.map(figure).filter((value) => value !== null);
  const medianOf = (figure: (load: Load) => number | null): number | null =>
    each(figure).length === 0 ? null : spreadOf(each(figure)).median;
  return {
    perSecond: spreadOf(each(({ perSecond }) => perSecond)),
    slowdown:
      limits && spreadOf(rounds.map(({ perSecond }, round) => (limits[round]?.perSecond ?? 0) / perSecond)),
    p50: medianOf(({ p50 }) => p50) ?? 0,
    p99: medianOf(({ p99 }) => p99) ?? 0,
    cpu: medianOf(({ cpu }) => cpu),
    megabytes: medianOf(({ megabytes }) => megabytes),
  };
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? 0;
  return { median: at((sorted.length - 1) >> 1), min: at(0), max: at(sorted.length - 1) };
}
