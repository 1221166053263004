import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnreadablePathError } from '../../src/ingest/list-files.ts';
import { type Input, listInputs, readDocuments } from '../../src/ingest/read-documents.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-read-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function readAll(...paths: string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of readDocuments(await listInputs(paths))) inputs.push(input);
  return inputs;
}

const documentsOf = (inputs: Input[]) =>
  inputs.flatMap((input) => ('document' in input ? input.document : []));
const problemsOf = (inputs: Input[]) => inputs.flatMap((input) => ('problem' in input ? input.problem : []));

const PAGE = 'Mayor opens bridge\n\n“It is open,” Mayor Ada Lund said.\n';

describe('readDocuments', () => {
  it('names a document by its path below the folder that was asked for', async () => {
    await mkdir(join(folder, 'may'));
    await writeFile(join(folder, 'may', 'bridge.txt'), PAGE);
    expect(documentsOf(await readAll(folder)).map(({ externalId }) => externalId)).toEqual(['may/bridge']);
    expect(documentsOf(await readAll(join(folder, 'may'))).map(({ externalId }) => externalId)).toEqual([
      'bridge',
    ]);
  });

  it('takes from a hint file what the page does not say', async () => {
    await writeFile(join(folder, 'bridge.txt'), PAGE);
    await writeFile(
      join(folder, 'bridge.meta.json'),
      JSON.stringify({
        url: 'https://lundpost.example/bridge',
        publishedAt: '2025-05-01T10:00:00+02:00',
        completeness: 'EXCERPT',
      }),
    );
    const [document] = documentsOf(await readAll(folder));
    expect(document?.page).toMatchObject({
      text: PAGE,
      url: { value: 'https://lundpost.example/bridge' },
      publishedAt: { value: { instant: '2025-05-01T08:00:00.000Z', zone: '+02:00' } },
      completeness: 'EXCERPT',
    });
  });

  it('reports what it cannot read with file and line, and goes on', async () => {
    await writeFile(
      join(folder, 'records.jsonl'),
      [
        '{"id": "1", "text": "One."}',
        '{"id": "2"',
        '',
        '{"id": "3"}',
        '{"id": "4", "text": "Line\u2028separator."}',
      ].join('\n'),
    );
    await writeFile(join(folder, 'blank.txt'), ' \n');
    await writeFile(join(folder, 'lonely.meta.json'), '{}');
    await writeFile(join(folder, 'wrong.txt'), PAGE);
    await writeFile(join(folder, 'wrong.meta.json'), '{"publishedAt": "yesterday-ish"}');
    const inputs = await readAll(folder);
    expect(documentsOf(inputs).map(({ externalId, line }) => [externalId, line])).toEqual([
      ['1', 1],
      ['4', 5],
    ]);
    expect(documentsOf(inputs).at(-1)?.page.text).toBe('Line\u2028separator.');
    expect(problemsOf(inputs).map(({ file, line }) => [file.slice(folder.length + 1), line])).toEqual([
      ['blank.txt', null],
      ['records.jsonl', 2],
      ['records.jsonl', 4],
      ['wrong.meta.json', null],
      ['lonely.meta.json', null],
    ]);
    expect(problemsOf(inputs)[3]?.message).toContain('yesterday-ish');
  });

  it('refuses a path that does not exist or that it does not read', async () => {
    await writeFile(join(folder, 'picture.png'), 'x');
    await expect(readAll(join(folder, 'nowhere'))).rejects.toThrow(UnreadablePathError);
    await expect(readAll(join(folder, 'picture.png'))).rejects.toThrow(
      'not a .txt page dump or .jsonl record file',
    );
  });
});
