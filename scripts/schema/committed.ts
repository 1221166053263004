import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file as a revision has it; null where there is no such revision, no such file in it, or no repository. */
export async function committed(directory: string, revision: string, path: string): Promise<string | null> {
  return git(directory, 'show', `${revision}:${path}`);
}

/** The latest tag that the commit at hand descends from; null without one, as in shallow clones. */
export async function latestTag(directory: string): Promise<string | null> {
  return (await git(directory, 'describe', '--tags', '--abbrev=0'))?.trim() ?? null;
}

async function git(directory: string, ...args: readonly string[]): Promise<string | null> {
  try {
    return (await run('git', [...args], { cwd: directory, maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch {
    return null;
  }
}
