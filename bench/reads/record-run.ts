import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { arch, cpus, release, totalmem, type } from 'node:os';
import type { Measured } from './measure.ts';

/** Where and of what a run's figures are: what docs/performance.md is written from. */
export interface RunRecord {
  readonly command: string;
  readonly machine: string;
  readonly commit: string;
  readonly database: string;
  readonly scale: string;
  readonly seed: number;
  readonly rounds: number;
  readonly seconds: number;
  /** What each stack is made of. */
  readonly stacks: Readonly<Record<string, string>>;
  /** The embedded database: from starting the process to its first answer, some times. */
  readonly startMilliseconds?: readonly number[];
  readonly measured: readonly Measured[];
}

const GIGABYTE = 2 ** 30;

/** The machine in words. */
export function describeMachine(): string {
  const all = cpus();
  return `${all.length} × ${all[0]?.model.trim()}, ${Math.round(totalmem() / GIGABYTE)} GiB, ${type()} ${release()} ${arch()}`;
}

/** The commit that is checked out, with `+` where files differ from it. */
export function describeCommit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  return (
    git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src', 'prisma') === '' ? '' : '+')
  );
}

export function writeRecord(file: string, record: RunRecord): void {
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}
