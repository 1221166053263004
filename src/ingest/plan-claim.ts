import { agreementOf, findDiscrepancies } from '../link/find-discrepancies.ts';
import type { PlacedClaim } from '../link/group-claims.ts';
import type { PreparedClaim } from '../link/prepare-claim.ts';
import { LINKER_VERSION } from '../link/version.ts';
import type { ClaimPlan } from '../store/claim.ts';
import { UNDATED } from '../store/undated.ts';

/** Longer wordings say more than the claim. */
const LONGEST_TEXT = 300;

/** What a claim with these appearances is to be. */
export function planClaim(members: readonly PlacedClaim[], claimId: number | null): ClaimPlan {
  const all = members.map(({ prepared }) => prepared);
  const discrepancies = findDiscrepancies(all);
  const articleCount = new Set(all.map(({ claim }) => claim.articleId)).size;
  const best = bestWording(all);
  const weakest = members.reduce((a, b) => (b.score < a.score ? b : a), members[0] as PlacedClaim);
  return {
    claimId,
    kind: best.claim.claimKind,
    text: best.claim.text,
    ...claimantOf(all),
    outletId: ownOutlet(all),
    storyId: mainStory(all),
    orderAt: firstAppeared(all),
    agreement: agreementOf(articleCount, discrepancies),
    articleCount,
    method: weakest.method,
    version: LINKER_VERSION,
    score: weakest.score,
    members: members.map(({ prepared, method, score }) => ({
      appearanceId: prepared.claim.id,
      method,
      version: LINKER_VERSION,
      score,
    })),
    discrepancies,
  };
}

/** The wording that tells most, of those that aren't too long; a report before a quote in the speaker's own person. */
function bestWording(members: readonly PreparedClaim[]): PreparedClaim {
  const rank = ({ claim, windows, quote }: PreparedClaim): [number, number, string] => [
    (claim.text.length > LONGEST_TEXT ? 2 : 0) + (claim.kind === 'DIRECT' ? 1 : 0),
    -windows[0].weight,
    quote.rank,
  ];
  return members.reduce((a, b) => (isBefore(rank(b), rank(a)) ? b : a));
}

function isBefore(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** The claimant whom most appearances have; of several the one with the least name. */
function claimantOf(members: readonly PreparedClaim[]): Pick<ClaimPlan, 'personId' | 'organizationId'> {
  const counts = new Map<string, { count: number; name: string }>();
  for (const { claim, quote } of members) {
    if (claim.speaker === null) continue;
    const known = counts.get(claim.speaker);
    const name = quote.names[0] ?? '';
    counts.set(claim.speaker, {
      count: (known?.count ?? 0) + 1,
      name: known && known.name < name ? known.name : name,
    });
  }
  const [first] = [...counts].sort(([, a], [, b]) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const [type, id] = first?.[0].split(':') ?? [];
  return {
    personId: type === 'person' ? Number(id) : null,
    organizationId: type === 'organization' ? Number(id) : null,
  };
}

/** The outlet that says so itself, where it is but one. */
function ownOutlet(members: readonly PreparedClaim[]): number | null {
  if (!members.every(({ claim }) => claim.stance === 'ASSERTS')) return null;
  const outlets = new Set(members.map(({ claim }) => claim.outletId));
  return outlets.size === 1 ? ([...outlets][0] ?? null) : null;
}

/** The story of most articles; of several the one that was found first. */
function mainStory(members: readonly PreparedClaim[]): number | null {
  const articles = new Map(members.map(({ claim }) => [claim.articleId, claim.storyId]));
  const counts = new Map<number, number>();
  for (const storyId of articles.values())
    if (storyId !== null) counts.set(storyId, (counts.get(storyId) ?? 0) + 1);
  const [first] = [...counts].sort(([x, a], [y, b]) => b - a || x - y);
  return first?.[0] ?? null;
}

function firstAppeared(members: readonly PreparedClaim[]): string {
  return members.flatMap(({ claim }) => claim.publishedAt ?? []).sort()[0] ?? UNDATED;
}
