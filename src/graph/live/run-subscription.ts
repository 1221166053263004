import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { asGraphQLError } from '../as-graphql-error.ts';
import type { GraphContext } from '../context.ts';
import { closable } from './closable.ts';

/** How the operation is run for an event. */
export interface EventExecution {
  /** Who asks, as of now, with loaders that know nothing yet. Rejects where the key was revoked meanwhile. */
  readonly renewContext: () => Promise<GraphContext>;
  readonly execute: (args: ExecutionArgs) => Promise<ExecutionResult>;
}

/**
 * Runs a subscription: the operation over each event of its source (`listen`), in order. Events of a batch share a context,
 * so that what they hold is loaded together; batches don't, so that nothing old is told and nothing piles up. The next batch
 * is read when this one is taken. What fails while it runs is told as an error, and ends it.
 * @returns the answers, or the errors for which there will be none
 */
export async function runSubscription(
  args: ExecutionArgs,
  { renewContext, execute }: EventExecution,
): Promise<AsyncGenerator<ExecutionResult, void> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const batches = source[Symbol.asyncIterator]() as AsyncGenerator<readonly unknown[], void>;
  return closable(async function* (over) {
    over.addEventListener('abort', () => void batches.return());
    try {
      for await (const batch of batches) {
        const contextValue = await renewContext();
        const run = (rootValue: unknown) => execute({ ...args, rootValue, contextValue });
        yield* await Promise.all(batch.map(run));
      }
    } catch (error) {
      yield { errors: [asGraphQLError(error)] };
    }
  });
}
