import type { Store } from '../store/open-store.ts';
import { type IncomingArticle, type IngestOutcome, ingestArticles } from './ingest-article.ts';

/** What became of a document: how it was saved, or why it couldn't be. */
export type DocumentOutcome =
  | { readonly status: IngestOutcome['status'] }
  | { readonly status: 'failed'; readonly message: string };

/** Ingests documents (ids distinct) together. What fails together is tried by halves, until it is known which one it was. */
export async function ingestBatch(
  store: Store,
  documents: readonly IncomingArticle[],
): Promise<DocumentOutcome[]> {
  if (documents.length === 0) return [];
  try {
    return await ingestArticles(store, documents);
  } catch (error) {
    if (documents.length === 1)
      return [{ status: 'failed', message: error instanceof Error ? error.message : String(error) }];
    const middle = Math.ceil(documents.length / 2);
    return [
      ...(await ingestBatch(store, documents.slice(0, middle))),
      ...(await ingestBatch(store, documents.slice(middle))),
    ];
  }
}
