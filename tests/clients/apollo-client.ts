import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import type { IntrospectionQuery } from 'graphql';

const quotes = relayStylePagination(['filter', 'orderBy']); // pages grow together, apart for each filter

export function createApolloClient(uri: string, { __schema }: IntrospectionQuery): ApolloClient {
  const abstract = __schema.types.filter((type) => type.kind === 'INTERFACE' || type.kind === 'UNION');
  const possibleTypes = Object.fromEntries(
    abstract.map(({ name, possibleTypes }) => [name, possibleTypes.map((type) => type.name)]),
  );
  const typePolicies = { Query: { fields: { quotes } }, Speaker: { fields: { quotes } } };
  return new ApolloClient({
    link: new HttpLink({ uri }),
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
  });
}
