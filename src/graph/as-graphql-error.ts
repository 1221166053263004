import { GraphQLError } from 'graphql';

/** What went wrong as an error of an answer. Others' errors stay inside, for whoever masks them. */
export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
