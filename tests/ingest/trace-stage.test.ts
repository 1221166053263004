import { tracingChannel } from 'node:diagnostics_channel';
import { describe, expect, it, onTestFinished } from 'vitest';
import { INGEST_CHANNEL, type IngestTrace, traceStage } from '../../src/ingest/trace-stage.ts';

/** Keeps what the channel tells, until the test ends. */
function listen(): string[] {
  const told: string[] = [];
  const tell = (event: string) => (trace: IngestTrace) => void told.push(`${event} ${trace.stage}`);
  const listener = {
    start: tell('start'),
    end: () => {},
    asyncStart: () => {},
    asyncEnd: tell('asyncEnd'),
    error: tell('error'),
  };
  const channel = tracingChannel<unknown, IngestTrace>(INGEST_CHANNEL);
  channel.subscribe(listener);
  onTestFinished(() => channel.unsubscribe(listener));
  return told;
}

describe('traceStage', () => {
  it('returns what the work returns, whether anybody listens or not', async () => {
    expect(await traceStage('read', () => 1)).toBe(1);
    listen();
    expect(await traceStage('read', async () => 2)).toBe(2);
  });

  it('tells where a stage begins and ends, the inner one inside the outer', async () => {
    const told = listen();
    await traceStage('article', () => traceStage('read', () => null));
    expect(told).toEqual(['start article', 'start read', 'asyncEnd read', 'asyncEnd article']);
  });

  it('tells of work that fails, and lets the failure through', async () => {
    const fail = () => {
      throw new Error('odd page');
    };
    await expect(traceStage('read', fail)).rejects.toThrow('odd page');
    const told = listen();
    await expect(traceStage('read', fail)).rejects.toThrow('odd page');
    expect(told).toEqual(['start read', 'error read', 'asyncEnd read']);
  });
});
