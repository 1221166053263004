import type { ClaimReview } from '../page/claim-review.ts';
import { bestWindows } from './compare-claims.ts';
import { matchSpeakers } from './match-speakers.ts';
import { PreparedClaim } from './prepare-claim.ts';

/** A fact check as linking sees it. */
export type ReviewedClaim = Pick<ClaimReview, 'text' | 'claimant'>;

/** How alike its words and a claim's must be, by whether the claimant is known to be one; and the weight that they share. */
const ENOUGH = { known: 0.475, unknown: 0.65 };
const LEAST_WEIGHT = 3;

/**
 * How likely a fact check is about the claim of this wording, 0 where it isn't: claimants who can be one, and enough of the
 * telling words shared. However long ago it was said: checks take their time. O(words of both).
 */
export function compareReview(review: ReviewedClaim, wording: PreparedClaim): number {
  const checked = asClaim(review, wording);
  const speakers = matchSpeakers(checked.quote, wording.quote);
  if (speakers === null) return 0;
  const isKnown = speakers === 'same' || speakers === 'likely';
  const { likeness, weight } = bestWindows(checked, wording);
  return weight >= LEAST_WEIGHT && likeness >= ENOUGH[isKnown ? 'known' : 'unknown'] ? likeness : 0;
}

/** The check's words as a wording of their own, whose claimant only a name tells. */
function asClaim({ text, claimant }: ReviewedClaim, { claim }: PreparedClaim): PreparedClaim {
  return new PreparedClaim({
    ...claim,
    speaker: null,
    speakerNames: claimant === null ? [] : [claimant],
    speakerRoles: [],
    mentionKind: claimant === null ? null : 'name',
    kind: 'INDIRECT',
    text,
    quoted: [],
    parts: [0, text.length],
    circumstances: [],
    utteranceId: null,
  });
}
