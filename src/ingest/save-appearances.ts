import { CLAIMS_VERSION } from '../extract/find-claims.ts';
import {
  type ClaimAppearanceRow,
  type SavedAppearances,
  saveClaimAppearances,
} from '../store/claim-appearance.ts';
import type { IdsByKey } from '../store/save-rows.ts';
import type { Tx } from '../store/statement.ts';
import type { Reading } from './read-article.ts';
import type { SavedArticle } from './saved-article.ts';

/**
 * Saves what the articles claim or report as claimed, each tied to its quote, or to the mention of its claimant.
 *
 * @param quoteIds, mentionIds the ids under the keys of the articles' quotes and mentions
 */
export function saveAppearances(
  tx: Tx,
  articles: readonly SavedArticle[],
  quoteIds: IdsByKey,
  mentionIds: IdsByKey,
): Promise<SavedAppearances> {
  const rows = articles.map(({ articleId, reading }) => {
    const ids = { quotes: quoteIds.get(articleId), mentions: mentionIds.get(articleId) };
    return [articleId, appearanceRows(reading, ids)] as const;
  });
  return saveClaimAppearances(tx, new Map(rows));
}

function appearanceRows(
  reading: Reading,
  ids: Readonly<Record<'quotes' | 'mentions', ReadonlyMap<string, number> | undefined>>,
): ClaimAppearanceRow[] {
  const { claims, claimTexts, claimKeys, claimIndex, quoteKeys, mentionKeys, extraction, orderAt } = reading;
  return claims.map((claim, index): ClaimAppearanceRow => {
    const { report, section, rule, ...own } = claim;
    const isStance = claim.kind === 'STANCE';
    const mention = isStance ? extraction.stances[report ?? -1]?.speaker.mention : null;
    return {
      ...own,
      key: claimKeys[index] ?? '',
      quoteId: isStance || report === null ? null : (ids.quotes?.get(quoteKeys[report] ?? '') ?? null),
      mentionId: mention == null ? null : (ids.mentions?.get(mentionKeys[mention] ?? '') ?? null),
      text: claimTexts[index] ?? '',
      keys: claimIndex[index] ?? [],
      orderAt,
      method: `claim/${rule}`,
      version: CLAIMS_VERSION,
    };
  });
}
