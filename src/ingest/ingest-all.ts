import { type CorpusCounts, readCorpus } from '../store/corpus.ts';
import type { Store } from '../store/open-store.ts';
import { type IngestOutcome, ingestArticle } from './ingest-article.ts';
import type { FileListing } from './list-files.ts';
import { type InputProblem, readDocuments } from './read-documents.ts';

/** Counts of one run, and of the database after it. */
export interface IngestReport extends Record<IngestOutcome['status'], number> {
  readonly failed: number;
  readonly corpus: CorpusCounts;
}

export interface IngestListeners {
  /** Bytes of input and articles that are done so far. */
  readonly onProgress?: (done: { readonly bytes: number; readonly articles: number }) => void;
  /** Each input that was left behind, as it happens. */
  readonly onProblem: (problem: InputProblem) => void;
}

/** Ingests all documents of a listing, one after the other. What cannot be read or saved is reported and left behind. */
export async function ingestAll(
  store: Store,
  listing: FileListing,
  { onProgress, onProblem }: IngestListeners,
): Promise<IngestReport> {
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0 };
  let bytes = 0;
  for await (const input of readDocuments(listing)) {
    if ('problem' in input) {
      counts.failed += 1;
      onProblem(input.problem);
    } else {
      const { externalId, page, file, line } = input.document;
      try {
        counts[(await ingestArticle(store, externalId, page)).status] += 1;
      } catch (error) {
        counts.failed += 1;
        onProblem({ file, line, message: error instanceof Error ? error.message : String(error) });
      }
    }
    bytes += input.bytes;
    onProgress?.({ bytes, articles: counts.created + counts.updated + counts.unchanged });
  }
  return { ...counts, corpus: await readCorpus(store.prisma) };
}
