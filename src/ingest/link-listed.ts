import { matchListedTitle, type TitledArticle, type TitleMatch, titleKeys } from '../link/listed-title.ts';
import { LINKER_VERSION } from '../link/version.ts';
import type { ListedArticle, Page } from '../page/page.ts';
import { findArticlesByKeys } from '../store/article-key.ts';
import type { ArticleLinkRow } from '../store/article-link.ts';
import {
  findTitles,
  type ListedReference,
  saveReferences,
  type TitleCandidate,
} from '../store/listed-reference.ts';
import type { Tx } from '../store/statement.ts';
import { naturalKeys } from './natural-key.ts';

/** Index keys of the titles that a page lists. */
export const listedKeys = (page: Page): number[] => [
  ...new Set(page.listed.flatMap(({ title }) => titleKeys(title))),
];

/** The titles that the page lists, each with its article where that is among the candidates. */
export function linkListed(
  { listed, publishedAt }: Page,
  candidates: readonly TitleCandidate[],
): ArticleLinkRow[] {
  const keys = naturalKeys(listed.map(({ title }) => title));
  const listedAt = publishedAt?.value.instant ?? null;
  return listed.map((entry, position) => toRow(entry, keys[position] ?? '', { listedAt, candidates }));
}

function toRow(
  { title, outletName, start, end }: ListedArticle,
  key: string,
  { listedAt, candidates }: { listedAt: string | null; candidates: readonly TitleCandidate[] },
): ArticleLinkRow {
  const match = matchListedTitle({ title, outletName, listedAt }, candidates);
  return {
    kind: 'LISTED',
    key,
    title,
    outletName,
    start,
    end,
    utteranceId: null,
    spans: [start, end],
    ...resolution(match),
  };
}

/**
 * Gives titles that other articles list this article, and takes those away that it no longer matches. Which
 * article a title is taken for does not depend on which arrived first. At most three statements, none without titles.
 *
 * @param references titles that the article may be meant by, or is
 */
export async function resolveListed(
  tx: Tx,
  own: TitledArticle,
  references: readonly ListedReference[],
): Promise<void> {
  // Headlines share phrases: only the titles that this one can be meant by, or was, may be another article's now.
  const concerned = references.filter(
    (reference) => reference.toId === own.id || matchListedTitle(reference, [own]) !== null,
  );
  await matchReferences(tx, own.id, concerned);
}

/**
 * Matches listed titles anew, each against all articles of such a title but its own page. At most three statements,
 * none without titles.
 *
 * @param nearId an article: of titles that thousands have, those nearest to it in time are read
 */
export async function matchReferences(
  tx: Tx,
  nearId: number,
  references: readonly ListedReference[],
): Promise<void> {
  if (references.length === 0) return;
  const titles = [...new Set(references.flatMap(({ title }) => titleKeys(title)))];
  const wanted = { BODY: [], TERM: [], LISTED: [], TITLE: titles };
  const near = (await findArticlesByKeys(tx, new Map([[nearId, wanted]]))).get(nearId)?.TITLE ?? [];
  const known = references.flatMap(({ toId }) => toId ?? []);
  const ids = new Set([nearId, ...known, ...near.map(({ articleId }) => articleId)]);
  const candidates = await findTitles(tx, [...ids]);
  const resolved = references.map((reference) => {
    const others = candidates.filter(({ id }) => id !== reference.fromId);
    return { id: reference.id, ...resolution(matchListedTitle(reference, others)) };
  });
  await saveReferences(tx, resolved);
}

function resolution(match: TitleMatch | null) {
  return {
    toId: match?.id ?? null,
    evidence: match ? evidenceOf(match) : 'listed by the page; no article of that title is known',
    method: match?.method ?? 'listed-title/open',
    version: match?.version ?? LINKER_VERSION,
    score: match?.score ?? 1,
  };
}

function evidenceOf({ evidence: { missing, added, truncated } }: TitleMatch): string {
  const differences = [
    ...(missing.length > 0 ? [`listed only: ${missing.join(' ')}`] : []),
    ...(added.length > 0 ? [`headline only: ${added.join(' ')}`] : []),
    ...(truncated ? ['listed title cut short'] : []),
  ];
  return `listed title matches the headline${differences.length > 0 ? ` (${differences.join('; ')})` : ''}`;
}
