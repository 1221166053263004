import type { ExecutionResult } from 'graphql';
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga';
import { maskError } from './mask-error.ts';
import type { RequestScope, Scoped } from './request-scope.ts';

/** Masks the errors of whatever is answered over HTTP (`maskError`), wherever they come from. */
export function maskErrors(): Plugin<object, Scoped> {
  return {
    onResultProcess({ result, setResult, serverContext: { scope } }) {
      // Batches are off: there is one result.
      const one = result as ExecutionResult | AsyncGenerator<ExecutionResult, void>;
      const masked = isAsyncIterable(one)
        ? mapAsyncIterator(one, (each) => withMaskedErrors(each, scope))
        : withMaskedErrors(one, scope);
      setResult(masked);
    },
  };
}

/** The result as a client gets to see it. */
export function withMaskedErrors<Result extends ExecutionResult>(
  result: Result,
  scope: RequestScope | undefined,
): Result {
  if (!result.errors?.length) return result;
  return { ...result, errors: result.errors.map((error) => maskError(error, scope)) };
}
