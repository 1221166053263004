import { isAsyncIterable, type Plugin } from 'graphql-yoga';

/** Gives the errors of variables that don't fit their type, which GraphQL leaves without one, a code to act on. */
export function nameBadVariables(): Plugin {
  return {
    onExecute: () => ({
      onExecuteDone({ result }) {
        if (isAsyncIterable(result) || 'data' in result) return;
        for (const { extensions } of result.errors ?? []) extensions.code ??= 'INVALID_ARGUMENT';
      },
    }),
  };
}
