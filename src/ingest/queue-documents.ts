import type { JobQueue } from '../store/job-queue.ts';
import { batchInputs } from './batch-inputs.ts';
import type { FileListing } from './list-files.ts';
import { type InputDocument, type InputProblem, readDocuments } from './read-documents.ts';

/** Puts all documents of a listing on a queue; what cannot be read is reported and left behind. */
export async function queueDocuments(
  queue: JobQueue<InputDocument>,
  listing: FileListing,
  onProblem: (problem: InputProblem) => void,
): Promise<{ readonly queued: number; readonly failed: number }> {
  let [queued, failed] = [0, 0];
  for await (const { documents, problems } of batchInputs(readDocuments(listing))) {
    problems.forEach(onProblem);
    await queue.add(documents);
    queued += documents.length;
    failed += problems.length;
  }
  return { queued, failed };
}
