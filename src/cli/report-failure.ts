import { stderr } from 'node:process';
import { UnreadablePathError } from '../ingest/list-files.ts';
import { DataDirectoryInUseError } from '../store/lock.ts';

/** Exit codes: 2 what was asked for cannot be read, 4 another process holds the data directory, 1 anything else. */
const EXIT_FAILURE = 1;
const EXIT_UNREADABLE = 2;
const EXIT_IN_USE = 4;

/** Prints a failure as one line (with its stack when `DEBUG` is set) and sets the exit code. */
export function reportFailure(error: unknown): void {
  const known = error instanceof Error ? error : new Error(String(error));
  stderr.write(`onrecord: ${process.env.DEBUG ? (known.stack ?? known.message) : known.message}\n`);
  process.exitCode = exitCodeOf(known);
}

function exitCodeOf(error: Error): number {
  if (error instanceof UnreadablePathError) return EXIT_UNREADABLE;
  if (error instanceof DataDirectoryInUseError) return EXIT_IN_USE;
  return EXIT_FAILURE;
}
