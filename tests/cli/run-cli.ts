import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../bin/onrecord.js');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of the test's own, removed after it. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts `onrecord ARGS…` on an embedded database in `dataDir`. */
export function startCli(
  dataDir: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  const { DATABASE_URL: _, ...rest } = process.env;
  return spawn(process.execPath, [COMMAND, ...args], {
    env: { ...rest, ONRECORD_DATA_DIR: dataDir, ...env },
  });
}

/** Runs `onrecord ARGS…` to its end. */
export async function runCli(dataDir: string, args: readonly string[]): Promise<CliResult> {
  return finish(startCli(dataDir, args));
}

/** Collects what a started command prints until it ends. */
export async function finish(child: ChildProcess): Promise<CliResult> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { code, stdout, stderr };
}
