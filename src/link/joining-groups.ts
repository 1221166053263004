/** Two articles of which it was judged how likely they are one story. */
export interface StoryPair {
  readonly a: number;
  readonly b: number;
  /** 0..1 */
  readonly score: number;
}

/** Groups join while the mean of their strongest pairs reaches this: one likely pair joins no two stories. */
const JOIN = 0.28;
/** So many pairs speak for two groups, or all where there are fewer; pairs not judged count as 0. */
const PAIRS = 8;

/** Numbers of two groups, the lower first; a group has the number of its first member. */
type Two = readonly [number, number];

/** The group that is most like another, and how much. */
interface Partner {
  readonly id: number;
  readonly score: number;
}

/** Groups of articles that join step by step, each with the partner that it is most like. */
export class JoiningGroups {
  readonly #members = new Map<number, number[]>();
  /** For two groups, the strongest scores between them, highest first. */
  readonly #between = new Map<number, Map<number, readonly number[]>>();
  readonly #partners = new Map<number, Partner | null>();
  readonly #apart: readonly Omit<StoryPair, 'score'>[];

  /** @param apart articles whose groups don't join */
  constructor(pairs: readonly StoryPair[], apart: readonly Omit<StoryPair, 'score'>[]) {
    this.#apart = apart;
    for (const { a, b, score } of pairs) {
      for (const id of [a, b]) this.#members.set(id, [id]);
      this.#link(a, b, [score]);
      this.#link(b, a, [score]);
    }
    for (const id of this.#members.keys()) this.#partners.set(id, this.#likeliest(id));
  }

  members(): number[][] {
    return [...this.#members.values()];
  }

  /** Joins the groups of two articles, unless they are kept apart. */
  joinThoseOf(a: number, b: number): void {
    const [into, from] = [this.#groupOf(a), this.#groupOf(b)].sort((x, y) => x - y);
    if (into === undefined || from === undefined || into === from || this.#areApart(into, from)) return;
    this.join([into, from]);
  }

  /** Takes the second group into the first. */
  join([into, from]: Two): void {
    this.#members.get(into)?.push(...(this.#members.get(from) ?? []));
    this.#members.delete(from);
    for (const [other, scores] of this.#between.get(from) ?? []) {
      this.#between.get(other)?.delete(from);
      if (other === into) continue;
      this.#link(into, other, scores);
      this.#link(other, into, scores);
    }
    this.#between.delete(from);
    this.#partners.delete(from);
    this.#partners.set(into, this.#likeliest(into));
    for (const id of this.#between.get(into)?.keys() ?? []) this.#renewPartner(id, [into, from]);
  }

  /** The two groups to join next, of equals those with the lowest numbers; null where none are alike enough. */
  mostAlike(): Two | null {
    let best: { pair: Two; score: number } | null = null;
    for (const [one, partner] of this.#partners) {
      if (!partner || one > partner.id) continue;
      const pair: Two = [one, partner.id];
      const isEqual = partner.score === best?.score;
      if (!best || partner.score > best.score || (isEqual && comesBefore(pair, best.pair)))
        best = { pair, score: partner.score };
    }
    return best?.pair ?? null;
  }

  /** After a join only a group whose partner is no more what it was looks at all others. */
  #renewPartner(id: number, [into, from]: Two): void {
    const partner = this.#partners.get(id) ?? null;
    const isGone = partner?.id === into || partner?.id === from;
    const joined = { id: into, score: this.#likeness(id, into) };
    this.#partners.set(id, isGone ? this.#likeliest(id) : better(partner, joined));
  }

  /** The group that is most like the one, the lowest number of several; null where none is alike enough. */
  #likeliest(one: number): Partner | null {
    let best: Partner | null = null;
    for (const id of this.#between.get(one)?.keys() ?? [])
      best = better(best, { id, score: this.#likeness(one, id) });
    return best;
  }

  /** Mean of the strongest pairs between the groups; 0 for groups that are kept apart. */
  #likeness(a: number, b: number): number {
    if (this.#areApart(a, b)) return 0;
    const wanted = Math.min(PAIRS, (this.#members.get(a)?.length ?? 0) * (this.#members.get(b)?.length ?? 0));
    const scores = this.#between.get(a)?.get(b) ?? [];
    return scores.reduce((sum, score) => sum + score, 0) / wanted;
  }

  #areApart(one: number, other: number): boolean {
    if (this.#apart.length === 0) return false;
    const [left, right] = [this.#members.get(one) ?? [], this.#members.get(other) ?? []];
    return this.#apart.some(
      ({ a, b }) => (left.includes(a) && right.includes(b)) || (left.includes(b) && right.includes(a)),
    );
  }

  #groupOf(article: number): number {
    return [...this.#members].find(([, members]) => members.includes(article))?.[0] ?? article;
  }

  #link(from: number, to: number, scores: readonly number[]): void {
    const links = this.#between.get(from) ?? new Map<number, readonly number[]>();
    const known = links.get(to);
    links.set(to, known ? [...known, ...scores].sort((a, b) => b - a).slice(0, PAIRS) : scores);
    this.#between.set(from, links);
  }
}

function better(one: Partner | null, other: Partner): Partner | null {
  if (other.score < JOIN) return one;
  const isBetter = !one || other.score > one.score || (other.score === one.score && other.id < one.id);
  return isBetter ? other : one;
}

const comesBefore = ([a, b]: Two, [c, d]: Two): boolean => a < c || (a === c && b < d);
