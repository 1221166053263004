import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { GraphContext } from '../graph/context.ts';
import type { ChangeCount } from '../store/change-count.ts';
import type { Reading } from '../store/reading.ts';

/** What an answer said, as data and as JSON, in which state of the graph. */
interface Remembered {
  readonly state: number;
  readonly data: ExecutionResult['data'];
  readonly json: string;
}

/** Bytes that a character of JSON takes: its own two, and those of the data, which is some three times as large. */
const BYTES_PER_CHARACTER = 8;
const MEGABYTE = 2 ** 20;

/**
 * Gives the same answer to the same query without a key, as long as nothing in the graph has changed: nothing is read then.
 * Documents are parsed and checked, points spent and refusals told as for any other. Answers with an error are not kept,
 * nor is what a key asks for. The oldest go where all take more than `megabytes`.
 */
export function rememberAnswers(changes: ChangeCount, megabytes: number): Plugin<GraphContext> {
  const answers = new LRUCache<string, Remembered>({
    maxSize: megabytes * MEGABYTE,
    sizeCalculation: ({ json }, key) => BYTES_PER_CHARACTER * (json.length + key.length),
  });
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const key = keyOf(args);
      const { reading } = args.contextValue as GraphContext;
      // Asked before anything is read: what changes meanwhile makes the answer one of an earlier state.
      const state = changes.state();
      if (key === null || state === null) return;
      const known = answers.get(key);
      if (known?.state === state) {
        setExecuteFn(() => withJson(known));
        return;
      }
      setExecuteFn(async (given) => {
        const result: ExecutionResult = await executeFn(given);
        if (isAsyncIterable(result) || !result.data || result.errors || !isReadAsOf(state, reading))
          return result;
        const remembered = { state, data: result.data, json: JSON.stringify(result.data) };
        answers.set(key, remembered);
        return { ...result, ...withJson(remembered) };
      });
    },
  };
}

/** Whether what is read here has all of that state: a notice can be faster than a replica. */
function isReadAsOf(state: number, { route }: Reading): boolean {
  return route === null || (route.state !== null && route.state >= state);
}

/** What tells a query from others; null for what is not remembered. */
function keyOf({ document, operationName, variableValues, contextValue }: ExecutionArgs): string | null {
  const { key } = contextValue as GraphContext;
  const isQuery = getOperationAST(document, operationName)?.operation === 'query';
  const source = document.loc?.source.body;
  if (key !== null || !isQuery || source === undefined) return null;
  try {
    return JSON.stringify([operationName ?? null, variableValues ?? {}, source]);
  } catch {
    return null; // Variables nested too deep to be written: what they are for refuses them.
  }
}

/** A result whose data need not be written as JSON again. */
function withJson({
  data,
  json,
}: Remembered): ExecutionResult & { stringify: (result: ExecutionResult) => string } {
  return {
    data,
    stringify: ({ extensions }) =>
      extensions ? `{"data":${json},"extensions":${JSON.stringify(extensions)}}` : `{"data":${json}}`,
  };
}
