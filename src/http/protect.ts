import { type ExecutionArgs, GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { checkDocumentSize, DOCUMENT_LIMITS, MAX_TOKENS } from '../graph/cost/document-size.ts';
import { requestScope } from './request-scope.ts';

/** Limits that hold for every operation: what it may ask for, and how long it may take. */
export function protectFromExcess(timeout: number): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: MAX_TOKENS }));
    },
    onValidate({ params: { documentAST }, setResult }) {
      const errors = checkDocumentSize(documentAST, DOCUMENT_LIMITS);
      if (errors.length > 0) setResult(errors);
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      noteOperation(args);
      setExecuteFn((given) => executeWithin(timeout, executeFn, given));
    },
    onSubscribe({ args }) {
      noteOperation(args as ExecutionArgs);
    },
  };
}

/** For the log. */
function noteOperation({ document, operationName }: ExecutionArgs): void {
  const scope = requestScope.getStore();
  if (scope) scope.operation = getOperationAST(document, operationName)?.name?.value ?? null;
}

/** Gives up on an operation when its client goes away or its time is over: no further field is resolved. */
export async function executeWithin(
  timeout: number,
  execute: (args: ExecutionArgs) => unknown,
  args: ExecutionArgs,
): Promise<unknown> {
  const { request } = args.contextValue as { request?: Request };
  const deadline = AbortSignal.timeout(timeout);
  const signal = request ? AbortSignal.any([request.signal, deadline]) : deadline;
  try {
    return await execute({ ...args, signal } as ExecutionArgs);
  } catch (error) {
    if (!deadline.aborted) throw error;
    const message = `The query took longer than ${timeout / 1000} s.`;
    const extensions = { code: 'TIMEOUT', limit: timeout, http: { status: 503 } };
    return { errors: [new GraphQLError(message, { extensions })] };
  }
}
