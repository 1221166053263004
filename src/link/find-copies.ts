import { compareBodies, type SharedStretch } from './compare-bodies.ts';
import type { LinkProvenance } from './version.ts';
import { findWireCredit, type WireCredit } from './wire-credit.ts';

/** An article as copy detection sees it. */
export interface CopyArticle {
  readonly id: number;
  /** Body sections only, without commentary and furniture. */
  readonly body: string;
  readonly outletDomain: string | null;
  readonly bylines: readonly string[];
  /** Lines of the page that say who worked on the text or whose it is. */
  readonly credits: readonly string[];
  /** Publication instant (ISO), or null. */
  readonly publishedAt: string | null;
}

/** What tells which of two copies was first: whose text it is, or which one came earlier. */
type OriginalRule = 'agency-outlet' | 'wire-credit' | 'earlier' | 'unknown';

/** One text printed in two articles. */
export interface CopyLink extends LinkProvenance {
  readonly kind: 'SYNDICATED_COPY';
  /** The article that was asked about, and the one that prints the same text. */
  readonly articleId: number;
  readonly otherId: number;
  /** Which of the two is the original; null where neither is, or nothing tells. */
  readonly originalId: number | null;
  readonly originalRule: OriginalRule;
  /** The agency that either article credits for the text. */
  readonly wire: WireCredit | null;
  readonly jaccard: number;
  readonly containment: number;
  /** Shared stretches: `a` in the body asked about, `b` in the other's. */
  readonly shared: readonly SharedStretch[];
}

/** Share of the shorter body from which two articles print one text. */
const COPY_CONTAINMENT = 0.3;
/** The same outside quote marks and in full stretches: two reports of one speech share its words, no more. */
const COPY_PROSE = 0.25;
/** A news flash of one sentence is no text to copy: its words stand in every longer report. */
const COPY_WORDS = 20;

/**
 * The candidates that print the same text as an article, most alike first. Candidates are articles that share a
 * copy key with it. Shared quotes, chance phrases and an appended note are no copy.
 * O(words of the article and its candidates).
 */
export function findCopies(article: CopyArticle, candidates: readonly CopyArticle[]): CopyLink[] {
  return candidates
    .filter((candidate) => candidate.id !== article.id)
    .flatMap((candidate) => linkIfCopy(article, candidate))
    .sort((a, b) => b.score - a.score || a.otherId - b.otherId);
}

function linkIfCopy(article: CopyArticle, other: CopyArticle): CopyLink[] {
  const comparison = compareBodies(article.body, other.body);
  const { containment, proseContainment, stretchContainment, tailOnly, jaccard, shared } = comparison;
  const isLong = comparison.stretchWords >= COPY_WORDS;
  const isCopy =
    containment >= COPY_CONTAINMENT && Math.min(proseContainment, stretchContainment) >= COPY_PROSE;
  if (!isCopy || !isLong || tailOnly) return [];
  const { method, version, score } = comparison;
  const credits = [article, other].map((each) => findWireCredit(each.bylines, each.body, each.credits));
  return [
    {
      kind: 'SYNDICATED_COPY',
      articleId: article.id,
      otherId: other.id,
      ...findOriginal(article, other, credits),
      wire: credits.find((credit) => credit !== null) ?? null,
      jaccard,
      containment,
      shared,
      method,
      version,
      score,
    },
  ];
}

/**
 * The outlet that is the credited agency has the original; of two articles that both credit an agency neither is
 * it, while one that does so alone copied the other or a third; else the earlier one is the original.
 */
function findOriginal(
  article: CopyArticle,
  other: CopyArticle,
  credits: readonly (WireCredit | null)[],
): { originalId: number | null; originalRule: OriginalRule } {
  const credited = credits.flatMap((credit) => credit?.domain ?? []);
  const agencyOutlet = [article, other].find(
    ({ outletDomain }) => outletDomain && credited.includes(outletDomain),
  );
  if (agencyOutlet) return { originalId: agencyOutlet.id, originalRule: 'agency-outlet' };
  if (credited.length > 0) return { originalId: null, originalRule: 'wire-credit' };
  const [time, otherTime] = [Date.parse(article.publishedAt ?? ''), Date.parse(other.publishedAt ?? '')];
  if (Number.isNaN(time) || Number.isNaN(otherTime) || time === otherTime) {
    return { originalId: null, originalRule: 'unknown' };
  }
  return { originalId: time < otherTime ? article.id : other.id, originalRule: 'earlier' };
}
