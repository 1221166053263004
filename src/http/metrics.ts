import type { ServerResponse } from 'node:http';
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../store/open-store.ts';

/** Seconds: from answers that are remembered to the most that an operation may take. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What this process counts, in Prometheus' terms: no name, address or query of any client. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'status'>;

  constructor({ readFallbacks, replicas }: Pick<Store, 'readFallbacks' | 'replicas'>) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'onrecord_http_request_duration_seconds',
      help: 'Requests by status, and how long they took',
      labelNames: ['status'],
      buckets: BUCKETS,
      registers,
    });
    new Counter({
      name: 'onrecord_read_fallbacks_total',
      help: 'Reads that were left to Prisma, by model, operation and reason',
      labelNames: ['read'],
      registers,
      collect() {
        this.reset();
        for (const [read, count] of readFallbacks) this.inc({ read }, count);
      },
    });
    const labelNames = ['replica'] as const;
    const all = replicas?.all ?? [];
    new Gauge({
      name: 'onrecord_replica_used',
      help: 'Processes that read from the replica',
      labelNames,
      registers,
      collect() {
        for (const { location, isUsed } of all) this.set({ replica: location }, isUsed ? 1 : 0);
      },
    });
    new Gauge({
      name: 'onrecord_replica_lag_seconds',
      help: 'How far the replica is behind, at most',
      labelNames,
      registers,
      aggregator: 'max',
      collect() {
        for (const { location, lag } of all) this.set({ replica: location }, lag);
      },
    });
    new Counter({
      name: 'onrecord_replica_failures_total',
      help: 'Statements that the replica could not answer, and the primary was asked',
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const { location, failures } of all) this.inc({ replica: location }, failures);
      },
    });
  }

  /** Counts a request when it is over. */
  count(response: ServerResponse): void {
    const began = performance.now();
    response.once('close', () =>
      this.#requests.observe({ status: response.statusCode }, (performance.now() - began) / 1000),
    );
  }

  /** All of it, as Prometheus reads it. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** In a worker: lets the process that started it ask (`workersMetrics`). */
  share(): void {
    AggregatorRegistry.setRegistries([this.#registry]);
    new AggregatorRegistry();
  }
}

/** What the workers of this process count together. */
export function workersMetrics(): () => Promise<string> {
  const registry = new AggregatorRegistry();
  return () => registry.clusterMetrics();
}
