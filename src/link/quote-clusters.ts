import { weightOf } from './align-words.ts';
import { compareQuotes } from './compare-quotes.ts';
import { matchSpeakers } from './match-speakers.ts';
import type { PreparedQuote } from './prepare-quote.ts';
import type { PartedQuotes } from './utterance.ts';

/** Of a cluster's wordings that hold a run of words, so many are asked whether they are told apart from another's. */
const SPOKESMEN = 3;

interface Cluster {
  readonly members: PreparedQuote[];
  /** The people and bodies that speak in it, each with a quote of theirs: none is known to be another than the rest. */
  readonly speakers: Map<string, PreparedQuote>;
}

/**
 * Union-find over quotes that refuses a union of two known speakers of a kind, and one through words by which members
 * of the two are told apart. The smaller side is always moved: n unions cost O(n log n) and a few comparisons each.
 */
export class QuoteClusters {
  readonly #clusterOf = new Map<number, Cluster>();
  readonly #partedFrom = new Map<number, number[]>();

  /** @param parted pairs of quote ids that are never in one cluster */
  constructor(quotes: Iterable<PreparedQuote>, parted: readonly PartedQuotes[] = []) {
    for (const { a, b } of parted) {
      this.#partedFrom.set(a, [...(this.#partedFrom.get(a) ?? []), b]);
      this.#partedFrom.set(b, [...(this.#partedFrom.get(b) ?? []), a]);
    }
    for (const prepared of quotes) {
      const { id, speaker } = prepared.quote;
      const speakers = new Map(speaker === null ? [] : [[speaker, prepared]]);
      this.#clusterOf.set(id, { members: [prepared], speakers });
    }
  }

  /**
   * Joins the clusters of two quotes that share the run `words`, unless members of the two that hold this very run were
   * told apart: a short extract never bridges two speeches. Returns whether the two are in one cluster now.
   */
  join(a: number, b: number, words: string): boolean {
    const [one, other] = [this.#clusterOf.get(a), this.#clusterOf.get(b)];
    if (!one || !other) return false;
    if (one === other) return true;
    if (haveOtherSpeakers(one, other) || areApart(one, other, words)) return false;
    return this.#unite(one, other);
  }

  /** Joins the clusters of two quotes whatever speaks against it but a ruling that parts members of the two. */
  joinRuled(a: number, b: number): boolean {
    const [one, other] = [this.#clusterOf.get(a), this.#clusterOf.get(b)];
    if (!one || !other) return false;
    return one === other || this.#unite(one, other);
  }

  #unite(one: Cluster, other: Cluster): boolean {
    if (this.#areParted(one, other)) return false;
    const [small, large] = one.members.length <= other.members.length ? [one, other] : [other, one];
    large.members.push(...small.members);
    for (const [speaker, quote] of small.speakers) {
      const known = large.speakers.get(speaker);
      if (!known || quote.rank < known.rank) large.speakers.set(speaker, quote);
    }
    for (const { quote } of small.members) this.#clusterOf.set(quote.id, large);
    return true;
  }

  #areParted({ members }: Cluster, other: Cluster): boolean {
    if (this.#partedFrom.size === 0) return false;
    return members.some(({ quote }) =>
      this.#partedFrom.get(quote.id)?.some((id) => this.#clusterOf.get(id) === other),
    );
  }

  /** The clusters. */
  list(): PreparedQuote[][] {
    return [...new Set(this.#clusterOf.values())].map(({ members }) => members);
  }
}

function haveOtherSpeakers(a: Cluster, b: Cluster): boolean {
  return [...a.speakers].some(([speaker, one]) =>
    [...b.speakers].some(([name, other]) => name !== speaker && matchSpeakers(one, other) === null),
  );
}

function areApart(a: Cluster, b: Cluster, words: string): boolean {
  if (a.members.length === 1 && b.members.length === 1) return false;
  const others = spokesmen(b, words);
  return spokesmen(a, words).some((one) =>
    others.some((other) => {
      const { same, rule, evidence } = compareQuotes(one, other);
      return !same && rule !== 'too-little-shared' && ` ${evidence.words} `.includes(` ${words} `);
    }),
  );
}

/** The weightiest distinct wordings that hold the run. */
function spokesmen({ members }: Cluster, words: string): PreparedQuote[] {
  const wordings = new Map<string, PreparedQuote>();
  for (const prepared of members) {
    if (!` ${prepared.order.replace('|', ' ')} `.includes(` ${words} `)) continue;
    const known = wordings.get(prepared.order);
    if (!known || prepared.rank < known.rank) wordings.set(prepared.order, prepared);
  }
  return [...wordings.values()]
    .map((prepared) => ({ prepared, weight: weightOf(prepared.spoken) }))
    .sort((x, y) => y.weight - x.weight || (x.prepared.rank < y.prepared.rank ? -1 : 1))
    .slice(0, SPOKESMEN)
    .map(({ prepared }) => prepared);
}
