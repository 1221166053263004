import { tracingChannel } from 'node:diagnostics_channel';
import { INGEST_CHANNEL, type IngestStage, type IngestTrace } from '../src/ingest/trace-stage.ts';

/** Milliseconds in each stage since the last `take`. Stages that run at the same time in several workers add up. */
export interface StageTimes {
  take(): Readonly<Record<IngestStage, number>>;
}

const none = (): Record<IngestStage, number> => ({
  article: 0,
  read: 0,
  save: 0,
  identities: 0,
  utterances: 0,
  articles: 0,
  claims: 0,
});

/** Listens to the stages of ingest in this process, from now on. */
export function listenToStages(): StageTimes {
  let times = none();
  const startedAt = new WeakMap<object, number>();
  tracingChannel<unknown, IngestTrace>(INGEST_CHANNEL).subscribe({
    start: (trace) => void startedAt.set(trace, performance.now()),
    asyncEnd: (trace) => {
      times[trace.stage] += performance.now() - (startedAt.get(trace) ?? performance.now());
    },
    end: () => {},
    asyncStart: () => {},
    error: () => {},
  });
  return {
    take: () => {
      const taken = times;
      times = none();
      return taken;
    },
  };
}
