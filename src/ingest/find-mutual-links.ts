import { type ReportedUtterance, sharedUtteranceLinks } from '../link/shared-utterance-links.ts';
import type { LinkableQuote } from '../link/utterance.ts';
import type { NearArticles } from '../store/article-key.ts';
import { findProfiles } from '../store/article-profile.ts';
import { findCopyCandidates } from '../store/copy.ts';
import type { Tx } from '../store/statement.ts';
import { linkCopies } from './link-copies.ts';
import { linkStories, storyCandidates } from './link-stories.ts';
import type { MutualLink } from './mutual-link.ts';
import type { SavedArticle } from './saved-article.ts';

/**
 * What links the articles with others, by article: copies, shared utterances, the same event. In two statements.
 *
 * @param near articles that share keys with each
 * @param reports quotes of its utterances in articles near in time
 */
export async function findMutualLinks(
  tx: Tx,
  articles: readonly SavedArticle[],
  near: ReadonlyMap<number, NearArticles>,
  reports: ReadonlyMap<number, readonly LinkableQuote[]>,
): Promise<Map<number, MutualLink[]>> {
  const candidates = await findCopyCandidates(
    tx,
    articles.map(({ articleId, reading }) => ({
      articleId,
      keyCount: reading.copyKeys.length,
      near: near.get(articleId)?.BODY ?? [],
    })),
  );
  const plans = articles.map(({ articleId, reading }) => {
    const links = [
      ...linkCopies(articleId, reading, candidates.get(articleId) ?? []),
      ...linkShared(articleId, reports.get(articleId) ?? []),
    ];
    return { articleId, reading, links, others: storyCandidates(near.get(articleId)?.TERM ?? [], links) };
  });
  const profiles = new Map(
    (await findProfiles(tx, [...new Set(plans.flatMap(({ others }) => others))])).map((profile) => [
      profile.articleId,
      profile,
    ]),
  );
  return new Map(
    plans.map(({ articleId, reading, links, others }) => {
      const compared = others.toSorted((a, b) => a - b).flatMap((id) => profiles.get(id) ?? []);
      return [articleId, [...links, ...linkStories(reading.profile, compared, links)]];
    }),
  );
}

function linkShared(articleId: number, quotes: readonly LinkableQuote[]): MutualLink[] {
  return sharedUtteranceLinks(articleId, byUtterance(quotes)).map(
    ({ a, b, method, version, score, evidence }) => ({
      kind: 'SHARED_UTTERANCE',
      otherId: a === articleId ? b : a,
      utteranceId: evidence[0]?.utteranceId ?? null,
      evidence: `${evidence.length} shared ${evidence.length === 1 ? 'utterance' : 'utterances'}`,
      spans: [],
      otherSpans: [],
      method,
      version,
      score,
    }),
  );
}

function byUtterance(quotes: readonly LinkableQuote[]): ReportedUtterance[] {
  const quotesOf = new Map<number, LinkableQuote[]>();
  for (const quote of quotes) {
    const id = quote.utteranceId ?? 0;
    const known = quotesOf.get(id);
    if (known) known.push(quote);
    else quotesOf.set(id, [quote]);
  }
  return [...quotesOf].map(([utteranceId, reports]) => ({ utteranceId, quotes: reports }));
}
