import { createHash } from 'node:crypto';
import { EXTRACTOR_VERSION } from '../extract/extract-page.ts';
import { CLAIMS_VERSION } from '../extract/find-claims.ts';
import { LINKER_VERSION } from '../link/version.ts';
import type { Page } from '../page/page.ts';
import { MATCHER_VERSION } from '../resolve/judge-names.ts';
import { RESOLVER_VERSION } from '../resolve/resolve-document.ts';
import { findArticle, type StoredArticle, saveArticle } from '../store/article.ts';
import { saveCommentary } from '../store/commentary.ts';
import { lockLinking } from '../store/link-lock.ts';
import type { Store } from '../store/open-store.ts';
import { saveOutlet } from '../store/outlet.ts';
import type { Tx } from '../store/statement.ts';
import { saveTopics } from '../store/topic.ts';
import { type Reading, readArticle } from './read-article.ts';
import { saveFindings } from './save-findings.ts';
import { saveReviews } from './save-reviews.ts';
import { traceStage } from './trace-stage.ts';

/** What ingesting one article did. */
export interface IngestOutcome {
  readonly status: 'created' | 'updated' | 'unchanged';
  readonly articleId: number;
  readonly quotes: number;
}

/** Rooms that can read the same page otherwise than before: an article read by other versions is read again. */
const VERSIONS = {
  extract: `${EXTRACTOR_VERSION}+${CLAIMS_VERSION}`,
  resolve: `${RESOLVER_VERSION}+${MATCHER_VERSION}`,
  link: LINKER_VERSION,
} as const;

/** A page with the id that its article goes by. */
export interface IncomingArticle {
  readonly externalId: string;
  readonly page: Page;
}

/**
 * Reads an article, finds who said what, links it with what is known, and saves all of it in one transaction,
 * or nothing. The same page again changes nothing; a changed page updates in place and keeps the ids of what
 * stayed (docs/decisions/0004). Some 60 statements, whatever the article's
 * size, and 15 more where it joins a story.
 *
 * @throws UrlTakenError when the page's URL belongs to another article
 */
export async function ingestArticle(store: Store, externalId: string, page: Page): Promise<IngestOutcome> {
  const [outcome] = await ingestArticles(store, [{ externalId, page }]);
  if (outcome === undefined) throw new Error(`Nothing came of ${externalId}`);
  return outcome;
}

/**
 * The same for several articles (ids distinct), in one transaction: all of them or none. It costs a good deal less than one
 * after the other, since they are linked together.
 */
export function ingestArticles(store: Store, articles: readonly IncomingArticle[]): Promise<IngestOutcome[]> {
  return traceStage('article', () => ingestPages(store, articles));
}

/** What came of an article so far: it was known as it is, or it is read. */
type Opened = IngestOutcome | { readonly status: 'open'; readonly article: ReadArticle };

interface ReadArticle extends Pick<IncomingArticle, 'externalId'> {
  readonly contentHash: string;
  readonly reading: Reading;
}

async function ingestPages(store: Store, articles: readonly IncomingArticle[]): Promise<IngestOutcome[]> {
  const opened: Opened[] = [];
  for (const article of articles) opened.push(await openArticle(store, article));
  const open = opened.flatMap((one) => (one.status === 'open' ? [one.article] : []));
  const saved = (open.length === 0 ? [] : await store.transaction((tx) => saveReadings(tx, open))).values();
  return opened.map((one) => (one.status === 'open' ? (saved.next().value as IngestOutcome) : one));
}

async function openArticle(store: Store, { externalId, page }: IncomingArticle): Promise<Opened> {
  const contentHash = hashPage(page);
  const before = await findArticle(store.prisma, externalId);
  if (before && isCurrent(before, contentHash))
    return { status: 'unchanged', articleId: before.id, quotes: 0 };
  const reading = await traceStage('read', () => readArticle(page));
  return { status: 'open', article: { externalId, contentHash, reading } };
}

async function saveReadings(tx: Tx, articles: readonly ReadArticle[]): Promise<IngestOutcome[]> {
  const own = await traceStage('save', async () => {
    const saved: { articleId: number; status: 'created' | 'updated'; reading: Reading }[] = [];
    for (const article of articles) saved.push(await saveOwn(tx, article));
    return saved;
  });
  await lockLinking(tx);
  const quotes = await saveFindings(tx, own);
  return own.map(({ status, articleId }, index) => ({ status, articleId, quotes: quotes[index] ?? 0 }));
}

/** Saves what the page says of itself. */
async function saveOwn(tx: Tx, { externalId, contentHash, reading }: ReadArticle) {
  const { page } = reading;
  const outlet = page.outlet?.value;
  const { id, isNew } = await saveArticle(tx, {
    ...articleColumns(reading),
    externalId,
    contentHash,
    outletId: outlet ? await saveOutlet(tx, outlet) : null,
  });
  const topics = page.topics.map(({ value }) => value);
  // A new article has none that could go.
  if (!isNew || topics.length > 0) await saveTopics(tx, id, topics);
  if (!isNew || page.commentary.length > 0) await saveCommentary(tx, id, page.commentary);
  if (!isNew || page.claimReviews) await saveReviews(tx, id, reading);
  return { articleId: id, status: isNew ? ('created' as const) : ('updated' as const), reading };
}

function articleColumns({ page, title }: Reading) {
  return {
    title,
    url: page.url?.value ?? null,
    aggregator: page.aggregator?.value ?? null,
    byline: page.bylines.map(({ value }) => value),
    credits: page.credits.map(({ value }) => value),
    publishedAt: page.publishedAt?.value.instant ?? null,
    publishedZone: page.publishedAt?.value.zone ?? null,
    completeness: page.completeness,
    text: page.text,
    sections: page.sections,
    versions: VERSIONS,
  };
}

function isCurrent(article: StoredArticle, contentHash: string): boolean {
  const { versions } = article;
  return (
    article.contentHash === contentHash &&
    Object.entries(VERSIONS).every(([room, version]) => versions[room] === version)
  );
}

/** Of all that the page says: its text, and the hints that say what the text doesn't. */
function hashPage(page: Page): string {
  return createHash('sha256').update(JSON.stringify(page)).digest('hex');
}
