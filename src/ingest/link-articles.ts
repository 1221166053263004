import type { TitledArticle } from '../link/listed-title.ts';
import { type ReportedUtterance, sharedUtteranceLinks } from '../link/shared-utterance-links.ts';
import { storyKeys } from '../link/story-profile.ts';
import { findArticlesByKeys, saveArticleKeys } from '../store/article-key.ts';
import { saveProfile } from '../store/article-profile.ts';
import type { LinkRuling } from '../store/article-ruling.ts';
import { findLinkedArticles } from '../store/linked-group.ts';
import type { Tx } from '../store/statement.ts';
import { applyLinkRulings } from './apply-link-rulings.ts';
import { linkCopies } from './link-copies.ts';
import { linkListed, listedKeys, resolveListed } from './link-listed.ts';
import { linkStories } from './link-stories.ts';
import { type MutualLink, saveLinks } from './mutual-link.ts';
import type { Reading } from './read-article.ts';
import { placeInStory, regroupCopies } from './regroup-articles.ts';

/**
 * Links the article to others: copies of its text, shared utterances, the same event, titles it lists and titles
 * that list it, and what curators ruled on its links; then groups copies and stories anew. Nine statements where nothing is linked, at most 25.
 */
export async function linkArticles(
  tx: Tx,
  articleId: number,
  reading: Reading,
  utterances: readonly ReportedUtterance[],
  rulings: readonly LinkRuling[] = [],
): Promise<void> {
  const { copyKeys, titleKeys, profile, page } = reading;
  const terms = storyKeys(profile);
  const listed = listedKeys(page);
  await saveArticleKeys(tx, articleId, { BODY: copyKeys, TITLE: titleKeys, TERM: terms, LISTED: listed });
  await saveProfile(tx, articleId, profile);
  const before = await findLinkedArticles(tx, articleId, ['SYNDICATED_COPY', 'SAME_STORY']);
  const near = await findArticlesByKeys(tx, articleId, {
    BODY: copyKeys,
    TITLE: listed,
    TERM: terms,
    LISTED: titleKeys,
  });
  const copies = await linkCopies(tx, articleId, reading, near.BODY);
  const shared = linkShared(articleId, utterances);
  const stories = await linkStories(tx, profile, near.TERM, [...copies, ...shared]);
  const mutual = applyLinkRulings([...copies, ...shared, ...stories], rulings);
  await saveLinks(tx, articleId, await linkListed(tx, page, near.TITLE), mutual);
  await resolveListed(tx, titledArticle(articleId, reading), near.LISTED);
  const copyIds = affected('SYNDICATED_COPY', before, mutual);
  if (copyIds.length > 0) await regroupCopies(tx, [articleId, ...copyIds]);
  const isRuled = rulings.some(({ kind }) => kind === 'SAME_STORY');
  await placeInStory(tx, articleId, affected('SAME_STORY', before, mutual), isRuled);
}

const titledArticle = (id: number, { title, page }: Reading): TitledArticle => ({
  id,
  title,
  outletName: page.outlet?.value.name ?? null,
  publishedAt: page.publishedAt?.value.instant ?? null,
});

/** Articles that a link of the kind leads or led to. */
function affected(
  kind: MutualLink['kind'],
  before: readonly { readonly id: number; readonly kind: MutualLink['kind'] }[],
  links: readonly MutualLink[],
): number[] {
  const ids = [
    ...before.filter((link) => link.kind === kind).map(({ id }) => id),
    ...links.filter((link) => link.kind === kind).map(({ otherId }) => otherId),
  ];
  return [...new Set(ids)];
}

function linkShared(articleId: number, utterances: readonly ReportedUtterance[]): MutualLink[] {
  return sharedUtteranceLinks(utterances)
    .filter(({ a, b }) => a === articleId || b === articleId)
    .map(({ a, b, method, version, score, evidence }) => ({
      kind: 'SHARED_UTTERANCE',
      otherId: a === articleId ? b : a,
      utteranceId: evidence[0]?.utteranceId ?? null,
      evidence: `${evidence.length} shared ${evidence.length === 1 ? 'utterance' : 'utterances'}`,
      spans: [],
      otherSpans: [],
      method,
      version,
      score,
    }));
}
