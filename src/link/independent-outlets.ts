/** One article's report of an utterance or claim. */
export interface OutletReport {
  readonly articleId: number;
  /** Null where the outlet is not known: the article then counts as an outlet of its own. */
  readonly outletId: number | null;
  /** The article whose text this one prints (any fixed one of the copies, where the original is not known). */
  readonly copyOf: number | null;
}

/**
 * How many outlets report something on their own: all articles that print one text count once, for the outlet that
 * has the original (or its first copy here), and an outlet counts once however many articles it has. Linear.
 */
export function independentOutletCount(reports: readonly OutletReport[]): number {
  const byArticle = new Map(reports.map((report) => [report.articleId, report]));
  const outlets = new Set<string>();
  const textOwners = new Map<number, string>();
  const inOrder = [...byArticle.values()].sort((a, b) => a.articleId - b.articleId);
  for (const report of inOrder) {
    const text = textOf(report, byArticle);
    const owner = textOwners.get(text) ?? ownerOf(byArticle.get(text) ?? report);
    textOwners.set(text, owner);
    outlets.add(owner);
  }
  return outlets.size;
}

/** Follows `copyOf` to the article that holds the original text; a circle ends at its smallest article. */
function textOf(report: OutletReport, byArticle: ReadonlyMap<number, OutletReport>): number {
  const seen = new Set<number>();
  let text = report.articleId;
  for (
    let next: number | null = text;
    next !== null && !seen.has(next);
    next = byArticle.get(next)?.copyOf ?? null
  ) {
    seen.add(next);
    text = next;
  }
  const repeats = byArticle.get(text)?.copyOf ?? null;
  return repeats === null ? text : Math.min(...circleFrom(text, byArticle));
}

function circleFrom(start: number, byArticle: ReadonlyMap<number, OutletReport>): number[] {
  const circle = new Set<number>();
  for (
    let next: number | null = start;
    next !== null && !circle.has(next);
    next = byArticle.get(next)?.copyOf ?? null
  ) {
    circle.add(next);
  }
  return [...circle];
}

function ownerOf(report: OutletReport): string {
  return report.outletId === null ? `article ${report.articleId}` : `outlet ${report.outletId}`;
}
