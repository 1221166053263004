/** A quote's place in its utterance. */
interface UtteranceMember {
  readonly quoteId: number;
  /** Why it belongs there, in a few words ("alone" for the only report). */
  readonly method: string;
  /** 0..1. */
  readonly score: number;
}

/** Quotes that report the same words. Each quote of the article stands in exactly one group, at least alone. */
export interface UtteranceGroup {
  /** Quotes of the article that is saved. */
  readonly members: readonly UtteranceMember[];
  /** Quotes of other articles that report the same words: they stand for all of their utterance. */
  readonly sameAs: readonly number[];
}

/** Where a quote stands before saving. */
export interface QuotePlace {
  readonly quoteId: number;
  readonly articleId: number;
  readonly utteranceId: number | null;
  /** Whether quotes of other articles have the same utterance. */
  readonly isShared: boolean;
}

export interface UtterancePlan {
  /** The utterance of each group; null for a new one. */
  readonly utteranceIds: readonly (number | null)[];
  readonly newCount: number;
  /** Utterances that become part of another. */
  readonly joins: readonly { readonly from: number; readonly to: number }[];
}

/** Decides which utterance each group gets; the rules stand at `saveUtterances`. */
export function planUtterances(
  articleId: number,
  groups: readonly UtteranceGroup[],
  places: readonly QuotePlace[],
): UtterancePlan {
  const placeOf = new Map(places.map((place) => [place.quoteId, place]));
  const roots = new Map<number, number>();
  const claimed = new Set<number>();
  const firsts = groups.map((group) => {
    const utterances = utterancesOf(articleId, group, placeOf).filter((id) => !claimed.has(id));
    for (const { quoteId } of group.members) {
      const place = placeOf.get(quoteId);
      if (place?.utteranceId != null && !place.isShared) claimed.add(place.utteranceId);
    }
    for (const id of utterances) join(roots, utterances[0] ?? id, id);
    return utterances[0] ?? null;
  });
  const utteranceIds = firsts.map((id) => (id === null ? null : rootOf(roots, id)));
  const joins = [...roots.keys()].flatMap((from) => {
    const to = rootOf(roots, from);
    return to === from ? [] : [{ from, to }];
  });
  return { utteranceIds, newCount: utteranceIds.filter((id) => id === null).length, joins };
}

/** The utterances that the group's quotes bring: those of other articles, and those that only this one has. */
function utterancesOf(
  articleId: number,
  { members, sameAs }: UtteranceGroup,
  placeOf: ReadonlyMap<number, QuotePlace>,
): number[] {
  const places = [...members.map((member) => member.quoteId), ...sameAs].map((id) => placeOf.get(id));
  return places.flatMap((place) =>
    place?.utteranceId != null && (place.articleId !== articleId || !place.isShared)
      ? [place.utteranceId]
      : [],
  );
}

/** The smallest id of those joined. */
function rootOf(roots: ReadonlyMap<number, number>, id: number): number {
  let root = id;
  for (let up = roots.get(root); up !== undefined && up !== root; up = roots.get(root)) root = up;
  return root;
}

function join(roots: Map<number, number>, a: number, b: number): void {
  const [first, second] = [rootOf(roots, a), rootOf(roots, b)];
  roots.set(Math.max(first, second), Math.min(first, second));
  for (const id of [a, b]) if (!roots.has(id)) roots.set(id, rootOf(roots, id));
}
