import { NoSchemaIntrospectionCustomRule, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from '../graph/context.ts';

/**
 * Who may not read may not read the schema either: `__schema` and `__type` are fields of no type of ours. It is checked
 * before execution, not in validation, where nobody knows yet who asks.
 */
export function guardIntrospection(): Plugin<GraphContext> {
  return {
    onExecute({ args: { schema, document, contextValue }, setResultAndStopExecution }) {
      if ((contextValue as GraphContext).scopes.has('read')) return;
      const errors = validate(schema, document, [NoSchemaIntrospectionCustomRule]);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
  };
}
