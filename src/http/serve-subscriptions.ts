import { execute } from '@graphql-tools/executor';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from '../graph/context.ts';
import { runSubscription } from '../graph/live/run-subscription.ts';
import type { OpenSubscriptions } from './open-subscriptions.ts';
import { executeWithin } from './protect.ts';
import type { RequestScope, Scoped } from './request-scope.ts';

interface Serving {
  readonly subscriptions: OpenSubscriptions;
  /** Who sent the request, as of now. */
  readonly contextOf: (request: Request, scope: RequestScope | undefined) => Promise<GraphContext>;
  /** Seconds that the answer to one event may take. */
  readonly maxSeconds: number;
}

type Asked = GraphContext & Scoped & { readonly request: Request };

/** Subscriptions as `runSubscription` runs them, so many a client. */
export function serveSubscriptions({ subscriptions, contextOf, maxSeconds }: Serving): Plugin<GraphContext> {
  const subscribe = (args: ExecutionArgs) => {
    const context = args.contextValue as Asked;
    return subscriptions.start(context.client, () =>
      runSubscription(args, {
        renewContext: () => contextOf(context.request, context.scope),
        execute: (each) => executeWithin(maxSeconds, execute, each) as Promise<ExecutionResult>,
      }),
    );
  };
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn((args) => subscribe(args as ExecutionArgs));
    },
  };
}
