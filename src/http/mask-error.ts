import { GraphQLError } from 'graphql';
import type { RequestScope } from './request-scope.ts';

/**
 * What a client gets to see of an error. Expected failures and GraphQL's own errors pass as they are; of
 * anything else it learns the request's id, under which the log has the whole of it.
 */
export function maskError(error: unknown, scope: RequestScope | undefined): GraphQLError {
  if (error instanceof GraphQLError && isExpected(error)) return error;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  scope?.logger.error({ err: cause, requestId: scope.id }, 'unexpected error');
  const located =
    error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  return new GraphQLError('Something went wrong here. The request id helps us to find out what.', {
    ...located,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: scope?.id ?? null },
  });
}

/**
 * A GraphQLError that does not wrap an error of another sort, nor is one of GraphQL's own about what a resolver returned:
 * those have a path, and no code.
 */
function isExpected({ originalError, path, extensions }: GraphQLError): boolean {
  if (originalError == null) return path === undefined || extensions.code !== undefined;
  return originalError instanceof GraphQLError && isExpected(originalError);
}
