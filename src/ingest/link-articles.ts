import { type CopyArticle, type CopyLink, findCopies } from '../link/find-copies.ts';
import { matchListedTitle, type TitleMatch, titleKeys } from '../link/listed-title.ts';
import { type ReportedUtterance, sharedUtteranceLinks } from '../link/shared-utterance-links.ts';
import { LINKER_VERSION } from '../link/version.ts';
import type { ListedArticle, Section } from '../page/page.ts';
import { readOrderAt } from '../store/article.ts';
import { saveArticleKeys } from '../store/article-key.ts';
import {
  type ArticleLinkRow,
  findOpenReferences,
  findTitleCandidates,
  resolveReferences,
  saveArticleLinks,
} from '../store/article-link.ts';
import { type CopyCandidate, findCopyCandidates, setCopyOf } from '../store/copy.ts';
import { type MirrorLinkRow, type MutualLinkKind, saveMirrorLinks } from '../store/mirror-link.ts';
import type { Tx } from '../store/statement.ts';
import { joinSpans } from './join-spans.ts';
import { naturalKeys } from './natural-key.ts';
import type { Reading } from './read-article.ts';

/** A link between two articles that holds both ways. */
type MutualLink = Omit<MirrorLinkRow, 'fromId'> & { readonly kind: MutualLinkKind; readonly otherId: number };

/** Links the article to others: copies of its text, shared utterances, titles it lists and titles that list it. */
export async function linkArticles(
  tx: Tx,
  articleId: number,
  reading: Reading,
  utterances: readonly ReportedUtterance[],
): Promise<void> {
  const article = { id: articleId, orderAt: await readOrderAt(tx, articleId) };
  await saveArticleKeys(tx, article, 'BODY', reading.copyKeys);
  await saveArticleKeys(tx, article, 'TITLE', reading.titleKeys);
  const mutual = [...(await linkCopies(tx, articleId, reading)), ...linkShared(articleId, utterances)];
  const listed = await linkListed(tx, articleId, reading.page.listed);
  await saveArticleLinks(tx, articleId, [...listed, ...mutual.map(toRow)]);
  await saveMirrorLinks(
    tx,
    articleId,
    mutual.map(({ otherId, ...row }) => ({ ...row, fromId: otherId })),
  );
  await resolveWaiting(tx, articleId, reading);
}

async function linkCopies(tx: Tx, articleId: number, reading: Reading): Promise<MutualLink[]> {
  const candidates = await findCopyCandidates(tx, reading.copyKeys, articleId);
  const { page, body } = reading;
  const article: CopyArticle = {
    id: articleId,
    body,
    outletDomain: page.outlet?.value.domain ?? null,
    bylines: page.bylines.map(({ value }) => value),
    publishedAt: page.publishedAt?.value.instant ?? null,
  };
  const copies = findCopies(article, candidates.map(toCopyArticle));
  await saveOriginals(tx, articleId, copies, candidates);
  return copies.map(({ otherId, originalRule, containment, jaccard, method, version, score }) => ({
    kind: 'SYNDICATED_COPY',
    otherId,
    utteranceId: null,
    evidence: `${percent(containment)} of the shorter body stands in the other (Jaccard ${percent(jaccard)}); original: ${originalRule}`,
    method,
    version,
    score,
  }));
}

function toCopyArticle(candidate: CopyCandidate): CopyArticle {
  const isBody = ({ kind, heading }: Section) => kind === 'body' && !heading;
  const body = joinSpans(candidate.text, candidate.sections.filter(isBody));
  return { ...candidate, body, bylines: [] };
}

/**
 * Notes whose text an article carries. Where nothing tells which of two copies was first, the one that was
 * ingested first stands for both, so that they count as one report; the link's evidence says "unknown".
 */
async function saveOriginals(
  tx: Tx,
  articleId: number,
  copies: readonly CopyLink[],
  candidates: readonly CopyCandidate[],
): Promise<void> {
  const rootOf = new Map(candidates.map(({ id, copyOfId }) => [id, copyOfId ?? id]));
  const originalOf = ({ originalId, otherId }: CopyLink) => originalId ?? Math.min(articleId, otherId);
  const copied = copies.find((copy) => originalOf(copy) !== articleId);
  const root = copied ? (rootOf.get(copied.otherId) ?? copied.otherId) : null;
  await setCopyOf(tx, articleId, root === articleId ? null : root);
  for (const copy of copies)
    if (originalOf(copy) === articleId) await setCopyOf(tx, copy.otherId, root ?? articleId);
}

function linkShared(articleId: number, utterances: readonly ReportedUtterance[]): MutualLink[] {
  return sharedUtteranceLinks(utterances)
    .filter(({ a, b }) => a === articleId || b === articleId)
    .map(({ a, b, method, version, score, evidence }) => ({
      kind: 'SHARED_UTTERANCE',
      otherId: a === articleId ? b : a,
      utteranceId: evidence[0]?.utteranceId ?? null,
      evidence: `${evidence.length} shared ${evidence.length === 1 ? 'utterance' : 'utterances'}`,
      method,
      version,
      score,
    }));
}

async function linkListed(
  tx: Tx,
  articleId: number,
  listed: readonly ListedArticle[],
): Promise<ArticleLinkRow[]> {
  const indexed = listed.map((entry) => ({ ...entry, keys: titleKeys(entry.title) }));
  const candidates =
    listed.length === 0
      ? []
      : await findTitleCandidates(
          tx,
          [...new Set(indexed.flatMap(({ keys }) => keys))],
          await readOrderAt(tx, articleId),
        );
  const others = candidates.filter(({ id }) => id !== articleId);
  const keys = naturalKeys(listed.map(({ title }) => title));
  return indexed.map(({ title, outletName, start, end, keys: index }, position) => {
    const match = matchListedTitle({ title, outletName }, others);
    return {
      kind: 'LISTED',
      key: keys[position] ?? '',
      toId: match?.id ?? null,
      title,
      outletName,
      start,
      end,
      titleKeys: index,
      utteranceId: null,
      evidence: match ? evidenceOf(match) : 'listed by the page; no article of that title is known',
      method: match?.method ?? 'listed-title/open',
      version: match?.version ?? LINKER_VERSION,
      score: match?.score ?? 1,
    };
  });
}

/** Gives titles that other articles list, and that nobody had, this article. */
async function resolveWaiting(
  tx: Tx,
  articleId: number,
  { title, page, titleKeys: keys }: Reading,
): Promise<void> {
  const waiting = (await findOpenReferences(tx, keys)).filter(({ fromId }) => fromId !== articleId);
  const article = { id: articleId, title, outletName: page.outlet?.value.name ?? null };
  const resolved = waiting.flatMap((reference) => {
    const match = matchListedTitle(reference, [article]);
    return match ? [{ ...match, id: reference.id, toId: articleId, evidence: evidenceOf(match) }] : [];
  });
  await resolveReferences(tx, resolved);
}

function evidenceOf({ evidence: { missing, added, truncated } }: TitleMatch): string {
  const differences = [
    ...(missing.length > 0 ? [`listed only: ${missing.join(' ')}`] : []),
    ...(added.length > 0 ? [`headline only: ${added.join(' ')}`] : []),
    ...(truncated ? ['listed title cut short'] : []),
  ];
  return `listed title matches the headline${differences.length > 0 ? ` (${differences.join('; ')})` : ''}`;
}

const toRow = ({ otherId, ...link }: MutualLink): ArticleLinkRow => ({
  ...link,
  key: String(otherId),
  toId: otherId,
  title: null,
  outletName: null,
  start: null,
  end: null,
  titleKeys: [],
});

const percent = (share: number): string => `${Math.round(100 * share)} %`;
