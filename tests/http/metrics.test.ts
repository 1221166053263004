import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../bench/reads/postgres.ts';
import { Metrics } from '../../src/http/metrics.ts';
import { readMetricsAddress, serveMetrics } from '../../src/http/serve-metrics.ts';
import { startServer } from '../../src/http/start-server.ts';
import { newReading } from '../../src/store/reading.ts';
import { openTestStore } from '../store/test-store.ts';

const logger = pino({ level: 'silent' });

test('metrics are on an address of their own, and tell of requests and of reads left to Prisma', async () => {
  const store = await openTestStore();
  const metrics = new Metrics(store);
  const { url, close } = await startServer({ store, port: 0, host: '127.0.0.1', logger, metrics });
  onTestFinished(close);
  const port = await freePort();
  onTestFinished(await serveMetrics({ host: '127.0.0.1', port }, () => metrics.text(), logger));
  const ask = (query: string) => fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
  await (await ask('{ corpus { lastIngestedAt } }')).text();
  await store.as(newReading()).prisma.quote.findFirst();
  await (await ask('{ nonsense }')).text();
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  const read = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  await expect.poll(read).toContain('onrecord_http_request_duration_seconds_count{status="404"} 1');
  const text = await read();
  expect(text).toContain('onrecord_http_request_duration_seconds_count{status="200"} 2');
  expect(text).toContain('onrecord_read_fallbacks_total{read="Quote.findFirst: findFirst"} 1');
  expect(text).not.toContain('nonsense');
  expect((await fetch(`http://127.0.0.1:${port}/graphql`)).status).toBe(404);
});

test('the address is a port of this machine, or what is named', () => {
  expect(readMetricsAddress(undefined)).toBeNull();
  expect(readMetricsAddress('9464')).toEqual({ host: '127.0.0.1', port: 9464 });
  expect(readMetricsAddress('0.0.0.0:9464')).toEqual({ host: '0.0.0.0', port: 9464 });
  for (const wrong of ['yes', '99999', 'host:'])
    expect(() => readMetricsAddress(wrong)).toThrow(/ONRECORD_METRICS must be a port.*it is "/);
});
