import type { Input, InputDocument, InputProblem } from './read-documents.ts';

/** Documents that are ingested together, with what could not be read on the way to them. */
export interface InputBatch {
  /** Ids distinct. */
  readonly documents: InputDocument[];
  readonly problems: InputProblem[];
  /** What all of it took of its files. */
  readonly bytes: number;
}

/** Enough that what they share costs little, and few enough that others wait for the lock on linking less than seconds. */
export const MOST_DOCUMENTS = 40;
/** Bytes after which a batch is full, whatever the number: large documents fill the memory. */
const MOST_BYTES = 2 ** 20;

/** Gathers inputs, in their order. A batch ends before a document whose id it has: that one may change the other. */
export async function* batchInputs(inputs: AsyncIterable<Input>): AsyncGenerator<InputBatch> {
  let batch = newBatch();
  for await (const input of inputs) {
    const id = 'document' in input ? input.document.externalId : null;
    if (batch.documents.some(({ externalId }) => externalId === id)) {
      yield batch;
      batch = newBatch();
    }
    batch.bytes += input.bytes;
    if ('problem' in input) batch.problems.push(input.problem);
    else batch.documents.push(input.document);
    if (batch.documents.length >= MOST_DOCUMENTS || batch.bytes >= MOST_BYTES) {
      yield batch;
      batch = newBatch();
    }
  }
  yield batch;
}

const newBatch = () => ({ documents: [] as InputDocument[], problems: [] as InputProblem[], bytes: 0 });
