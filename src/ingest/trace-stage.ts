import { tracingChannel } from 'node:diagnostics_channel';

/**
 * Stages of ingesting an article: `article` is all of it, from the parsed page to the commit; `read` what the document
 * alone tells (extract, resolve, keys); then, in the transaction, its own rows, people and organizations, utterances,
 * links to other articles, and claims.
 */
export type IngestStage = 'article' | 'read' | 'save' | 'identities' | 'utterances' | 'articles' | 'claims';

/** What subscribers to the channel get, one object for all events of one run of a stage. */
export interface IngestTrace {
  readonly stage: IngestStage;
}

/** The name under which Node's `tracingChannel` finds the stages. */
export const INGEST_CHANNEL = 'onrecord:ingest';
const channel = tracingChannel<unknown, IngestTrace>(INGEST_CHANNEL);

/** Runs `work` and tells the channel when it starts and ends (`start`, `asyncEnd`, `error`). Free when nobody listens. */
export async function traceStage<T>(stage: IngestStage, work: () => T | Promise<T>): Promise<T> {
  return channel.hasSubscribers ? channel.tracePromise(async () => work(), { stage }) : work();
}
