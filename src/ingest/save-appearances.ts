import { CLAIMS_VERSION } from '../extract/find-claims.ts';
import {
  type ClaimAppearanceRow,
  type SavedAppearances,
  saveClaimAppearances,
} from '../store/claim-appearance.ts';
import type { Tx } from '../store/statement.ts';
import type { Reading } from './read-article.ts';

/**
 * Saves what the article claims or reports as claimed, each tied to its quote, or to the mention of its claimant.
 *
 * @param quoteIds, mentionIds the ids under the keys of the article's quotes and mentions
 */
export function saveAppearances(
  tx: Tx,
  articleId: number,
  reading: Reading,
  quoteIds: ReadonlyMap<string, number>,
  mentionIds: ReadonlyMap<string, number>,
): Promise<SavedAppearances> {
  const { claims, claimTexts, claimKeys, claimIndex, quoteKeys, mentionKeys, extraction } = reading;
  const rows = claims.map((claim, index): ClaimAppearanceRow => {
    const { report, section, rule, ...own } = claim;
    const isStance = claim.kind === 'STANCE';
    const mention = isStance ? extraction.stances[report ?? -1]?.speaker.mention : null;
    return {
      ...own,
      key: claimKeys[index] ?? '',
      quoteId: isStance || report === null ? null : (quoteIds.get(quoteKeys[report] ?? '') ?? null),
      mentionId: mention == null ? null : (mentionIds.get(mentionKeys[mention] ?? '') ?? null),
      text: claimTexts[index] ?? '',
      keys: claimIndex[index] ?? [],
      method: `claim/${rule}`,
      version: CLAIMS_VERSION,
    };
  });
  return saveClaimAppearances(tx, articleId, rows);
}
