import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from '../graph/context.ts';
import { checkDocumentSize, DOCUMENT_LIMITS, MAX_TOKENS } from '../graph/cost/document-size.ts';
import type { Scoped } from './request-scope.ts';

/** Limits that hold for every operation: what it may ask for, and how many seconds it may take. */
export function protectFromExcess(maxSeconds: number): Plugin {
  // Documents are parsed once, and come here each time.
  const checked = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: MAX_TOKENS }));
    },
    onValidate({ params: { documentAST }, setResult }) {
      const errors = checked.get(documentAST) ?? checkDocumentSize(documentAST, DOCUMENT_LIMITS);
      checked.set(documentAST, errors);
      if (errors.length > 0) setResult(errors);
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      noteOperation(args);
      setExecuteFn((given) => executeWithin(maxSeconds, executeFn, given));
    },
    onSubscribe({ args }) {
      noteOperation(args as ExecutionArgs);
    },
  };
}

/** For the log. */
function noteOperation({ document, operationName, contextValue }: ExecutionArgs): void {
  const { scope } = contextValue as Scoped;
  if (scope) scope.operation = getOperationAST(document, operationName)?.name?.value ?? null;
}

/**
 * Gives up on an operation when its client goes away or its time is over: no further field is resolved, no further
 * statement sent, and on a server the one that runs is canceled.
 */
export async function executeWithin(
  maxSeconds: number,
  execute: (args: ExecutionArgs) => unknown,
  args: ExecutionArgs,
): Promise<unknown> {
  const { request, reading } = args.contextValue as GraphContext & { readonly request?: Request };
  const giveUp = new AbortController();
  // Signals of Node's own for this (`AbortSignal.any`, `AbortSignal.timeout`) outlive the request.
  const leave = (): void => giveUp.abort(request?.signal.reason);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    giveUp.abort();
  }, maxSeconds * 1000);
  if (request?.signal.aborted) leave();
  request?.signal.addEventListener('abort', leave, { once: true });
  const { signal } = giveUp;
  reading.signal = signal;
  try {
    const result = await execute({ ...args, signal } as ExecutionArgs);
    // What was given up on shows as an error of the field that was at work.
    if (hasErrors(result)) signal.throwIfAborted();
    return result;
  } catch (error) {
    if (!isLate) throw error;
    const message = `The operation took longer than ${maxSeconds} s.`;
    const extensions = { code: 'TIMEOUT', limit: maxSeconds, http: { status: 503 } };
    return { errors: [new GraphQLError(message, { extensions })] };
  } finally {
    clearTimeout(timer);
    request?.signal.removeEventListener('abort', leave);
  }
}

function hasErrors(result: unknown): boolean {
  return ((result as ExecutionResult | null)?.errors?.length ?? 0) > 0;
}
