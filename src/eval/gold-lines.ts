import { decodeText } from '../ingest/decode-text.ts';
import { UnreadablePathError } from '../ingest/list-files.ts';
import { readLines } from '../ingest/read-lines.ts';

/** A file of annotations that can't be scored against: all of it is needed, or the figures would mislead. */
export class UnusableGoldError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    cause: unknown,
  ) {
    super(`${file}:${line}: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.name = 'UnusableGoldError';
  }
}

/**
 * Reads a JSON Lines file of annotations, each line through `parse`; empty lines are skipped.
 *
 * @throws UnreadablePathError where the file can't be read
 * @throws UnusableGoldError at the first line that is no JSON or that `parse` throws on
 */
export async function readGoldLines<T>(file: string, parse: (json: unknown) => T): Promise<T[]> {
  const records: T[] = [];
  let number = 0;
  try {
    for await (const line of readLines(file)) {
      number = line.number;
      const { text } = decodeText(line.bytes);
      if (text.trim() !== '') records.push(parse(JSON.parse(text)));
    }
  } catch (error) {
    if (number === 0)
      throw new UnreadablePathError(file, error instanceof Error ? error.message : 'unreadable');
    throw new UnusableGoldError(file, number, error);
  }
  return records;
}
