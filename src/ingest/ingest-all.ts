import { type CorpusCounts, readCorpus } from '../store/corpus.ts';
import type { Store } from '../store/open-store.ts';
import { batchInputs } from './batch-inputs.ts';
import { countArticles } from './count-articles.ts';
import type { IngestOutcome } from './ingest-article.ts';
import { ingestBatch } from './ingest-batch.ts';
import type { FileListing } from './list-files.ts';
import { type InputProblem, readDocuments } from './read-documents.ts';
import { type RelinkReport, relink } from './relink.ts';

/** Counts of one run, and of the database after it. */
export interface IngestReport extends Record<IngestOutcome['status'], number> {
  readonly failed: number;
  /** What the articles together decided otherwise than each on its arrival. */
  readonly relinked: RelinkReport;
  readonly corpus: CorpusCounts;
}

/** Bytes of input and articles that are done so far. */
export interface IngestProgress {
  readonly bytes: number;
  readonly articles: number;
}

export interface IngestListeners {
  readonly onProgress?: (done: IngestProgress) => void;
  /** Each input that was left behind, as it happens. */
  readonly onProblem: (problem: InputProblem) => void;
}

/**
 * Ingests all documents of a listing, `workers` batches at a time, then relinks, so that the result is the same whatever the
 * order and however many work. What cannot be read or saved is reported and left behind.
 */
export async function ingestAll(
  store: Store,
  listing: FileListing,
  { onProgress, onProblem }: IngestListeners,
  workers = 1,
): Promise<IngestReport> {
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0 };
  let bytes = 0;
  const batches = batchInputs(readDocuments(listing));
  const countAdded = countArticles(store);
  const work = async (): Promise<void> => {
    // An async generator hands each batch to one of those that ask for the next.
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      const { documents, problems } = next.value;
      problems.forEach(onProblem);
      counts.failed += problems.length;
      for (const [index, outcome] of (await ingestBatch(store, documents)).entries()) {
        counts[outcome.status] += 1;
        if (outcome.status === 'created') await countAdded();
        const document = documents[index];
        if (outcome.status === 'failed' && document !== undefined)
          onProblem({ file: document.file, line: document.line, message: outcome.message });
      }
      bytes += next.value.bytes;
      onProgress?.({ bytes, articles: counts.created + counts.updated + counts.unchanged });
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return { ...counts, relinked: await relink(store), corpus: await readCorpus(store.prisma) };
}
