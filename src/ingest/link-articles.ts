import type { TitledArticle } from '../link/listed-title.ts';
import { storyKeys } from '../link/story-profile.ts';
import {
  type ArticleKeys,
  findArticlesByKeys,
  type NearArticles,
  saveArticleKeys,
} from '../store/article-key.ts';
import { saveProfiles } from '../store/article-profile.ts';
import { findReports } from '../store/linkable-quote.ts';
import { findLinkedArticles, type LinkedArticle } from '../store/linked-group.ts';
import { findListedReferences, findTitles } from '../store/listed-reference.ts';
import type { Tx } from '../store/statement.ts';
import { applyLinkRulings } from './apply-link-rulings.ts';
import { findMutualLinks } from './find-mutual-links.ts';
import { linkListed, listedKeys, resolveListed } from './link-listed.ts';
import { type MutualLink, mirrored, saveLinks } from './mutual-link.ts';
import type { Reading } from './read-article.ts';
import { placeInStories, regroupCopies } from './regroup-articles.ts';
import type { LinkableArticle } from './saved-article.ts';

/**
 * Links the articles to others and among each other: copies of their text, shared utterances, the same event, titles they
 * list and titles that list them, and what curators ruled on their links; then groups copies and stories anew. The same as
 * one after the other. Ten statements where nothing is linked, whatever the number of articles; at most twelve more for
 * each group of them that hangs together.
 */
export async function linkArticles(tx: Tx, articles: readonly LinkableArticle[]): Promise<void> {
  const ids = articles.map(({ articleId }) => articleId);
  const keys = mapArticles(articles, ownKeys);
  await saveArticleKeys(tx, keys);
  await saveProfiles(
    tx,
    mapArticles(articles, ({ profile }) => profile),
  );
  const before = await findLinkedArticles(tx, ids, ['SYNDICATED_COPY', 'SAME_STORY']);
  const near = await findArticlesByKeys(tx, new Map([...keys].map(([id, own]) => [id, wantedKeys(own)])));
  const found = await findMutualLinks(tx, articles, near, await findReports(tx, ids));
  const mutual = settleAmongEachOther(articles, found);
  await linkTitles(tx, articles, near, mutual);
  const changesOf = (articleId: number, kind: MutualLink['kind']) =>
    linkChanges(articleId, kind, before, mutual.get(articleId) ?? []);
  await regroupCopies(
    tx,
    articles.flatMap(({ articleId }) => {
      const { nearIds, lostIds } = changesOf(articleId, 'SYNDICATED_COPY');
      return nearIds.length + lostIds.length === 0 ? [] : { seedIds: [articleId, ...lostIds], nearIds };
    }),
  );
  await placeInStories(
    tx,
    articles.map(({ articleId, rulings }) => ({
      articleId,
      ...changesOf(articleId, 'SAME_STORY'),
      isRuled: rulings.links.some(({ kind }) => kind === 'SAME_STORY'),
    })),
  );
}

function mapArticles<Value>(
  articles: readonly LinkableArticle[],
  toValue: (reading: Reading) => Value,
): Map<number, Value> {
  return new Map(articles.map(({ articleId, reading }) => [articleId, toValue(reading)]));
}

const ownKeys = ({ copyKeys, titleKeys, profile, page }: Reading): ArticleKeys => ({
  BODY: copyKeys,
  TITLE: titleKeys,
  TERM: storyKeys(profile),
  LISTED: listedKeys(page),
});

/** Titles are looked for among listed ones, and the other way round. */
const wantedKeys = (own: ArticleKeys): ArticleKeys => ({ ...own, TITLE: own.LISTED, LISTED: own.TITLE });

/**
 * The links that each article has after all of them. Of two that are linked with each other the later one's links say how,
 * as if it had come to an earlier one that is there.
 */
function settleAmongEachOther(
  articles: readonly LinkableArticle[],
  found: ReadonlyMap<number, readonly MutualLink[]>,
): Map<number, MutualLink[]> {
  const settled = new Map<number, MutualLink[]>();
  const later = new Set(articles.map(({ articleId }) => articleId));
  for (const { articleId, rulings } of articles) {
    later.delete(articleId);
    const links = applyLinkRulings(found.get(articleId) ?? [], rulings.links).filter(
      ({ otherId }) => !later.has(otherId),
    );
    settled.set(articleId, links);
    for (const link of links) settled.get(link.otherId)?.push(mirrored(articleId, link));
  }
  return settled;
}

/** Saves the links, those to titles that the articles list among them, and gives titles that others list the articles. */
async function linkTitles(
  tx: Tx,
  articles: readonly LinkableArticle[],
  near: ReadonlyMap<number, NearArticles>,
  mutual: ReadonlyMap<number, readonly MutualLink[]>,
): Promise<void> {
  const idsOf = (articleId: number, kind: 'TITLE' | 'LISTED') =>
    near.get(articleId)?.[kind].map((other) => other.articleId) ?? [];
  const titles = await findTitles(tx, [
    ...new Set(articles.flatMap(({ articleId }) => idsOf(articleId, 'TITLE'))),
  ]);
  const listed = articles.map(({ articleId, reading }) => {
    const ids = new Set(idsOf(articleId, 'TITLE'));
    return [
      articleId,
      linkListed(
        reading.page,
        titles.filter(({ id }) => ids.has(id)),
      ),
    ] as const;
  });
  await saveLinks(tx, new Map(listed), mutual);
  const references = await findListedReferences(
    tx,
    new Map(articles.map(({ articleId }) => [articleId, idsOf(articleId, 'LISTED')])),
  );
  for (const article of articles)
    await resolveListed(tx, titledArticle(article), references.get(article.articleId) ?? []);
}

const titledArticle = ({ articleId, reading: { title, page } }: LinkableArticle): TitledArticle => ({
  id: articleId,
  title,
  outletName: page.outlet?.value.name ?? null,
  publishedAt: page.publishedAt?.value.instant ?? null,
});

/** Articles that links of the kind lead to, and those that they led to before. */
function linkChanges(
  articleId: number,
  wanted: MutualLink['kind'],
  before: readonly LinkedArticle[],
  links: readonly MutualLink[],
): { nearIds: number[]; lostIds: number[] } {
  const near = new Set(links.filter(({ kind }) => kind === wanted).map(({ otherId }) => otherId));
  const lostIds = before
    .filter(({ fromId, kind, id }) => fromId === articleId && kind === wanted && !near.has(id))
    .map(({ id }) => id);
  return { nearIds: [...near], lostIds };
}
