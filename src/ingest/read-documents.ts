import { readFile } from 'node:fs/promises';
import type { Page, PageHints } from '../page/page.ts';
import { parsePageHints } from '../page/parse-hints.ts';
import { readArticleRecord } from '../page/read-article-record.ts';
import { readPageDump } from '../page/read-page-dump.ts';
import { decodeText } from './decode-text.ts';
import { type FileListing, hintFileOf, type InputFile, listFiles } from './list-files.ts';
import { readLines } from './read-lines.ts';

/** A page with the id that its article goes by, and where it came from. */
export interface InputDocument {
  readonly externalId: string;
  readonly page: Page;
  readonly file: string;
  /** Line of a record file; null for a file that is one document. */
  readonly line: number | null;
}

/** Something that could not be read, and where: the rest of the input goes on. */
export interface InputProblem {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

export type Input =
  | { readonly document: InputDocument; readonly bytes: number }
  | { readonly problem: InputProblem; readonly bytes: number };

/** Largest page dump that is read, in bytes. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;

/** What the given paths hold, before any of it is read. Throws `UnreadablePathError`. */
export async function listInputs(paths: readonly string[]): Promise<FileListing> {
  const listings = await Promise.all(paths.map(listFiles));
  return {
    files: listings.flatMap(({ files }) => files),
    hints: new Set(listings.flatMap(({ hints }) => [...hints])),
    ignored: listings.flatMap(({ ignored }) => ignored),
  };
}

/**
 * Reads documents one by one, in the order of the listing. A file or record that cannot be read comes out as
 * a problem that names file and line; `bytes` is what each input took of its file, for progress.
 */
export async function* readDocuments(listing: FileListing): AsyncGenerator<Input> {
  const unused = new Set(listing.hints);
  for (const input of listing.files) {
    if (input.kind === 'records') {
      yield* readRecords(input);
      continue;
    }
    const hintFile = hintFileOf(input.file);
    unused.delete(hintFile);
    yield await readPage(input, listing.hints.has(hintFile) ? hintFile : null);
  }
  for (const file of [...unused].sort())
    yield { problem: { file, line: null, message: 'a hint file without its document' }, bytes: 0 };
}

async function readPage(input: InputFile, hintFile: string | null): Promise<Input> {
  const fail = (file: string, message: string): Input => ({
    problem: { file, line: null, message },
    bytes: input.bytes,
  });
  if (input.bytes > MAX_PAGE_BYTES)
    return fail(input.file, `the file has ${input.bytes} bytes; at most ${MAX_PAGE_BYTES} are read`);
  let hints: PageHints = {};
  if (hintFile) {
    try {
      hints = parsePageHints(JSON.parse(decodeText(await readFile(hintFile)).text));
    } catch (error) {
      return fail(hintFile, messageOf(error));
    }
  }
  try {
    const { text } = decodeText(await readFile(input.file));
    if (text.trim() === '') return fail(input.file, 'the file is empty');
    const document = { externalId: input.id, page: readPageDump(text, hints), file: input.file, line: null };
    return { document, bytes: input.bytes };
  } catch (error) {
    return fail(input.file, messageOf(error));
  }
}

async function* readRecords(input: InputFile): AsyncGenerator<Input> {
  try {
    for await (const line of readLines(input.file)) {
      const text = decodeText(line.bytes).text;
      if (text.trim() === '') continue;
      const bytes = line.bytes.length + 1;
      try {
        const { id, page } = readArticleRecord(JSON.parse(text));
        yield { document: { externalId: id, page, file: input.file, line: line.number }, bytes };
      } catch (error) {
        yield { problem: { file: input.file, line: line.number, message: messageOf(error) }, bytes };
      }
    }
  } catch (error) {
    yield { problem: { file: input.file, line: null, message: messageOf(error) }, bytes: 0 };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
