import { createReadStream } from 'node:fs';

/** A line without its terminator, its number (from 1) and the bytes it took. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Longest line that is read, in bytes; a longer one is a `LineTooLongError`. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

class LineTooLongError extends Error {
  constructor(
    readonly line: number,
    readonly limit: number,
  ) {
    super(`line ${line} is longer than ${limit} bytes`);
    this.name = 'LineTooLongError';
  }
}

const NEWLINE = 0x0a;

/**
 * Splits a file at line feeds, as JSON Lines is defined: unlike `node:readline`, not at U+2028 and U+2029,
 * which may stand inside a JSON string. Holds one line in memory. Cost is linear in the file's size.
 */
export async function* readLines(file: string): AsyncGenerator<Line> {
  let pending: Buffer[] = [];
  let length = 0;
  let number = 1;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      yield { number, bytes: Buffer.concat([...pending, chunk.subarray(from, at)]) };
      pending = [];
      length = 0;
      number += 1;
      from = at + 1;
    }
    pending.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > MAX_LINE_BYTES) throw new LineTooLongError(number, MAX_LINE_BYTES);
  }
  if (length > 0) yield { number, bytes: Buffer.concat(pending) };
}
