import { NoSchemaIntrospectionCustomRule, validate } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { GraphContext } from '../graph/context.ts';

/** As graphql-js ends its messages. */
const SUGGESTION = / Did you mean [^?]*\?/;

/**
 * Who may not read may not read the schema either: `__schema` and `__type` are fields of no type of ours. It is checked
 * before execution, not in validation, where nobody knows yet who asks. So what validation suggests is kept from all,
 * unless anybody may read.
 */
export function guardIntrospection(publicRead: boolean): Plugin<GraphContext> {
  return {
    onResultProcess({ result }) {
      if (publicRead || Array.isArray(result) || isAsyncIterable(result)) return;
      for (const error of result.errors ?? []) error.message = error.message.replace(SUGGESTION, '');
    },
    onExecute({ args: { schema, document, contextValue }, setResultAndStopExecution }) {
      if ((contextValue as GraphContext).scopes.has('read')) return;
      const errors = validate(schema, document, [NoSchemaIntrospectionCustomRule]);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
  };
}
