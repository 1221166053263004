import { compareStories } from '../link/compare-stories.ts';
import type { StoryProfile } from '../link/story-profile.ts';
import type { NearArticle } from '../store/article-key.ts';
import { findProfiles } from '../store/article-profile.ts';
import type { Tx } from '../store/statement.ts';
import type { MutualLink } from './mutual-link.ts';

/** Articles that are compared, those that share most terms first. */
const MOST_COMPARED = 40;

/**
 * The articles near by that are about the same event, or a related one; copies and articles that share utterances
 * among them. One statement.
 *
 * @param links copies and shared utterances of the article
 */
export async function linkStories(
  tx: Tx,
  profile: StoryProfile,
  near: readonly NearArticle[],
  links: readonly MutualLink[],
): Promise<MutualLink[]> {
  const copies = new Set(
    links.filter(({ kind }) => kind === 'SYNDICATED_COPY').map(({ otherId }) => otherId),
  );
  const utterances = new Map(
    links.filter(({ kind }) => kind === 'SHARED_UTTERANCE').map(({ otherId, score }) => [otherId, score]),
  );
  const linked = [...copies, ...utterances.keys()];
  const others = [...new Set([...linked, ...near.map(({ articleId }) => articleId)])];
  const profiles = await findProfiles(tx, others.slice(0, Math.max(MOST_COMPARED, copies.size)));
  return profiles.flatMap((other) => {
    const hints = {
      isCopy: copies.has(other.articleId),
      sharedUtterances: utterances.get(other.articleId) ?? 0,
    };
    const { kind, spansA, spansB, ...comparison } = compareStories(profile, other, hints);
    return kind === null
      ? []
      : [
          {
            kind,
            otherId: other.articleId,
            utteranceId: null,
            spans: spansA,
            otherSpans: spansB,
            ...comparison,
          },
        ];
  });
}
