import { env, stderr } from 'node:process';
import type { InputDocument } from '../ingest/read-documents.ts';
import { JobQueue } from '../store/job-queue.ts';

/** Opens the queue of documents on the server that the environment names, for as long as `use` takes. */
export async function withQueue<T>(use: (queue: JobQueue<InputDocument>) => Promise<T>): Promise<T> {
  if (!env.DATABASE_URL)
    throw new Error(
      'The queue needs a PostgreSQL server (DATABASE_URL): one process has the embedded database',
    );
  const onError = (error: Error): void => void stderr.write(`onrecord: the queue: ${error.message}\n`);
  const queue = await JobQueue.open<InputDocument>(env.DATABASE_URL, { onError });
  return use(queue).finally(() => queue.close());
}
