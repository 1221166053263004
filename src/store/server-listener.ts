import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { OnNotice } from './driver.ts';

/** Milliseconds between signs of life that are asked of the connection, and for each to come. */
const HEARTBEAT = 30_000;
const PATIENCE = 10_000;
/** Milliseconds before another connection is tried. */
const PAUSE = 1_000;

/**
 * Hears a channel on a connection of its own. Where it breaks, silently or not, another one is made; since notices may have
 * been lost meanwhile, `null` is told whenever a connection begins to listen.
 * @param onSilence called when it breaks
 * @returns a function that ends it
 */
export function listenOnServer(
  databaseUrl: string,
  channel: string,
  onNotice: OnNotice,
  onSilence: () => void = () => {},
): () => Promise<void> {
  const over = new AbortController();
  const listening = (async () => {
    while (!over.signal.aborted) {
      await listenOnce(databaseUrl, channel, onNotice, over.signal);
      onSilence();
      await pause(PAUSE, over.signal);
    }
  })();
  return () => {
    over.abort();
    return listening;
  };
}

/** Until the connection breaks, or could not be made, or the signal. */
async function listenOnce(
  connectionString: string,
  channel: string,
  onNotice: OnNotice,
  over: AbortSignal,
): Promise<void> {
  const client = new pg.Client({
    connectionString,
    keepAlive: true,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  const broken = new AbortController();
  client.on('error', () => broken.abort());
  client.on('end', () => broken.abort());
  client.on('notification', ({ payload }) => onNotice(payload ?? null));
  const ends = AbortSignal.any([over, broken.signal]);
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    onNotice(null);
    while (!ends.aborted) {
      await pause(HEARTBEAT, ends);
      if (!ends.aborted) await client.query('select 1');
    }
  } catch {
    // Another attempt follows; what reads and writes on other connections tells of a database that is gone.
  } finally {
    await client.end().catch(() => {});
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => {});
}
