import { stderr } from 'node:process';
import type { InputProblem } from '../ingest/read-documents.ts';

/** Exit code of a run that went through, but left some of its input behind. */
const EXIT_PARTIAL = 3;

/** Prints what could not be read and where, and lets the process end with `EXIT_PARTIAL`. */
export function reportProblem(problem: InputProblem): void {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  stderr.write(`${place}: ${problem.message}\n`);
  process.exitCode = EXIT_PARTIAL;
}
