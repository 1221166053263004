import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';

/** Where metrics are served. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

const ADDRESS = /^(?:(.+):)?(\d{1,5})$/;
const MAX_PORT = 65_535;

/**
 * Reads `ONRECORD_METRICS`: a port of this machine, or `host:port`. Null where it is not set.
 * @throws Error that says what it must be
 */
export function readMetricsAddress(value: string | undefined): MetricsAddress | null {
  if (value === undefined || value === '') return null;
  const [, host = '127.0.0.1', port] = ADDRESS.exec(value) ?? [];
  if (port !== undefined && Number(port) <= MAX_PORT) return { host, port: Number(port) };
  throw new Error(`ONRECORD_METRICS must be a port, or host:port, such as 0.0.0.0:9464; it is "${value}"`);
}

/**
 * Serves `/metrics` on an address of its own: whoever reaches it may read it, and nobody else.
 * @returns a function that ends it
 */
export async function serveMetrics(
  { host, port }: MetricsAddress,
  read: () => Promise<string>,
  logger: Logger,
): Promise<() => void> {
  const server = createServer(async ({ method, url }, response) => {
    if (method !== 'GET' || url !== '/metrics') return void response.writeHead(404).end();
    const text = await read().catch((error: unknown) => {
      logger.error({ err: error }, 'metrics could not be read');
      return null;
    });
    if (text === null) return void response.writeHead(503).end();
    response.writeHead(200, {
      'content-type': Registry.PROMETHEUS_CONTENT_TYPE,
      'cache-control': 'no-store',
    });
    response.end(text);
  });
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new Error(`Metrics cannot be served on ${host}:${port} (ONRECORD_METRICS)`, { cause: error });
  });
  logger.info({ host, port: (server.address() as AddressInfo).port }, 'serving metrics');
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
