import { describe, expect, it } from 'vitest';
import { batchInputs } from '../../src/ingest/batch-inputs.ts';
import type { Input } from '../../src/ingest/read-documents.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';

const { page } = readArticleRecord({ id: 'a', text: 'A text.' });
const document = (externalId: string, bytes = 10): Input => ({
  document: { externalId, page, file: 'f.jsonl', line: 1 },
  bytes,
});

async function batches(inputs: readonly Input[]) {
  const found: { ids: string[]; problems: number; bytes: number }[] = [];
  for await (const { documents, problems, bytes } of batchInputs(stream(inputs)))
    found.push({ ids: documents.map(({ externalId }) => externalId), problems: problems.length, bytes });
  return found;
}

async function* stream(inputs: readonly Input[]): AsyncGenerator<Input> {
  yield* inputs;
}

describe('batchInputs', () => {
  it('keeps the order, and tells what could not be read on the way', async () => {
    const problem: Input = { problem: { file: 'f.jsonl', line: 2, message: 'no JSON' }, bytes: 5 };
    expect(await batches([document('a'), problem, document('b')])).toEqual([
      { ids: ['a', 'b'], problems: 1, bytes: 25 },
    ]);
  });

  it('never has one id twice: the second document changes what the first one saved', async () => {
    const ids = (await batches([document('a'), document('b'), document('a')])).map((batch) => batch.ids);
    expect(ids).toEqual([['a', 'b'], ['a']]);
  });

  it('ends where there are enough documents, or enough bytes', async () => {
    const many = Array.from({ length: 50 }, (_, n) => document(`d${n}`));
    expect((await batches(many)).map(({ ids }) => ids.length)).toEqual([40, 10]);
    const large = ['a', 'b', 'c'].map((id) => document(id, 700_000));
    expect((await batches(large)).map(({ ids }) => ids)).toEqual([['a', 'b'], ['c']]);
  });
});
