import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from '../graph/context.ts';
import type { Replicas } from '../store/replicas.ts';

/**
 * Queries are answered by a replica, each by one; all else is the primary's. A key that may write gets one that has all that
 * was written when the key was looked up, so that it reads what it wrote.
 */
export function readFromReplicas(replicas: Replicas): Plugin<GraphContext> {
  return {
    onExecute({ args: { document, operationName, contextValue } }) {
      if (getOperationAST(document, operationName)?.operation !== 'query') return;
      const { key, reading } = contextValue as GraphContext;
      reading.route = replicas.choose(key?.since ?? null);
    },
  };
}
