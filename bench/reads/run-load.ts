import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { QuestionName, Variables } from './questions.ts';
import type { RunningStack } from './running-stack.ts';

/** What came of asking one question of one stack for some seconds. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of CPU that the server's process used a question, and megabytes of memory at the end. */
  readonly cpu: number | null;
  readonly megabytes: number | null;
}

const GENERATOR = fileURLToPath(new URL('load.js', import.meta.url));
const CONNECTIONS = 32;
/** Milliseconds in which whoever was asked before gets done with what was open when its time was up. */
const PAUSE = 700;

/** Asks a question again and again from 32 connections, by a process of its own. @throws Error where a request fails */
export async function runLoad(
  stack: RunningStack,
  question: QuestionName,
  subjects: readonly Variables[],
  seconds: number,
): Promise<Load> {
  const requests = subjects.map((variables) => stack.ask(question, variables));
  await setTimeout(PAUSE);
  const before = stack.server.usage();
  const child = spawn(process.execPath, [GENERATOR], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(
    JSON.stringify({ url: stack.server.url, requests, connections: CONNECTIONS, duration: seconds }),
  );
  const { answered, failed, seconds: took, p50, p99 } = JSON.parse(await text(child.stdout));
  if (failed > 0 || answered === 0)
    throw new Error(`${stack.name} on ${question}: ${answered} answers, ${failed} failures`);
  const after = stack.server.usage();
  const cpu = before && after ? ((after.cpuSeconds - before.cpuSeconds) * 1000) / answered : null;
  return { perSecond: answered / took, p50, p99, cpu, megabytes: after?.megabytes ?? null };
}
