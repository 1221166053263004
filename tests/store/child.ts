import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Child {
  /** The next line that it prints. */
  line(): Promise<string>;
  /** Ends it without a chance to clean up, and waits until it is gone. */
  kill(): Promise<void>;
  readonly process: ChildProcess;
}

/** Starts a program of this folder in a process of its own; it ends with the test at the latest. */
export function startChild(program: string, ...parameters: string[]): Child {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, program), ...parameters],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  return { process: child, kill, line: async () => (await lines.next()).value ?? '(ended)' };
}
