import { type ExecutionResult, GraphQLError, parse } from 'graphql';
import type { YogaServerInstance } from 'graphql-yoga';
import type { GraphContext } from '../../graph/context.ts';
import { maskError } from '../mask-error.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

/** Asks one of our documents for whoever sent the request. @throws GraphQLError for the first thing that went wrong */
export type Ask = <Data>(
  document: TypedDocumentString<Data, { key: string }>,
  key: string,
  request: Request,
) => Promise<Data>;

/**
 * Asks as /graphql does, with its keys, scopes, points and limits, but without a way through HTTP.
 */
export function createAsk(yoga: Pick<YogaServerInstance<object, GraphContext>, 'getEnveloped'>): Ask {
  const parsed = new Map<unknown, ReturnType<typeof parse>>();
  return async <Data>(
    document: TypedDocumentString<Data, { key: string }>,
    key: string,
    request: Request,
  ) => {
    const query = document.toString();
    const known = parsed.get(document) ?? parse(query);
    parsed.set(document, known);
    const variables = { key };
    const { schema, contextFactory, execute } = yoga.getEnveloped({ request, params: { query, variables } });
    const contextValue = await contextFactory();
    const result: ExecutionResult = await execute({
      schema,
      document: known,
      variableValues: variables,
      contextValue,
    });
    const [error] = result.errors ?? [];
    if (error) throw error instanceof GraphQLError ? error : maskError(error);
    return result.data as Data;
  };
}
