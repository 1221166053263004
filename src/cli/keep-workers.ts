import cluster, { type Address, type Worker } from 'node:cluster';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { onStopSignal } from '../http/stop-signal.ts';

/** Milliseconds before a worker that ended is started again: doubled each time, up to the longest. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** Milliseconds after which a worker has done well: the next pause is the first again. */
const STEADY = 60_000;
/** What a worker is told when it shall close. A signal would be the second one where Ctrl-C went to all of them. */
const CLOSE = 'close';

/**
 * Runs this command line in `count` processes that share its port, and starts those that end again, until SIGTERM or SIGINT:
 * then all of them close, and it resolves when they have.
 * @param onListening told the port as soon as the first one listens; the others start then
 * @throws Error when the first one ends before it listens; it has said why
 */
export async function keepWorkers(
  count: number,
  logger: Logger,
  onListening: (port: number) => void,
): Promise<void> {
  const over = new AbortController();
  const forget = onStopSignal((signal) => {
    logger.info({ signal, workers: count }, 'closing');
    over.abort();
    for (const worker of Object.values(cluster.workers ?? {})) tellToClose(worker);
  });
  try {
    const first = startWorker();
    const port = await portOf(first);
    if (port === null && !over.signal.aborted) throw new Error('No worker could be started');
    if (port !== null && !over.signal.aborted) onListening(port);
    const others = Array.from({ length: count - 1 }, () => keepWorker(null, logger, over.signal));
    await Promise.all([keepWorker(first, logger, over.signal), ...others]);
  } finally {
    forget();
  }
}

/** In a worker: calls `close` when the process that started it says so. */
export function onToldToClose(close: () => void): void {
  process.on('message', (message) => {
    if (message === CLOSE) close();
  });
}

function startWorker(): Worker {
  const worker = cluster.fork();
  worker.on('error', () => {}); // A message that came too late for it; that it ended is told below.
  return worker;
}

function tellToClose(worker: Worker | undefined): void {
  if (worker?.isConnected()) worker.send(CLOSE);
}

/** The port that it listens on; null when it ends before. */
async function portOf(worker: Worker): Promise<number | null> {
  const listening = new Promise<number>((resolve) => {
    worker.once('listening', ({ port }: Address) => resolve(port));
  });
  return Promise.race([listening, ended(worker).then(() => null)]);
}

async function keepWorker(running: Worker | null, logger: Logger, over: AbortSignal): Promise<void> {
  let worker = running;
  let pause = FIRST_PAUSE;
  while (!over.aborted || worker !== null) {
    worker ??= startWorker();
    const began = performance.now();
    const { exitCode, signalCode, pid } = (await ended(worker)).process;
    worker = null;
    if (over.aborted) return;
    if (performance.now() - began > STEADY) pause = FIRST_PAUSE;
    logger.error({ worker: pid, exitCode, signalCode, pause }, 'a worker ended; another one starts');
    await wait(pause, undefined, { signal: over }).catch(() => {});
    pause = Math.min(LONGEST_PAUSE, 2 * pause);
  }
}

async function ended(worker: Worker): Promise<Worker> {
  if (!worker.isDead()) await new Promise((resolve) => worker.once('exit', resolve));
  return worker;
}
