/**
 * Union-find over quote ids that refuses a union through words by which two members were told apart. The smaller
 * side is always moved: n unions cost O(n log n).
 */
export class QuoteClusters {
  readonly #members = new Map<number, number[]>();
  readonly #clusterOf = new Map<number, number>();
  readonly #apart = new Map<number, Map<number, string>>();

  constructor(ids: Iterable<number>) {
    for (const id of ids) {
      this.#members.set(id, [id]);
      this.#clusterOf.set(id, id);
    }
  }

  /** Notes that two quotes share `words` and yet report different utterances. */
  tellApart(a: number, b: number, words: string): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.#apart.get(one) ?? new Map<number, string>();
      known.set(other, words);
      this.#apart.set(one, known);
    }
  }

  /**
   * Joins the clusters of two quotes that share `words`, unless the join would bring together quotes that share
   * these very words and were told apart: a short extract never bridges two speeches. Returns whether the two are
   * in one cluster now. With `words` null any pair that was told apart refuses.
   */
  join(a: number, b: number, words: string | null): boolean {
    const [small, large] = this.#bySize(a, b);
    if (small === large) return true;
    const moved = this.#members.get(small) ?? [];
    if (moved.some((id) => this.#isApart(id, large, words))) return false;
    this.#members.get(large)?.push(...moved);
    this.#members.delete(small);
    for (const id of moved) this.#clusterOf.set(id, large);
    return true;
  }

  /** The clusters, each as ascending ids, by their first id. */
  list(): number[][] {
    return [...this.#members.values()]
      .map((ids) => ids.sort((a, b) => a - b))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  }

  #bySize(a: number, b: number): [number, number] {
    const [rootA, rootB] = [this.#clusterOf.get(a) ?? a, this.#clusterOf.get(b) ?? b];
    const sizeA = this.#members.get(rootA)?.length ?? 0;
    return sizeA <= (this.#members.get(rootB)?.length ?? 0) ? [rootA, rootB] : [rootB, rootA];
  }

  #isApart(id: number, cluster: number, words: string | null): boolean {
    for (const [other, sharedWords] of this.#apart.get(id) ?? []) {
      if (this.#clusterOf.get(other) !== cluster) continue;
      if (words === null || ` ${sharedWords} `.includes(` ${words} `)) return true;
    }
    return false;
  }
}
