import { type ExecutionResult, parse } from 'graphql';
import type { YogaServerInstance } from 'graphql-yoga';
import type { GraphContext } from '../../graph/context.ts';
import { maskError } from '../mask-error.ts';
import type { RequestScope, Scoped } from '../request-scope.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

/** Asks one of our documents for whoever sent the request. @throws GraphQLError for the first thing that went wrong */
export type Ask = <Data>(
  document: TypedDocumentString<Data, { key: string }>,
  key: string,
  asking: Asking,
) => Promise<Data>;

/** Whose request it is about. */
export interface Asking {
  readonly request: Request;
  readonly scope: RequestScope | undefined;
}

/**
 * Asks as /graphql does, with its keys, scopes, points and limits, but without a way through HTTP.
 */
export function createAsk(yoga: Pick<YogaServerInstance<Scoped, GraphContext>, 'getEnveloped'>): Ask {
  const parsed = new Map<unknown, ReturnType<typeof parse>>();
  return async <Data>(
    document: TypedDocumentString<Data, { key: string }>,
    key: string,
    { request, scope }: Asking,
  ) => {
    const query = document.toString();
    const known = parsed.get(document) ?? parse(query);
    parsed.set(document, known);
    const variables = { key };
    const { schema, contextFactory, execute } = yoga.getEnveloped({
      request,
      scope,
      params: { query, variables },
    });
    const contextValue = await contextFactory();
    const result: ExecutionResult = await execute({
      schema,
      document: known,
      variableValues: variables,
      contextValue,
    });
    const [error] = result.errors ?? [];
    if (error) throw maskError(error, scope);
    return result.data as Data;
  };
}
