import { compareStories } from '../link/compare-stories.ts';
import type { StoryProfile } from '../link/story-profile.ts';
import type { NearArticle } from '../store/article-key.ts';
import type { ProfiledArticle } from '../store/article-profile.ts';
import type { MutualLink } from './mutual-link.ts';

/** Articles that are compared, those that share most terms first. */
const MOST_COMPARED = 40;

/** The articles that one may tell the story of: those that it is linked with, then those near by, as many as are compared. */
export function storyCandidates(near: readonly NearArticle[], links: readonly MutualLink[]): number[] {
  const linked = (wanted: MutualLink['kind']) =>
    links.filter(({ kind }) => kind === wanted).map(({ otherId }) => otherId);
  const copies = linked('SYNDICATED_COPY');
  const others = [...copies, ...linked('SHARED_UTTERANCE'), ...near.map(({ articleId }) => articleId)];
  return [...new Set(others)].slice(0, Math.max(MOST_COMPARED, copies.length));
}

/**
 * Those of the candidates that are about the same event as an article, or a related one.
 *
 * @param links copies and shared utterances of the article
 */
export function linkStories(
  profile: StoryProfile,
  candidates: readonly ProfiledArticle[],
  links: readonly MutualLink[],
): MutualLink[] {
  const copies = new Set(
    links.filter(({ kind }) => kind === 'SYNDICATED_COPY').map(({ otherId }) => otherId),
  );
  const utterances = new Map(
    links.filter(({ kind }) => kind === 'SHARED_UTTERANCE').map(({ otherId, score }) => [otherId, score]),
  );
  return candidates.flatMap((other) => {
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
