import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Span } from '../page/span.ts';
import { readGoldLines } from './gold-lines.ts';
import { type GoldPage, readSeedGold } from './seed-gold.ts';

/** A quoted stretch of an article, by the id under which it was ingested. */
export interface GoldStretch extends Span {
  readonly article: string;
  readonly text?: string;
}

/** Two stretches that annotators judged to report the same utterance, or not. */
export interface GoldUtterancePair {
  readonly a: GoldStretch;
  readonly b: GoldStretch;
  readonly label: 'same' | 'different' | 'unsure';
  /** How the wordings relate, or the cluster that both are in. */
  readonly relation?: string | null;
  readonly easy?: boolean;
  readonly hard?: boolean;
}

interface GoldMember {
  readonly seed: number;
  readonly quote: number;
  readonly kind: 'direct' | 'mixed' | 'indirect';
}

interface GoldCluster {
  readonly id: string;
  readonly members: readonly GoldMember[];
  readonly weak?: readonly GoldMember[];
}

/**
 * Reads pairs from JSON Lines, or from a `.json` of clusters with the annotated pages that they name beside it. Of
 * clusters, any two direct or mixed members are the same, and members of clusters that share none are different; weak
 * members are left out.
 */
export async function readUtteranceGold(file: string): Promise<GoldUtterancePair[]> {
  if (!file.endsWith('.json')) return readGoldLines(file, (json) => json as GoldUtterancePair);
  const clusters = JSON.parse(await readFile(file, 'utf8')) as GoldCluster[];
  return pairsOfClusters(clusters, await readSeedGold(dirname(file)));
}

function pairsOfClusters(clusters: readonly GoldCluster[], pages: readonly GoldPage[]): GoldUtterancePair[] {
  const stretchOf = ({ seed, quote }: GoldMember): GoldStretch[] => {
    const page = pages[seed];
    const found = page?.quotes.find(({ index }) => index === quote);
    if (!page || !found) return [];
    const [start, end] = found.span;
    return [{ article: page.file.replace(/\.txt$/, ''), start, end, text: found.text }];
  };
  const same = clusters.flatMap(({ id, members }) => {
    const spoken = members.filter(({ kind }) => kind !== 'indirect').flatMap(stretchOf);
    return pairUp(spoken).map((pair) => ({ ...pair, label: 'same' as const, relation: id }));
  });
  const different = clusters.flatMap((one, index) =>
    clusters.slice(index + 1).flatMap((other) => {
      if (haveCommon(one, other)) return [];
      const pairs = one.members
        .flatMap(stretchOf)
        .flatMap((a) => other.members.flatMap(stretchOf).map((b) => ({ a, b })));
      return pairs.map((pair) => ({ ...pair, label: 'different' as const }));
    }),
  );
  return [...same, ...different];
}

function pairUp(stretches: readonly GoldStretch[]): { a: GoldStretch; b: GoldStretch }[] {
  return stretches.flatMap((a, index) => stretches.slice(index + 1).map((b) => ({ a, b })));
}

function haveCommon(a: GoldCluster, b: GoldCluster): boolean {
  const membersOf = ({ members, weak }: GoldCluster) => [...members, ...(weak ?? [])];
  const known = new Set(membersOf(a).map(({ seed, quote }) => `${seed} ${quote}`));
  return membersOf(b).some(({ seed, quote }) => known.has(`${seed} ${quote}`));
}
