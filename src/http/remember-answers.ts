import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { GraphContext } from '../graph/context.ts';
import type { Changes } from '../store/changes.ts';
import type { Reading } from '../store/reading.ts';
import { ReadTrace } from '../store/reads/read-trace.ts';
import { type Remembered, RememberedAnswers } from './remembered-answers.ts';

const MEGABYTE = 2 ** 20;

/**
 * Gives the same answer to the same query without a key, as long as nothing that it was read from has changed: nothing is read
 * then. Documents are parsed and checked, points spent and refusals told as for any other. Answers with an error are not kept,
 * nor is what a key asks for. The oldest go where all take more than `megabytes`.
 */
export function rememberAnswers(changes: Changes, megabytes: number): Plugin<GraphContext> {
  const answers = new RememberedAnswers(megabytes * MEGABYTE);
  changes.onTouched((touched) => answers.forget(touched));
  const answerAnew = async (
    question: string,
    state: number,
    { args, execute }: { readonly args: ExecutionArgs; readonly execute: (args: ExecutionArgs) => unknown },
  ): Promise<ExecutionResult> => {
    const { reading } = args.contextValue as GraphContext;
    const trace = new ReadTrace();
    reading.trace = trace;
    const pending = answers.begin();
    try {
      const result = (await execute(args)) as ExecutionResult;
      const isKnown = trace.isWhole && isReadAsOf(state, reading);
      if (isAsyncIterable(result) || !result.data || result.errors || !isKnown) return result;
      const { marks } = trace;
      const remembered = { data: result.data, json: JSON.stringify(result.data), marks };
      answers.remember(question, remembered, pending);
      return { ...result, ...withJson(remembered) };
    } finally {
      answers.end(pending);
    }
  };
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const question = questionOf(args);
      // Asked before anything is read: a replica must have all of that state.
      const state = changes.state();
      if (question === null || state === null) return;
      const known = answers.get(question);
      setExecuteFn((given) =>
        known ? withJson(known) : answerAnew(question, state, { args: given, execute: executeFn }),
      );
    },
  };
}

/** Whether what is read here has all of that state: a notice can be faster than a replica. */
function isReadAsOf(state: number, { route }: Reading): boolean {
  return route === null || (route.state !== null && route.state >= state);
}

/** What tells a query from others; null for what is not remembered. */
function questionOf({ document, operationName, variableValues, contextValue }: ExecutionArgs): string | null {
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
