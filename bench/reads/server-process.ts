import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './postgres.ts';

export interface Command {
  readonly name: string;
  /** The Node that runs it, and its arguments. */
  readonly node: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface ServerProcess {
  readonly url: string;
  /** CPU seconds used so far, and megabytes of memory now; null where there is no /proc. */
  usage(): { readonly cpuSeconds: number; readonly megabytes: number } | null;
  stop(): Promise<void>;
}

/** Every 25 ms for a minute. */
const PAUSE = 25;
const ATTEMPTS = 2_400;
/** Linux counts CPU time in hundredths of a second, and gives memory in kilobytes. */
const TICKS_A_SECOND = 100;

/**
 * Starts a server on a free port, which it finds in PORT, and waits until it listens there. What it prints goes to a file.
 * @throws Error with the end of that file, where it ends before
 */
export async function startProcess({ name, node, args, cwd, env }: Command): Promise<ServerProcess> {
  const port = await freePort();
  const log = join(tmpdir(), `onrecord-bench-${port}.log`);
  const output = openSync(log, 'w');
  const child = spawn(node, args, {
    cwd,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const abandon = (): void => {
    child.kill('SIGKILL');
    rmSync(log, { force: true });
  };
  process.once('exit', abandon);
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; !(await answers(url)); attempt++) {
    if (child.exitCode === null && attempt < ATTEMPTS) await setTimeout(PAUSE);
    else {
      child.kill('SIGKILL');
      throw new Error(`${name} did not start:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
    }
  }
  return {
    url,
    usage: () => usageOf(child),
    stop: async () => {
      await stop(child);
      process.off('exit', abandon);
      abandon();
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

function usageOf({ pid }: ChildProcess): ReturnType<ServerProcess['usage']> {
  try {
    // After the name in brackets, which may hold spaces, utime and stime are the 12th and 13th.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return {
      cpuSeconds: (Number(stat[11]) + Number(stat[12])) / TICKS_A_SECOND,
      megabytes: Math.round(Number(kilobytes) / 1024),
    };
  } catch {
    return null;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = globalThis.setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}
